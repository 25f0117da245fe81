import { expect, test } from 'vitest'
import { differenceKey, differencesOf } from '../../../renderer/features/onboarding/differences.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import type { AccessDifference } from '../../../shared/contract/templates.ts'
import { smallFacts } from '../grid/small-agency.ts'

const difference = (account: string, from: string | null, to: string | null): AccessDifference => ({
  account,
  class: 'level',
  from,
  to,
})

const give = (account: string, role: string): PlannedStep => ({
  command: 'grants.give',
  input: { grants: [{ member: 'bo', account, role }] },
})

const standings = (differences: readonly AccessDifference[], steps: readonly PlannedStep[] = []) =>
  differencesOf(differences, steps, smallFacts.accountOf).map(({ account, standing, step }) => [
    account,
    standing,
    step !== null,
  ])

test('says what is lacking, weaker, stronger and more', () => {
  const found = standings([
    difference('mcc', 'admin', null),
    difference('nordic', 'admin', 'read-only'),
    difference('fjord', 'read-only', 'admin'),
    difference('lumi', null, 'standard'),
  ])
  expect(new Map(found.map(([account, standing]) => [account, standing]))).toEqual(
    new Map([
      ['mcc', 'lacks'],
      ['nordic', 'weaker'],
      ['fjord', 'stronger'],
      ['lumi', 'more'],
    ]),
  )
})

test('each difference that can be copied has its own step, and stands before the others', () => {
  const asked = [difference('fjord', null, 'admin'), difference('mcc', 'admin', null)]
  expect(standings(asked, [give('mcc', 'admin')])).toEqual([
    ['mcc', 'lacks', true],
    ['fjord', 'more', false],
  ])
})

test('a step with several grants is shared out', () => {
  const grants = ['mcc', 'nordic'].map((account) => ({ member: 'bo', account, role: 'admin' }))
  const found = differencesOf(
    [difference('mcc', 'admin', null), difference('nordic', 'admin', null)],
    [{ command: 'grants.give', input: { grants } }],
    smallFacts.accountOf,
  )
  expect(found.map(({ step }) => step?.input['grants'])).toEqual(
    found.map(({ account }) => [{ member: 'bo', account, role: 'admin' }]),
  )
})

test('two classes on one account are two differences', () => {
  const keys = [
    difference('fjord', 'admin', null),
    { ...difference('fjord', 'report-recipient', null), class: 'subscription' },
  ].map(differenceKey)
  expect(new Set(keys).size).toBe(2)
})

test('an account that is gone meanwhile is left out', () => {
  expect(standings([difference('gone', 'admin', null)])).toEqual([])
})
