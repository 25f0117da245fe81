import { expect, test } from 'vitest'
import { startSample } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { exported, linkBetween } from '../links/exported.ts'

/** Something that Admins of an owning manager may do and others may not. */
async function mayInviteAdmins({ ask }: TestApp, member: string, account: string): Promise<boolean> {
  const question = { member, action: 'user.invite', on: account, params: { level: 'admin' } }
  return (await ask('access.check', question)).allowed
}

test('given ownership brings the owner-only acts, removed ownership takes them, and undo restores', async () => {
  const started = await startSample()
  const before = await exported(started)
  expect(await mayInviteAdmins(started, 'mikko', 'merituuli')).toBe(false)
  await started.ask('ownership.give', { account: 'merituuli', manager: 'finland' })
  expect(await mayInviteAdmins(started, 'mikko', 'merituuli')).toBe(true)
  expect(await mayInviteAdmins(started, 'anna', 'merituuli')).toBe(true)
  await started.ask('ownership.remove', { account: 'merituuli' })
  expect(await mayInviteAdmins(started, 'mikko', 'merituuli')).toBe(false)
  expect(await exported(started)).toBe(before)
  await started.ask('changes.undo', {})
  expect(await mayInviteAdmins(started, 'mikko', 'merituuli')).toBe(true)
  await started.ask('changes.undo', {})
  expect(await exported(started)).toBe(before)
})

test('transferred ownership moves the owner-only acts from one manager’s Admins to the other’s', async () => {
  const started = await startSample()
  const before = await exported(started)
  await started.ask('ownership.transfer', { account: 'hanse-mode', to: 'central' })
  expect(await linkBetween(started, 'hanse-group', 'hanse-mode')).toMatchObject({
    owner: 'no',
    status: 'active',
  })
  expect(await linkBetween(started, 'central', 'hanse-mode')).toMatchObject({ owner: 'yes' })
  expect(await mayInviteAdmins(started, 'hanne', 'hanse-mode')).toBe(false)
  expect(await mayInviteAdmins(started, 'katrin', 'hanse-mode')).toBe(true)
  await started.ask('changes.undo', {})
  expect(await mayInviteAdmins(started, 'hanne', 'hanse-mode')).toBe(true)
  expect(await mayInviteAdmins(started, 'katrin', 'hanse-mode')).toBe(false)
  expect(await exported(started)).toBe(before)
})

test('an Admin of the client switches ownership on, and nobody of the manager without that', async () => {
  const { ask, fail } = await startSample()
  const give = { account: 'rheinlicht', manager: 'central' }
  await ask('actor.choose', { actor: 'jonas' })
  expect(await fail('ownership.give', give)).toMatchObject({
    code: 'refused',
    details: { question: { action: 'ownership.transfer', on: 'rheinlicht' } },
  })
  await ask('actor.choose', { actor: 'anna' })
  expect((await fail('ownership.give', give)).code).toBe('refused')
  await ask('actor.choose', { actor: 'katrin' })
  await ask('ownership.give', give)
})

test('an Admin of the owning manager hands ownership over, and nobody of another', async () => {
  const { ask, fail } = await startSample()
  const transfer = { account: 'hanse-mode', to: 'central' }
  await ask('actor.choose', { actor: 'katrin' })
  expect(await fail('ownership.transfer', transfer)).toMatchObject({
    code: 'refused',
    details: { question: { action: 'ownership.transfer' } },
  })
  await ask('actor.choose', { actor: 'hanne' })
  await ask('ownership.transfer', transfer)
  expect((await fail('ownership.transfer', { ...transfer, to: 'hanse-group' })).code).toBe('refused')
  await ask('changes.undo', {})
  await ask('ownership.transfer', transfer)
})

test('an Admin of the owning manager drops ownership, once', async () => {
  const { ask, fail } = await startSample()
  const drop = { account: 'fjord-sport' }
  await ask('actor.choose', { actor: 'mikko' })
  expect(await fail('ownership.remove', drop)).toMatchObject({
    code: 'refused',
    details: { question: { action: 'ownership.remove', on: 'fjord-sport' } },
  })
  await ask('actor.choose', { actor: 'clara' })
  await ask('ownership.remove', drop)
  expect((await fail('ownership.remove', drop)).message).toBe('ownership.not-owned')
})

test('the keeper is told who could do it on the platform', async () => {
  const { ask } = await startSample()
  const { advice } = await ask('ownership.remove', { account: 'hanse-mode' })
  expect(advice).toMatchObject([{ action: 'ownership.remove', on: 'hanse-mode', couldDo: ['hanne'] }])
})

