import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testEnvironment } from '../helpers/environment.ts'
import { download, startApp, startSample, upload } from '../helpers/test-app.ts'

const sample = readFileSync(join(import.meta.dirname, '../../resources/sample-agency.keyholder.json'), 'utf8')

test('without a workspace the window is told that there is none, and every other query says so', async () => {
  const { ask, fail } = startApp()
  expect(await ask('workspace.current', {})).toBeNull()
  expect(await ask('workspace.recent', {})).toEqual([])
  expect((await fail('mirror.snapshot', {})).code).toBe('no-workspace')
  expect((await fail('workspace.export', {})).code).toBe('no-workspace')
})

test('the sample agency opens with all three systems, and opening it again finds what was done in it', async () => {
  const { ask } = await startSample()
  const opened = await ask('workspace.current', {})
  expect(opened?.counts.accounts).toBeGreaterThan(100)
  const { accounts } = await ask('mirror.snapshot', {})
  expect(accounts.system.words.toSorted()).toEqual([
    'google-ads',
    'tiktok-ads-manager',
    'tiktok-business-center',
  ])
  await ask('grants.give', { grants: [{ member: 'bo', account: 'lumi', role: 'standard' }] })
  await ask('workspace.close', {})
  const again = await ask('workspace.open-sample', {})
  expect(again.id).toBe(opened?.id)
  expect(again.counts.grants).toBe(opened!.counts.grants + 1)
})

test('a new workspace is empty, remembered, and keeps what is added to it', async () => {
  const environment = testEnvironment()
  const first = startApp(environment)
  await first.ask('workspace.create', { name: 'Åre / Kund: 北光堂' })
  const { account } = await first.ask('accounts.add', { system: 'google-ads', kind: 'manager', name: 'Top' })
  const { member } = await first.ask('members.add', { name: 'Anna', email: 'anna@example.com' })
  await first.ask('grants.give', { grants: [{ member, account, role: 'admin' }] })
  first.app.close()

  const second = startApp(environment)
  const [recent] = await second.ask('workspace.recent', {})
  expect(recent?.name).toBe('Åre / Kund: 北光堂')
  const opened = await second.ask('workspace.open-recent', { file: recent!.file })
  expect(opened.counts).toMatchObject({ accounts: 1, members: 1, grants: 1 })
  expect(opened.revision).toBe(3)
})

test('a window can open no file that is not in the list of recent ones', async () => {
  const { fail } = startApp()
  expect((await fail('workspace.open-recent', { file: '/etc/passwd' })).code).toBe('not-found')
})

test('an exported workspace, opened elsewhere, holds the same', async () => {
  const here = await startSample()
  const { download: id, name } = await here.ask('workspace.export', {})
  const text = await download(here, id)
  expect(name).toMatch(/\.keyholder\.json$/)

  const there = startApp()
  await there.ask('workspace.open-files', { uploads: [await upload(there, name, text)] })
  const [one, other] = await Promise.all([here.ask('mirror.snapshot', {}), there.ask('mirror.snapshot', {})])
  expect(other.accounts).toEqual(one.accounts)
  expect(other.links).toEqual(one.links)
  expect(other.grants).toEqual(one.grants)
})

test('a document that is refused leaves no workspace behind, and the former one open', async () => {
  const started = await startSample()
  const before = await started.ask('workspace.current', {})
  const broken = sample
    .replace('"system":"google-ads"', '"system":"bing"')
    .replace('"system": "google-ads"', '"system": "bing"')
  const failure = await started.fail('workspace.open-files', {
    uploads: [await upload(started, 'broken.keyholder.json', broken)],
  })
  expect(failure.code).toBe('bad-input')
  expect(failure.details).toMatchObject({ file: 'broken.keyholder.json', path: 'accounts[0].system' })
  expect(await started.ask('workspace.current', {})).toEqual(before)
  expect(
    readdirSync(join(started.environment.dir, 'workspaces')).filter((file) => file.endsWith('.keyholder')),
  ).toHaveLength(1)
})

test('a workspace database that is sent is opened as a copy', async () => {
  const first = await startSample()
  const [recent] = await first.ask('workspace.recent', {})
  first.app.close()
  const bytes = readFileSync(recent!.file)

  const second = startApp()
  const opened = await second.ask('workspace.open-files', {
    uploads: [await upload(second, 'Northlight.keyholder', bytes)],
  })
  expect(opened.counts.accounts).toBeGreaterThan(100)
  expect(existsSync(join(second.environment.dir, 'workspaces', 'Northlight.keyholder'))).toBe(true)
})

test('a second app that opens the same workspace is told that it is in use, and by which file', async () => {
  const first = await startSample()
  const [recent] = await first.ask('workspace.recent', {})
  const second = startApp()
  const result = second.app.openPath(recent!.file)
  expect(result).toMatchObject({ ok: false, error: { code: 'locked' } })
  const reader = startApp()
  expect(reader.app.openPath(recent!.file, { readOnly: true }).ok).toBe(true)
})

test('what was open when the app ended is opened at the next start, unless it was closed or is gone', async () => {
  const environment = testEnvironment()
  const first = startApp(environment)
  const { id } = await first.ask('workspace.create', { name: 'Agency' })
  await first.ask('view.keep', { workspace: id, part: 'place', value: '#/grid' })
  first.app.close()

  const second = startApp(environment)
  expect(second.app.openLast()).toMatchObject({ ok: true, value: { id } })
  expect(await second.ask('view.kept', {})).toEqual({ place: '#/grid' })
  await second.ask('workspace.close', {})
  expect((await second.fail('view.kept', {})).code).toBe('no-workspace')
  second.app.close()

  const third = startApp(environment)
  expect(third.app.openLast()).toBeNull()
  environment.preferences.setLastOpen('/nowhere/gone.keyholder')
  expect(third.app.openLast()).toMatchObject({ ok: false, error: { message: 'file.not-there' } })
  expect(third.app.openLast()).toBeNull()
})
