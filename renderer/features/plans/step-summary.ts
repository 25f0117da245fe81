import type { PlanStepView } from '../../../shared/contract/plans.ts'

/** What a step comes to, as one word beside it. */
export type StepVerdict = 'possible' | 'already' | 'limit' | 'impossible'

export function verdictOf({ outcome }: Pick<PlanStepView, 'outcome'>): StepVerdict {
  if (!outcome.ok) return 'impossible'
  if (outcome.findings.length > 0) return 'limit'
  return outcome.changes ? 'possible' : 'already'
}

export const concerns = [
  'impossible',
  'limit',
  'moved',
  'irreversible',
  'second-approval',
  'acceptance',
  'already',
] as const
export type Concern = (typeof concerns)[number]

/** What a plan should be looked at for: how many of its staged steps, and the first of them. */
export interface ConcernSum {
  readonly concern: Concern
  readonly count: number
  readonly first: string
}

/** The gravest first; what concerns no step is left out. */
export function concernsOf(steps: readonly PlanStepView[]): readonly ConcernSum[] {
  const staged = steps.filter(({ state }) => state === 'staged')
  return concerns.flatMap((concern) => {
    const found = staged.filter((step) => isConcerned(step, concern))
    const [first] = found
    return first ? [{ concern, count: found.length, first: first.id }] : []
  })
}

function isConcerned(step: PlanStepView, concern: Concern): boolean {
  switch (concern) {
    case 'impossible':
    case 'limit':
    case 'already':
      return verdictOf(step) === concern
    case 'moved':
      return step.moved.length > 0
    default:
      return step.notes.some(({ note }) => note === concern)
  }
}
