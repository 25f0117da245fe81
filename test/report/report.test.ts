import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { download, startApp, startSample } from '../helpers/test-app.ts'

const wish = { format: 'csv', bom: false, language: 'en' } as const

describe('reports.access', () => {
  it('makes a file of the whole workspace that a window can fetch', async () => {
    const app = await startSample()
    const file = await app.ask('reports.access', wish)
    expect(file).toMatchObject({ name: 'Northlight 2026-11-21.csv', type: 'text/csv;charset=utf-8' })
    const text = await download(app, file.download)
    expect(Buffer.byteLength(text)).toBe(file.size)
    const lines: string[][] = parse(text)
    expect(lines.length).toBeGreaterThan(300)
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([14]))
  })

  it('makes it of what was chosen, in the language that was asked for', async () => {
    const app = await startSample()
    const file = await app.ask('reports.access', {
      ...wish,
      language: 'ja',
      accounts: ['mcc'],
      members: ['anna'],
    })
    expect(await download(app, file.download)).toMatch(/^メンバー,[^\n]*\r\nAnna Berg,[^\n]*\r\n$/)
  })

  it('refuses what is not there: an empty report would be read as no access', async () => {
    const app = await startSample()
    const { code, details } = await app.fail('reports.access', { ...wish, accounts: ['nobody'] })
    expect([code, details]).toEqual(['not-found', { subject: 'nobody' }])
    expect(await app.fail('reports.access', { ...wish, members: ['nobody'] })).toMatchObject({
      code: 'not-found',
    })
    expect(await startApp().fail('reports.access', wish)).toMatchObject({ code: 'no-workspace' })
  })
})
