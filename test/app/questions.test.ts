import { expect, test } from 'vitest'
import { startSettings } from '../../shared/contract/settings.ts'
import { policies } from '../../shared/policy/policies.ts'
import { startSample } from '../helpers/test-app.ts'

test('the cells of the grid tell what is granted on the account and what reaches it from above', async () => {
  const { ask } = await startSample()
  const members = ['anna', 'bo', 'nobody']
  const accounts = ['mcc', 'fjord-sport', 'bc']
  const { kinds, cells, revision } = await ask('access.cells', { members, accounts })
  const at = (member: string, account: string) =>
    kinds[cells[members.indexOf(member) * accounts.length + accounts.indexOf(account)]!]
  expect(at('anna', 'mcc')).toEqual({ here: ['admin'], above: [] })
  expect(at('anna', 'fjord-sport')).toEqual({ here: [], above: ['admin'] })
  expect(at('bo', 'fjord-sport')).toEqual({ here: ['read-only', 'report-recipient'], above: [] })
  expect(at('nobody', 'mcc')).toEqual({ here: [], above: [] })
  expect(revision).toBe(1)
})

test('the member page has a verdict for every action of the account’s kind and every combination of levels', async () => {
  const { ask } = await startSample()
  const verdicts = await ask('access.verdicts', { member: 'anna', account: 'fjord-sport' })
  const actions = policies['google-ads'].actions.filter(({ kind }) => kind === 'client')
  expect(new Set(verdicts.map((each) => each.action))).toEqual(new Set(actions.map((each) => each.action)))
  expect(verdicts.filter((each) => each.action === 'user.invite')).toHaveLength(5)
  expect(verdicts.filter((each) => each.action === 'user.change-level')).toHaveLength(20)
  for (const { action, params, verdict } of verdicts) {
    expect(await ask('access.check', { member: 'anna', action, on: 'fjord-sport', params })).toEqual(verdict)
  }
})

test('everyone on an account has the routes by which they come', async () => {
  const { ask } = await startSample()
  const people = await ask('access.people', { account: 'fjord-sport' })
  const anna = people.find((person) => person.member === 'anna')
  expect(anna?.roles[0]).toMatchObject({
    role: 'admin',
    here: false,
    routes: [{ accounts: ['mcc', 'nordic', 'fjord-sport'], owns: true }],
  })
})

test('a correction of a person’s facts clears what is told to be unknown, and records nothing when nothing differs', async () => {
  const { ask } = await startSample()
  await ask('members.update', { member: 'bo', set: { team: 'Search', leftOn: '2026-10-01' } })
  await ask('members.update', { member: 'bo', set: { leftOn: null } })
  const { members } = await ask('mirror.snapshot', {})
  const bo = members.find((member) => member.id === 'bo')
  expect(bo?.team).toBe('Search')
  expect(bo).not.toHaveProperty('leftOn')
  expect((await ask('members.update', { member: 'bo', set: { team: 'Search' } })).change).toBeNull()
})

test('settings are kept and told to every window', async () => {
  const { ask, heard } = await startSample()
  expect(await ask('settings.get', {})).toEqual(startSettings)
  await ask('settings.set', { theme: 'dark' })
  expect(await ask('settings.get', {})).toEqual({ ...startSettings, theme: 'dark' })
  expect(heard).toEqual([{ kind: 'settings', settings: { ...startSettings, theme: 'dark' } }])
})

test('rows of the grid are counted, and compared with the row above', async () => {
  const { ask } = await startSample()
  const lines: [string, string | null][] = [
    ['mcc', null],
    ['nordic', 'mcc'],
    ['fjord-sport', 'nordic'],
  ]
  const all = await ask('access.lines', { lines, members: null, direct: false, admins: false, chosen: 'bo' })
  const everyone = await ask('access.people', { account: 'fjord-sport' })
  expect(all.people[2]).toBe(everyone.length)
  expect(all.differs).toEqual([1, 1, 1])
  // Read-only, the fourth of Google's levels.
  expect(all.strongest[2]).toBe(3)
  const anna = await ask('access.lines', {
    lines,
    members: ['anna'],
    direct: false,
    admins: true,
    chosen: null,
  })
  expect(anna).toMatchObject({ revision: 1, people: [1, 1, 1], differs: [1, 0, 0] })
})
