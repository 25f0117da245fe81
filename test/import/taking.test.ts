import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { client, file, fromTop, lumi, top, users } from '../fixtures/google-rows.ts'
import { startSample, upload } from '../helpers/test-app.ts'
import { startImport } from './importing-session.ts'
import type { ImportTest } from './importing-session.ts'

const everything = { filters: [{}] }
const many = Array.from({ length: 6_000 }, (_, place) => client(top, String(4_000_000_000 + place)))
const large = file('large.json', { results: [...fromTop, ...many] })

/** The taking over of a large import, of which some rows are ready and nothing is written. */
async function underWay() {
  const test = await startImport()
  const { reading } = await test.read(large)
  const { app, session } = test
  const applied = app.app.call('import.apply', { session, reading, chosen: everything })
  while ((await app.ask('import.progress', { session })).rows === 0) await setImmediate()
  return { ...test, reading, applied }
}

async function countsOf({ app }: Pick<ImportTest, 'app'>) {
  return (await app.ask('workspace.current', {}))?.counts
}

describe('taking over a large import', () => {
  it('answers other calls meanwhile, and tells how many rows are ready', async () => {
    const { app, session, applied } = await underWay()
    const progress = await app.ask('import.progress', { session })
    expect(progress).toMatchObject({ state: 'taking', allRows: 12_006 })
    expect(progress.rows).toBeLessThan(12_006)
    expect(await countsOf({ app })).toMatchObject({ accounts: 0 })
    expect(await applied).toMatchObject({ ok: true, value: { added: 12_006, leftCount: 0 } })
    expect(await countsOf({ app })).toMatchObject({ accounts: 6_004, links: 6_002 })
    expect(await app.ask('changes.list', { limit: 5 })).toMatchObject([{ rowCount: 12_006 }])
    expect(await app.ask('import.progress', { session })).toMatchObject({ state: 'read' })
    await app.ask('changes.undo', {})
    expect(await countsOf({ app })).toMatchObject({ accounts: 0, links: 0 })
  })

  it('can be canceled until something is written, and leaves everything as it was', async () => {
    const { app, session, reading, applied } = await underWay()
    expect(await app.fail('import.read', { session })).toMatchObject({ message: 'import.taking-under-way' })
    expect(await app.fail('import.apply', { session, reading, chosen: everything })).toMatchObject({
      message: 'import.taking-under-way',
    })
    await app.ask('import.cancel', { session })
    expect(await applied).toMatchObject({ ok: false, error: { message: 'import.taking-canceled' } })
    expect((await app.ask('workspace.current', {}))?.revision).toBe(0)
    const again = await app.ask('import.apply', { session, reading, chosen: everything })
    expect(again).toMatchObject({ added: 12_006 })
  })

  it('sees that the workspace has changed meanwhile, and leaves what is no longer the same', async () => {
    const { app, applied } = await underWay()
    const renamed = file('lumi.json', { results: [client(top, lumi, { name: 'Lumi Oy' })] })
    await app.ask('import.files', { uploads: [await upload(app, 'lumi.json', renamed.bytes)] })
    const result = await applied
    expect(result).toMatchObject({ ok: true, value: { leftCount: 3 } })
    expect((await app.ask('mirror.snapshot', {})).accounts.name).toContain('Lumi Oy')
    expect(await app.ask('changes.list', { limit: 5 })).toMatchObject([
      { command: 'import.apply' },
      { command: 'import.files' },
    ])
  })

  it('is given up where another workspace is opened, or the import closed', async () => {
    const opened = await underWay()
    await opened.app.ask('workspace.create', { name: 'Another' })
    expect(await opened.applied).toMatchObject({ ok: false, error: { message: 'import.other-workspace' } })
    expect(await countsOf(opened)).toMatchObject({ accounts: 0 })
    const closed = await underWay()
    await closed.app.ask('import.close', { session: closed.session })
    expect(await closed.applied).toMatchObject({ ok: false, error: { message: 'import.taking-canceled' } })
    expect(await countsOf(closed)).toMatchObject({ accounts: 0 })
  })
})

describe('taking files at once', () => {
  it('answers other calls meanwhile, and takes in what changed since', async () => {
    const { app } = await startImport()
    const uploads = [await upload(app, 'large.json', large.bytes)]
    const answered: string[] = []
    const taken = app.ask('import.files', { uploads }).then((value) => {
      answered.push('large')
      return value
    })
    const first = await upload(app, 'top.json', file('top.json', { results: fromTop }).bytes)
    await app.ask('import.files', { uploads: [first] })
    answered.push('small')
    expect(await taken).toMatchObject({ added: 12_000, unchanged: 6 })
    expect(answered).toEqual(['small', 'large'])
  })

  it('is the keeper’s alone, and asks for an open workspace', async () => {
    const app = await startSample()
    await app.ask('actor.choose', { actor: 'anna' })
    const uploads = [await upload(app, 'users.json', file('users.json', { results: users }).bytes)]
    expect(await app.fail('import.files', { uploads })).toMatchObject({ code: 'refused' })
  })
})