test('who owns being told, the other links that nobody knew of do not own', async () => {
  const started = await startSample()
  const before = await exported(started)
  await started.ask('ownership.give', { account: 'hanse-wohnen', manager: 'central' })
  expect(await linkBetween(started, 'central', 'hanse-wohnen')).toMatchObject({ owner: 'yes' })
  expect(await linkBetween(started, 'hanse-group', 'hanse-wohnen')).toMatchObject({ owner: 'no' })
  await started.ask('changes.undo', {})
  expect(await exported(started)).toBe(before)
})

test('a hidden link keeps its place through changes of ownership', async () => {
  const started = await startSample()
  await started.ask('links.hide', { parent: 'finland', child: 'merituuli', hidden: true })
  await started.ask('ownership.give', { account: 'merituuli', manager: 'finland' })
  expect(await linkBetween(started, 'finland', 'merituuli')).toMatchObject({ owner: 'yes', hidden: 'yes' })
})

const possibleWhereOwned = { state: 'owned', owner: 'Nordic', possible: ['transfer', 'remove'] }
const possibleWhereNotOwned = { state: 'not-owned', owner: null, possible: ['give'] }
const possibleWhereUnknown = { state: 'unknown', owner: null, possible: ['give'] }

test.each([
  ['give', { account: 'fjord-sport', manager: 'nordic' }, 'ownership.owned', possibleWhereOwned],
  ['transfer', { account: 'fjord-sport', to: 'nordic' }, 'ownership.owns-already', possibleWhereOwned],
  ['transfer', { account: 'merituuli', to: 'finland' }, 'ownership.not-owned', possibleWhereNotOwned],
  ['remove', { account: 'merituuli' }, 'ownership.not-owned', possibleWhereNotOwned],
  ['transfer', { account: 'lofotbrisen', to: 'nordic' }, 'ownership.unknown', possibleWhereUnknown],
  ['remove', { account: 'lofotbrisen' }, 'ownership.unknown', possibleWhereUnknown],
] as const)(
  '%s of %o is refused: %s, with what is possible instead',
  async (act, input, message, details) => {
    const started = await startSample()
    const before = await exported(started)
    expect(await started.fail(`ownership.${act}`, input)).toMatchObject({
      code: 'structure',
      message,
      details: { ...details, act, source: 'Google Ads Help 7456532' },
    })
    expect(await exported(started)).toBe(before)
  },
)

test.each([
  ['pending', 'lumi', ['accept', 'refuse', 'cancel']],
  ['inactive', 'viddefly', ['request']],
] as const)('a manager whose link is %s cannot be given ownership', async (state, account, possible) => {
  const { fail } = await startSample()
  expect(await fail('ownership.give', { account, manager: 'nordic' })).toMatchObject({
    code: 'structure',
    message: 'ownership.link-not-active',
    details: { state, possible, platformError: 'CANNOT_CHANGE_ROLE_FOR_NON_ACTIVE_LINK_ACCOUNT' },
  })
})

test('ownership goes to no manager without a link, and to none whose request waits', async () => {
  const { fail } = await startSample()
  expect(await fail('ownership.transfer', { account: 'fjord-sport', to: 'finland' })).toMatchObject({
    code: 'not-found',
    message: 'link.none',
    details: { state: null, possible: ['request'], path: 'to' },
  })
  expect(await fail('ownership.transfer', { account: 'granen-mobler', to: 'rival' })).toMatchObject({
    message: 'ownership.link-not-active',
    details: { state: 'pending' },
  })
})

test('a manager account owns itself, and no other platform has ownership', async () => {
  const { fail } = await startSample()
  expect(await fail('ownership.give', { account: 'finland', manager: 'nordic' })).toMatchObject({
    code: 'structure',
    message: 'ownership.of-manager',
  })
  expect(await fail('ownership.remove', { account: 'bc' })).toMatchObject({
    message: 'ownership.not-google-ads',
  })
})

test('unknown accounts are named with their place', async () => {
  const { fail } = await startSample()
  for (const [call, input, path] of [
    ['ownership.remove', { account: 'nobody' }, 'account'],
    ['ownership.give', { account: 'merituuli', manager: 'nobody' }, 'manager'],
    ['ownership.transfer', { account: 'fjord-sport', to: 'nobody' }, 'to'],
  ] as const) {
    expect(await fail(call, input)).toMatchObject({
      code: 'not-found',
      message: 'question.unknown-account',
      details: { subject: 'nobody', path },
    })
  }
})
