import { describe, expect, it } from 'vitest'
import { file, fromNordic, fromTop, users } from '../fixtures/google-rows.ts'
import { startApp, startSample, upload } from '../helpers/test-app.ts'

const content = (results: unknown) => file('x', { results }).bytes

describe('import.files', () => {
  it('takes several files into the open workspace as one change, which can be undone', async () => {
    const app = await startSample()
    const before = await app.ask('workspace.current', {})
    const uploads = [
      await upload(app, 'users.json', content(users)),
      await upload(app, 'top.json', content(fromTop)),
      await upload(app, 'nordic.json', content(fromNordic)),
    ]
    const result = await app.ask('import.files', { uploads })
    expect(result).toMatchObject({ added: 12, changed: 0, unchanged: 0, warnings: [] })
    expect((await app.ask('changes.list', { limit: 1 }))[0]).toMatchObject({
      command: 'import.files',
      rowCount: 12,
    })
    await app.ask('changes.undo', {})
    const after = await app.ask('workspace.current', {})
    expect(after?.counts).toEqual(before?.counts)
  })

  it('changes nothing where a file is bad, and names the file and the place', async () => {
    const app = await startSample()
    const uploads = [
      await upload(app, 'good.json', content(fromTop)),
      await upload(app, 'bad.json', '{"results":[5]}'),
    ]
    const failure = await app.fail('import.files', { uploads })
    expect(failure).toMatchObject({ code: 'bad-input', details: { file: 'bad.json', path: 'results[0]' } })
    expect((await app.ask('workspace.current', {}))?.revision).toBe(1)
  })

  it('is the keeper’s alone', async () => {
    const app = await startSample()
    await app.ask('actor.choose', { actor: 'anna' })
    const uploads = [await upload(app, 'top.json', content(fromTop))]
    expect(await app.fail('import.files', { uploads })).toMatchObject({ code: 'refused' })
  })
})

describe('opening files', () => {
  it('makes a workspace of Google answers, named after the manager above all others, with what is unclear', async () => {
    const app = startApp()
    const opened = await app.ask('workspace.open-files', {
      uploads: [await upload(app, 'top.json', content(fromTop))],
    })
    expect(opened).toMatchObject({ name: 'Agency MCC', counts: { accounts: 4, links: 2 } })
    expect(opened.warnings).toMatchObject([{ message: 'google.unplaced', details: { count: 1 } }])
  })
})
