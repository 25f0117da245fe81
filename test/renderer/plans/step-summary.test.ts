import { describe, expect, it } from 'vitest'
import { concernsOf, verdictOf } from '../../../renderer/features/plans/step-summary.ts'
import type { PlanStepView } from '../../../shared/contract/plans.ts'
import type { StepOutcome } from '../../../shared/contract/step.ts'

const possible: StepOutcome = { ok: true, changes: true, advice: [], findings: [] }
const already: StepOutcome = { ...possible, changes: false }
const finding = { limit: 'depth', platformError: null, details: {} } as const
const limited: StepOutcome = { ...possible, findings: [finding] }
const impossible: StepOutcome = {
  ok: false,
  why: { code: 'structure', message: 'link.transition', details: {} },
}

function step(id: string, outcome: StepOutcome, more: Partial<PlanStepView> = {}): PlanStepView {
  return {
    id,
    place: 1,
    state: 'staged',
    command: 'links.unlink',
    input: {},
    tickedAt: null,
    tickedBy: null,
    outcome,
    moved: [],
    notes: [],
    ...more,
  }
}

describe('what to look at in a plan', () => {
  it('tells possible, already so, against a limit, and impossible apart', () => {
    const verdicts = [possible, already, limited, impossible].map((outcome) => verdictOf({ outcome }))
    expect(verdicts).toEqual(['possible', 'already', 'limit', 'impossible'])
  })

  it('sums up the gravest first, and knows the first step of each', () => {
    const moved = [{ table: 'grant', key: '[]', expected: null, current: null }] as const
    const found = concernsOf([
      step('a', possible, { notes: [{ note: 'second-approval', days: 20 }] }),
      step('b', impossible),
      step('c', impossible, { moved }),
      step('d', limited, { notes: [{ note: 'acceptance', by: 'invitee', who: 'bo@x.example' }] }),
    ])
    expect(found).toEqual([
      { concern: 'impossible', count: 2, first: 'b' },
      { concern: 'limit', count: 1, first: 'd' },
      { concern: 'moved', count: 1, first: 'c' },
      { concern: 'second-approval', count: 1, first: 'a' },
      { concern: 'acceptance', count: 1, first: 'd' },
    ])
  })

  it('says nothing of what is applied, or of what is simply possible', () => {
    expect(concernsOf([step('a', impossible, { state: 'applied' }), step('b', possible)])).toEqual([])
  })
})
