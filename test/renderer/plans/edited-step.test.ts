import { describe, expect, it } from 'vitest'
import { withEdited, withPlace } from '../../../renderer/features/plans/edited-step.ts'
import type { PlanStepView } from '../../../shared/contract/plans.ts'

const steps: readonly PlanStepView[] = ['a', 'b', 'c'].map((id, at) => ({
  id,
  place: at + 1,
  command: 'grants.give',
  input: {},
  state: 'staged',
  tickedAt: null,
  tickedBy: null,
  outcome: { ok: true, changes: true, advice: [], findings: [] },
  moved: [],
  notes: [],
}))
const ids = (list: readonly PlanStepView[]) => list.map(({ id }) => id).join('')

describe('a step that is being edited', () => {
  it('keeps its place when it is taken away elsewhere', () => {
    const [, b] = steps
    const left = steps.filter((step) => step !== b)
    expect(ids(withEdited(left, { step: b!, place: 1 }))).toBe('abc')
    expect(ids(withEdited([], { step: b!, place: 1 }))).toBe('b')
  })

  it('is the one of the list as long as it is there', () => {
    expect(withEdited(steps, { step: { ...steps[1]!, command: 'older' }, place: 1 })).toBe(steps)
    expect(withEdited(steps, null)).toBe(steps)
  })

  it('is drawn however far the list is scrolled', () => {
    expect(withPlace([1, 2], 'a', steps)).toEqual([0, 1, 2])
    expect(withPlace([0, 1], 'b', steps)).toEqual([0, 1])
    expect(withPlace([0, 1], undefined, steps)).toEqual([0, 1])
  })
})
