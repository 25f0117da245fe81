import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { ReportDefinition } from '../../shared/model/report.ts'
import { download, startApp, startSample, upload } from '../helpers/test-app.ts'

const wish = { work: 'w', definition: { kind: 'access' }, format: 'csv', language: 'en' } as const

describe('reports.make', () => {
  it('makes a file of the whole workspace that a window can fetch', async () => {
    const app = await startSample()
    const file = await app.ask('reports.make', wish)
    expect(file).toMatchObject({
      name: 'Northlight Access by account 2026-11-21.csv',
      type: 'text/csv;charset=utf-8',
    })
    const text = await download(app, file.download)
    expect(Buffer.byteLength(text)).toBe(file.size)
    const lines: string[][] = parse(text)
    expect(lines.length).toBeGreaterThan(300)
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([14]))
  })

  it('makes it of what was chosen, in the language that was asked for', async () => {
    const app = await startSample()
    const filter = { accounts: ['mcc'], members: ['anna'] }
    const file = await app.ask('reports.make', {
      ...wish,
      language: 'ja',
      definition: { kind: 'access', filter },
    })
    expect(await download(app, file.download)).toMatch(/^メンバー,[^\n]*\r\nAnna Berg,[^\n]*\r\n$/)
  })

  it('refuses what is not there: an empty report would be read as no access', async () => {
    const app = await startSample()
    const of = (filter: object) => ({ ...wish, definition: { kind: 'access', filter } })
    const { code, details } = await app.fail('reports.make', of({ accounts: ['nobody'] }))
    expect([code, details]).toEqual(['not-found', { subject: 'nobody' }])
    expect(await app.fail('reports.make', of({ members: ['nobody'] }))).toMatchObject({ code: 'not-found' })
    expect(await startApp().fail('reports.make', wish)).toMatchObject({ code: 'no-workspace' })
  })

  it('says how far it is while others are answered, and stops when it is told to, leaving no file', async () => {
    const app = await startSample()
    const asked = app.call('reports.make', { ...wish, format: 'pdf' })
    expect(await app.ask('reports.progress', { work: 'w' })).toMatchObject({
      of: expect.any(Number) as number,
    })
    expect(await app.fail('reports.make', wish)).toMatchObject({ message: 'report.being-made' })
    await app.ask('reports.cancel', { work: 'w' })
    expect(await asked).toMatchObject({ ok: false, error: { message: 'report.canceled' } })
    expect(await app.ask('reports.progress', { work: 'w' })).toBeNull()
  })

  it('ends with a reason where the workspace is closed meanwhile', async () => {
    const app = await startSample()
    const asked = app.call('reports.make', { ...wish, format: 'pdf' })
    await app.ask('workspace.close', {})
    expect(await asked).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })
})

describe('reports.preview', () => {
  it('shows the first rows of every section in words, and counts the rest', async () => {
    const app = await startSample()
    const preview = await app.ask('reports.preview', {
      definition: { kind: 'administrators', columns: ['member', 'account', 'role', 'owner'] },
      language: 'sv',
    })
    expect(preview.title).toBe('Administratörer och ägare')
    expect(preview.sections.map(({ id }) => id)).toEqual(['administrators', 'owners'])
    expect(preview.sections[0]!.columns.map(({ title }) => title)).toEqual(['Medlem', 'Konto', 'Roll'])
    expect(preview.sections[0]!.rows).toHaveLength(50)
    expect(preview.sections[0]!.rows[0]!.cells[2]).toBe('Administratör')
    const file = await app.ask('reports.make', {
      ...wish,
      definition: { kind: 'administrators', columns: ['member', 'account', 'role', 'owner'] },
    })
    const lines = (await download(app, file.download)).trimEnd().split('\r\n')
    expect(preview).toMatchObject({ rows: lines.length - 1, isExact: true })
    expect(await app.ask('reports.choices', {})).toMatchObject({
      teams: expect.arrayContaining(['Leadership']) as string[],
      statuses: expect.arrayContaining(['ENABLED']) as string[],
    })
  })
})

describe('reports that are kept', () => {
  const definition = {
    kind: 'finance',
    columns: ['member', 'account', 'role'],
    language: 'sv',
  } satisfies ReportDefinition

  it('are saved, listed, changed, removed and taken back like everything else', async () => {
    const app = await startSample()
    const { report } = await app.ask('reports.save', { name: 'Money', definition })
    expect(await app.ask('reports.list', {})).toEqual([{ id: report, name: 'Money', definition }])
    await app.ask('reports.save', { report, name: 'Money in Sweden', definition })
    await app.ask('reports.remove', { report })
    expect(await app.ask('reports.list', {})).toEqual([])
    await app.ask('changes.undo', {})
    await app.ask('changes.undo', {})
    expect(await app.ask('reports.list', {})).toMatchObject([{ name: 'Money' }])
  })

  it('have a name of their own, and columns that their kind has', async () => {
    const app = await startSample()
    await app.ask('reports.save', { name: 'Money', definition })
    expect(await app.fail('reports.save', { name: 'money', definition })).toMatchObject({
      message: 'report.name-taken',
    })
    const other = { ...definition, columns: ['days'] }
    expect(await app.fail('reports.save', { name: 'Other', definition: other })).toMatchObject({
      message: 'report.unknown-column',
      details: { path: 'columns', column: 'days' },
    })
    const grouped = { ...definition, group: 'day' }
    expect(await app.fail('reports.save', { name: 'Other', definition: grouped })).toMatchObject({
      message: 'report.unknown-grouping',
    })
    expect(await app.fail('reports.remove', { report: 'none' })).toMatchObject({ code: 'not-found' })
  })

  it('travel to a colleague as a file, which is read as strictly as every other', async () => {
    const app = await startSample()
    const { report } = await app.ask('reports.save', { name: 'Money', definition })
    const file = await app.ask('reports.share', { report })
    expect(file.name).toBe('Money.keyholder-report.json')
    const text = await download(app, file.download)
    const read = await app.ask('reports.read-shared', { upload: await upload(app, file.name, text) })
    expect(read).toEqual({ name: 'Money', definition })
    const more = await upload(app, 'bad.json', text.replace('"version"', '"more": 1, "version"'))
    expect(await app.fail('reports.read-shared', { upload: more })).toMatchObject({
      message: 'report.not-shared',
      details: { file: 'bad.json', path: 'more' },
    })
    const noJson = await upload(app, 'bad.json', readFileSync(import.meta.filename))
    expect(await app.fail('reports.read-shared', { upload: noJson })).toMatchObject({ code: 'bad-input' })
  })
})
