import { expect, test } from 'vitest'
import { runInSlices } from '../../../renderer/features/bulk/slices.ts'
import type { SliceAnswer } from '../../../renderer/features/bulk/slices.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { PlannedStep, StepOutcome } from '../../../shared/contract/step.ts'

const works: StepOutcome = { ok: true, changes: true, advice: [], findings: [] }
const steps = Array.from({ length: 7 }, (_, place): PlannedStep => ({
  command: 'grants.give',
  input: { grants: [{ member: 'bo', account: `c${place}`, role: 'standard' }] },
}))

/** Answers each slice in turn and remembers how long they were. */
function backEnd(answerTo: (slice: number, length: number) => Result<SliceAnswer>) {
  const lengths: number[] = []
  const send = (slice: readonly PlannedStep[]) => {
    lengths.push(slice.length)
    return Promise.resolve(answerTo(lengths.length, slice.length))
  }
  return { lengths, send }
}

const change = (slice: number, length: number) =>
  done({ change: `change-${slice}`, outcomes: Array.from({ length }, () => works) })

test('every step is sent once, slice by slice, and the progress is told after each', async () => {
  const { lengths, send } = backEnd(change)
  const told: number[] = []
  const ran = await runInSlices({
    steps,
    size: 3,
    send,
    canceled: () => false,
    progress: (outcomes) => told.push(outcomes.length),
  })
  expect(lengths).toEqual([3, 3, 1])
  expect(told).toEqual([3, 6, 7])
  expect(ran).toMatchObject({ changes: ['change-1', 'change-2', 'change-3'], stopped: null })
  expect(ran.outcomes).toHaveLength(7)
})

test('a cancel ends the run between two slices, and what was done is told', async () => {
  const { lengths, send } = backEnd(change)
  const ran = await runInSlices({
    steps,
    size: 3,
    send,
    canceled: () => lengths.length === 2,
    progress: () => undefined,
  })
  expect(lengths).toEqual([3, 3])
  expect(ran).toMatchObject({ changes: ['change-1', 'change-2'], stopped: 'canceled' })
  expect(ran.outcomes).toHaveLength(6)
})

test('a failure ends the run with its reason, and the slices before it stay', async () => {
  const { send } = backEnd((slice, length) =>
    slice === 2 ? failed('disk-full', 'disk-full') : change(slice, length),
  )
  const ran = await runInSlices({ steps, size: 3, send, canceled: () => false, progress: () => undefined })
  expect(ran).toMatchObject({ changes: ['change-1'], stopped: { code: 'disk-full' } })
  expect(ran.outcomes).toHaveLength(3)
})

test('a slice in which everything was so already makes no change', async () => {
  const { send } = backEnd((_, length) =>
    done({ change: null, outcomes: Array.from({ length }, () => ({ ...works, changes: false })) }),
  )
  const ran = await runInSlices({ steps, size: 10, send, canceled: () => false, progress: () => undefined })
  expect(ran).toMatchObject({ changes: [], stopped: null })
})
