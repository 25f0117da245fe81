import { expect, test } from 'vitest'
import { pairByPair, subjectOf } from '../../../renderer/features/bulk/subject.ts'

test('a step says whom, where and which role it is about', () => {
  const step = {
    command: 'grants.give',
    input: { grants: [{ member: 'bo', account: 'fjord', role: 'standard' }] },
  }
  expect(subjectOf(step)).toMatchObject({
    act: 'give',
    member: 'bo',
    account: 'fjord',
    role: 'standard',
    more: 0,
  })
})

test('an invitation is about an address, and counts the others', () => {
  const input = { account: 'fjord', role: 'standard', emails: ['a@b.example', 'c@d.example'] }
  expect(subjectOf({ command: 'invitations.send', input })).toMatchObject({
    act: 'invite',
    email: 'a@b.example',
    account: 'fjord',
    more: 1,
  })
})

test('a step of another app version is shown by its command alone', () => {
  expect(subjectOf({ command: 'links.paint', input: { grants: 'all', emails: 3 } })).toMatchObject({
    act: 'other',
    command: 'links.paint',
    member: null,
    account: null,
    more: 0,
  })
})

test('a step with several pairs becomes one step for each, in their order', () => {
  const pairs = ['a', 'b', 'c'].map((account) => ({ member: 'bo', account, role: 'standard' }))
  const steps = pairByPair([
    { command: 'grants.remove', input: { grants: pairs } },
    { command: 'members.update', input: { member: 'bo' } },
  ])
  expect(steps.map((step) => subjectOf(step).account)).toEqual(['a', 'b', 'c', null])
  expect(steps[0]).toEqual({ command: 'grants.remove', input: { grants: [pairs[0]] } })
})
