import { expect, test } from 'vitest'
import { startCenters } from './small-centers.ts'

test('assigned to a group means assigned to every ad account put into it, until it is taken out', async () => {
  const centers = await startCenters()
  await centers.ask('grants.give', { grants: [{ member: 'gus', account: 'group', role: 'asset-admin' }] })
  const before = await centers.rows()
  const both = { group: 'group', accounts: ['ads', 'more-ads'] }
  const { advice } = await centers.ask('centers.group', both)
  expect(advice).toMatchObject([{ action: null, on: 'group' }])
  expect(await centers.may('gus', 'settings.change', 'more-ads')).toBe(true)
  expect(await centers.link('group', 'ads')).toEqual({
    parent: 'group',
    child: 'ads',
    status: 'active',
    owner: 'no',
  })
  await centers.ask('centers.ungroup', { group: 'group', accounts: ['more-ads'] })
  expect(await centers.may('gus', 'settings.change', 'more-ads')).toBe(false)
  await centers.ask('centers.group', both)
  expect(await centers.may('gus', 'settings.change', 'more-ads')).toBe(true)
  for (let changes = 0; changes < 3; changes++) await centers.ask('changes.undo', {})
  expect(await centers.rows()).toEqual(before)
})

test('what is in the group already stays, and nothing is recorded', async () => {
  const centers = await startCenters()
  await centers.ask('centers.group', { group: 'group', accounts: ['ads'] })
  expect(await centers.ask('centers.group', { group: 'group', accounts: ['ads'] })).toMatchObject({
    change: null,
  })
})

test('a partner may group what was shared with it', async () => {
  const centers = await startCenters()
  const input = { group: 'partners-group', accounts: ['ads'] }
  expect((await centers.fail('centers.group', input)).message).toBe('center.not-in-one')
  await centers.ask('centers.share', { receiver: 'partner', assets: ['ads'], share: 'asset-analyst' })
  await centers.ask('centers.group', input)
  expect(await centers.link('partners-group', 'ads')).toMatchObject({ status: 'active' })
})

test('no document names grouping, so only the keeper records it', async () => {
  const centers = await startCenters()
  await centers.as('gina')
  const failure = await centers.fail('centers.group', { group: 'group', accounts: ['ads'] })
  expect(failure).toMatchObject({ code: 'refused', message: 'refused.keeper-only' })
})

test.each([
  ['centers.group', { group: 'x' }, 'not-found', 'question.unknown-account', 'group'],
  ['centers.group', { group: 'giver' }, 'structure', 'center.not-a-group', 'group'],
  ['centers.group', { accounts: ['ads', 'x'] }, 'not-found', 'question.unknown-account', 'accounts[1]'],
  ['centers.group', { accounts: ['ads', 'ads'] }, 'bad-input', 'center.account-twice', 'accounts[1]'],
  ['centers.group', { accounts: ['pixel'] }, 'structure', 'center.only-ad-accounts', 'accounts[0]'],
  ['centers.group', { accounts: ['alone'] }, 'structure', 'center.not-in-one', 'accounts[0]'],
  ['centers.ungroup', { group: 'pixel' }, 'structure', 'center.not-a-group', 'group'],
  ['centers.ungroup', { accounts: ['ads'] }, 'not-found', 'link.not-there', 'accounts[0]'],
  ['centers.ungroup', { accounts: ['x'] }, 'not-found', 'question.unknown-account', 'accounts[0]'],
])('%s with %j is refused, and nothing is changed', async (call, part, code, message, path) => {
  const centers = await startCenters()
  const before = await centers.rows()
  const failure = await centers.fail(call, { group: 'group', accounts: ['ads'], ...part })
  expect(failure).toMatchObject({ code, message, details: { path } })
  expect(await centers.rows()).toEqual(before)
})
