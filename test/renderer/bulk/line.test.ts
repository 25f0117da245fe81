import { expect, test } from 'vitest'
import { judge, lineOf, tally } from '../../../renderer/features/bulk/line.ts'
import type { Line } from '../../../renderer/features/bulk/line.ts'
import type { StepOutcome } from '../../../shared/contract/step.ts'

const line = (account: string): Line =>
  lineOf({ command: 'grants.give', input: { grants: [{ member: 'bo', account, role: 'standard' }] } })
const left: Line = { ...line('left'), step: null, left: 'cannot-hold' }

const works: StepOutcome = { ok: true, changes: true, advice: [], findings: [] }
const already: StepOutcome = { ...works, changes: false }
const beyond: StepOutcome = {
  ...works,
  findings: [{ limit: 'admins-of-center', platformError: null, details: {} }],
}
const refused: StepOutcome = {
  ok: false,
  why: { code: 'refused', message: 'limit.admins-of-center', details: {} },
}

test('outcomes belong to the lines that have a step, in their order', () => {
  const judged = judge([line('a'), left, line('b'), line('c'), line('d')], [works, already, beyond, refused])
  expect(judged.map(({ line: { subject }, kind }) => [subject.account, kind])).toEqual([
    ['a', 'possible'],
    ['left', 'left'],
    ['b', 'already'],
    ['c', 'limit'],
    ['d', 'refused'],
  ])
})

test('what a stopped run did not reach has no outcome', () => {
  const judged = judge([line('a'), line('b')], [works])
  expect(tally(judged)).toMatchObject({ possible: 1, waiting: 1, refused: 0 })
})
