import { expect, test } from 'vitest'
import { startSample } from '../helpers/test-app.ts'
import { exported, linkBetween } from './exported.ts'

test('a move ends the old link and begins an active one, in one change that undo takes back', async () => {
  const started = await startSample()
  const before = await exported(started)
  const move = { children: ['fjord-sport', 'merituuli'], from: 'nordic', to: 'denmark' }
  const failure = await started.fail('links.move', move)
  expect(failure).toMatchObject({ message: 'link.none', details: { path: 'children[1]' } })
  await started.ask('links.move', { ...move, children: ['fjord-sport', 'bruket-kaffe'] })
  for (const child of ['fjord-sport', 'bruket-kaffe']) {
    expect(await linkBetween(started, 'nordic', child)).toMatchObject({ status: 'inactive', owner: 'no' })
    expect(await linkBetween(started, 'denmark', child)).toMatchObject({ status: 'active' })
  }
  const freja = { member: 'freja', action: 'account.edit', on: 'fjord-sport' }
  expect((await started.ask('access.check', freja)).allowed).toBe(true)
  await started.ask('changes.undo', {})
  expect(await exported(started)).toBe(before)
})

test.each([
  ['fjord-sport', 'nordic', 'finland', 'unknown', 'the platform does not say whether a new link owns'],
  ['lofotbrisen', 'nordic', 'finland', 'unknown', 'what nobody knew, nobody knows'],
  ['merituuli', 'finland', 'nordic', 'no', 'linking gives no ownership'],
  ['hopeahanki', 'finland', 'nordic', 'yes', 'a manager above the owner owned it already'],
  ['hopeahanki', 'finland', 'mcc', 'yes', 'and so did the one above that'],
  ['louhos', 'finland', 'nordic', 'unknown', 'what nobody knew, nobody knows further up either'],
  ['smilhuset', 'denmark', 'nordic', 'no', 'a manager account is its own owner'],
])('%s moved from %s to %s: ownership %s, for %s', async (child, from, to, owner) => {
  const started = await startSample()
  await started.ask('links.move', { children: [child], from, to })
  expect(await linkBetween(started, to, child)).toMatchObject({ status: 'active', owner })
})

test('a manager account that an import took for owned is its own owner after a move', async () => {
  const started = await startSample()
  await started.ask('accounts.describe-link', { parent: 'denmark', child: 'smilhuset', owner: 'unknown' })
  await started.ask('links.move', { children: ['smilhuset'], from: 'denmark', to: 'finland' })
  expect(await linkBetween(started, 'finland', 'smilhuset')).toMatchObject({ owner: 'no' })
})

test('owner-only acts are open after a sideways move until someone tells who owns', async () => {
  const { ask } = await startSample()
  const question = { member: 'anna', action: 'user.invite', on: 'fjord-sport', params: { level: 'admin' } }
  expect((await ask('access.check', question)).allowed).toBe(true)
  await ask('links.move', { children: ['fjord-sport'], from: 'nordic', to: 'denmark' })
  expect(await ask('access.check', question)).toMatchObject({
    allowed: false,
    proof: { dependsOn: [{ fact: 'owner', parent: 'denmark', child: 'fjord-sport' }] },
  })
})

test('a client moves below the same top manager only', async () => {
  const { fail } = await startSample()
  const failure = await fail('links.move', { children: ['fjord-sport'], from: 'nordic', to: 'rival' })
  expect(failure).toMatchObject({
    code: 'structure',
    message: 'link.outside-tree',
    details: { platformError: 'CLIENT_OUTSIDE_TREE', possible: ['unlink', 'request'], to: 'Rival Media MCC' },
  })
  expect(failure.details['source']).toMatch(/MoveManagerLink/)
})

test('a manager whose own link is only asked for is outside the hierarchy', async () => {
  const { fail } = await startSample()
  const failure = await fail('links.move', { children: ['fjord-sport'], from: 'nordic', to: 'baltic-click' })
  expect(failure.message).toBe('link.outside-tree')
})

test('a move below a manager that has the client, or asked for it, is refused with the state there', async () => {
  const { ask, fail } = await startSample()
  await ask('links.request', { parent: 'denmark', children: ['fjord-sport'] })
  const move = { children: ['fjord-sport'], from: 'nordic', to: 'denmark' }
  expect(await fail('links.move', move)).toMatchObject({
    message: 'link.there-already',
    details: { state: 'pending', possible: ['accept', 'refuse', 'cancel'], path: 'children[0]' },
  })
  await ask('links.decide', { parent: 'denmark', child: 'fjord-sport', decision: 'accept' })
  expect(await fail('links.move', move)).toMatchObject({
    message: 'link.there-already',
    details: { state: 'active', platformError: 'ALREADY_MANAGED_BY_THIS_MANAGER' },
  })
})

test('a move back revives the link that ended', async () => {
  const started = await startSample()
  await started.ask('links.move', { children: ['merituuli'], from: 'finland', to: 'nordic' })
  await started.ask('links.move', { children: ['merituuli'], from: 'nordic', to: 'finland' })
  expect(await linkBetween(started, 'finland', 'merituuli')).toEqual({
    parent: 'finland',
    child: 'merituuli',
    status: 'active',
    owner: 'no',
  })
})

test('a manager cannot be moved below itself or below what is below it', async () => {
  const started = await startSample()
  const before = await exported(started)
  const below = await started.fail('links.move', { children: ['nordic'], from: 'mcc', to: 'finland' })
  expect(below).toMatchObject({ code: 'structure', message: 'structure.cycle' })
  const itself = await started.fail('links.move', { children: ['nordic'], from: 'mcc', to: 'nordic' })
  expect(itself).toMatchObject({ message: 'structure.self-link', details: { path: 'children[0]' } })
  expect(await exported(started)).toBe(before)
})

test('a move to where the clients are, to a client, or of one account twice is refused', async () => {
  const { fail } = await startSample()
  const refused = async (children: readonly string[], to: string) =>
    (await fail('links.move', { children, from: 'nordic', to })).message
  expect(await refused(['fjord-sport'], 'nordic')).toBe('link.moved-nowhere')
  expect(await refused(['fjord-sport'], 'hopeahanki')).toBe('link.kinds-cannot-link')
  expect(await refused(['fjord-sport', 'fjord-sport'], 'finland')).toBe('link.child-twice')
  expect(await refused(['fjord-sport'], 'bc')).toBe('link.not-google-ads')
  expect(await refused(['nobody'], 'finland')).toBe('question.unknown-account')
})
