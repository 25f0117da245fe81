import { expect, test } from 'vitest'
import { testEnvironment } from '../helpers/environment.ts'
import { startApp, startSample } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

const fjord = 'fjord-sport'

async function rolesHere({ ask }: TestApp, member: string, account: string): Promise<readonly string[]> {
  const roles = await ask('access.roles', { member, account })
  return roles.filter((role) => role.here).map((role) => role.role)
}

test('giving a level replaces the level that was there, and keeps the place on the mailing list', async () => {
  const started = await startSample()
  const result = await started.ask('grants.give', {
    grants: [{ member: 'bo', account: fjord, role: 'standard' }],
  })
  expect(await rolesHere(started, 'bo', fjord)).toEqual(['standard', 'report-recipient'])
  expect(result.advice).toMatchObject([
    { action: 'user.change-level', on: fjord, params: { from: 'read-only', to: 'standard' } },
  ])
  expect(result.advice[0]!.couldDo).toContain('anna')
})

test('a change is made and published before its call returns, so that calls go in the order they came', async () => {
  const { app, heard } = await startSample()
  const answer = app.call('grants.give', { grants: [{ member: 'bo', account: fjord, role: 'standard' }] })
  expect(heard.map(({ kind }) => kind)).toEqual(['patch'])
  expect(await answer).toMatchObject({ ok: true })
})

test('giving what is held already records nothing', async () => {
  const { ask, heard } = await startSample()
  const before = await ask('workspace.current', {})
  const result = await ask('grants.give', { grants: [{ member: 'bo', account: fjord, role: 'read-only' }] })
  expect(result.change).toBeNull()
  expect(await ask('workspace.current', {})).toEqual(before)
  expect(heard).toEqual([])
})

test('a selection is one change: all of it or nothing', async () => {
  const started = await startSample()
  const { ask, fail } = started
  const failure = await fail('grants.give', {
    grants: [
      { member: 'bo', account: 'lumi', role: 'standard' },
      { member: 'bo', account: 'bc', role: 'read-only' },
    ],
  })
  expect(failure).toMatchObject({ code: 'structure', details: { path: 'grants[1]' } })
  expect(await rolesHere(started, 'bo', 'lumi')).toEqual([])
  await ask('grants.give', {
    grants: ['lumi', 'granen-mobler'].map((account) => ({ member: 'bo', account, role: 'standard' })),
  })
  await ask('changes.undo', {})
  expect(await rolesHere(started, 'bo', 'lumi')).toEqual([])
  expect(await rolesHere(started, 'bo', 'granen-mobler')).toEqual([])
})

test('undo and redo go back and forth through what one did, after a restart too', async () => {
  const environment = testEnvironment()
  const first = await startSample(environment)
  await first.ask('grants.give', { grants: [{ member: 'bo', account: fjord, role: 'standard' }] })
  await first.ask('grants.remove', { grants: [{ member: 'bo', account: fjord, role: 'report-recipient' }] })
  await first.ask('changes.undo', {})
  expect(await rolesHere(first, 'bo', fjord)).toEqual(['standard', 'report-recipient'])
  first.app.close()

  const second = startApp(environment)
  const [recent] = await second.ask('workspace.recent', {})
  await second.ask('workspace.open-recent', { file: recent!.file })
  await second.ask('changes.undo', {})
  expect(await rolesHere(second, 'bo', fjord)).toEqual(['read-only', 'report-recipient'])
  await second.ask('changes.redo', {})
  await second.ask('changes.redo', {})
  expect(await rolesHere(second, 'bo', fjord)).toEqual(['standard'])
  expect((await second.fail('changes.redo', {})).code).toBe('nothing-to-undo')
})

test('a new deed ends what could be redone', async () => {
  const { ask } = await startSample()
  await ask('grants.give', { grants: [{ member: 'bo', account: fjord, role: 'standard' }] })
  await ask('changes.undo', {})
  expect((await ask('changes.undo-state', {})).redo?.command).toBe('grants.give')
  await ask('grants.give', { grants: [{ member: 'bo', account: 'lumi', role: 'standard' }] })
  const state = await ask('changes.undo-state', {})
  expect(state.redo).toBeNull()
  expect(state.undo?.command).toBe('grants.give')
})

test('a change whose rows have moved on cannot be undone, and the answer says which row', async () => {
  const { ask, fail } = await startSample()
  const { change } = await ask('grants.give', {
    grants: [{ member: 'bo', account: fjord, role: 'standard' }],
  })
  await ask('grants.give', { grants: [{ member: 'bo', account: fjord, role: 'admin' }] })
  const failure = await fail('changes.undo', { change: change! })
  expect(failure).toMatchObject({ code: 'conflict', details: { table: 'grant' } })
  expect((await fail('changes.undo', { change: 'no-such-change' })).code).toBe('not-found')
})

test('every change is published with its rows and the revision after it', async () => {
  const { ask, heard } = await startSample()
  const { revision, change } = await ask('accounts.update', { account: fjord, set: { billing: 'automatic' } })
  expect(heard).toMatchObject([
    {
      kind: 'patch',
      revision,
      change,
      command: 'accounts.update',
      reverts: null,
      rows: [{ table: 'account' }],
    },
  ])
  await ask('changes.undo', {})
  expect(heard.at(-1)).toMatchObject({ kind: 'patch', reverts: change })
  const [undo, latest] = await ask('changes.list', { limit: 2 })
  expect(latest).toMatchObject({ id: change, revision, rowCount: 1, revertedBy: undo?.id, actor: 'keeper' })
})

test('telling who owns a client turns an undecided answer into a yes', async () => {
  const { ask } = await startSample()
  const question = { member: 'anna', action: 'user.invite', on: 'lofotbrisen', params: { level: 'admin' } }
  const before = await ask('access.check', question)
  expect(before.proof).toMatchObject({
    because: 'unknown-fact',
    dependsOn: [{ fact: 'owner', parent: 'nordic', child: 'lofotbrisen' }],
  })
  await ask('accounts.describe-link', { parent: 'nordic', child: 'lofotbrisen', owner: 'yes' })
  expect((await ask('access.check', question)).allowed).toBe(true)
})

test('a second owner is refused', async () => {
  const { fail } = await startSample()
  const failure = await fail('accounts.describe-link', {
    parent: 'nordic',
    child: 'bruket-kaffe',
    owner: 'yes',
  })
  expect(failure.code).toBe('structure')
})
