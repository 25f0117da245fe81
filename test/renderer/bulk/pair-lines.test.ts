import { expect, test } from 'vitest'
import { everyPair, pairLines } from '../../../renderer/features/bulk/pair-lines.ts'
import type { PairAct } from '../../../renderer/features/bulk/pair-lines.ts'
import { smallFacts, smallMembers } from '../grid/small-agency.ts'

const facts = { ...smallFacts, memberOf: (id: string) => smallMembers.find((member) => member.id === id) }
const lines = (members: readonly string[], accounts: readonly string[], act: PairAct) =>
  pairLines(everyPair(members, accounts), act, facts)

test('giving has a step for every pair, and leaves out accounts that cannot hold the role', () => {
  const found = lines(['bo', 'zoe'], ['fjord', 'ad'], { act: 'give', system: 'google-ads', role: 'standard' })
  expect(
    found.map(({ subject, step, left }) => [subject.account, subject.member, step !== null, left]),
  ).toEqual([
    ['fjord', 'bo', true, null],
    ['fjord', 'zoe', true, null],
    ['ad', 'bo', false, 'cannot-hold'],
    ['ad', 'zoe', false, 'cannot-hold'],
  ])
})

test('inviting asks the address of each person', () => {
  const [line] = lines(['zoe'], ['fjord'], { act: 'invite', system: 'google-ads', role: 'standard' })
  expect(line?.step).toEqual({
    command: 'invitations.send',
    input: { account: 'fjord', role: 'standard', emails: ['zoe@northlight.example'] },
  })
})

test('removing a role leaves out who does not hold it there', () => {
  const found = lines(['bo', 'zoe'], ['fjord'], { act: 'remove', system: 'google-ads', role: 'standard' })
  expect(found.map(({ subject, left }) => [subject.member, left])).toEqual([
    ['bo', null],
    ['zoe', 'not-held'],
  ])
})

test('removing every role has a step for each that is granted there', () => {
  const found = lines(['bo'], ['fjord', 'mcc'], { act: 'remove', system: 'google-ads', role: null })
  expect(found.map(({ subject, left }) => [subject.account, subject.role, left])).toEqual([
    ['fjord', 'standard', null],
    ['fjord', 'report-recipient', null],
    ['mcc', '', 'not-held'],
  ])
})

test('a role that the platform named in its own word is removed by that word', () => {
  const grant = { member: 'bo', account: 'ad', role: 'unknown', raw: 'OWNER' }
  const [line] = pairLines(
    [{ member: 'bo', account: 'ad' }],
    { act: 'remove', system: 'google-ads', role: null },
    { ...facts, grantsOnAccount: () => [grant] },
  )
  expect(line?.step).toEqual({ command: 'grants.remove', input: { grants: [grant] } })
})
