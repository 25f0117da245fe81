import { contentOf, factsOf, judgedOf } from '../../shared/review/row-parts.ts'
import { keeper } from '../../shared/model/change.ts'
import type {
  DecisionRow,
  ItemFacts,
  ItemRow,
  ReviewAnswer,
  ReviewRow,
  Settled,
} from '../../shared/model/review.ts'
import type { StepRow } from '../../shared/model/plan.ts'
import { askedOf, outcomeOf } from '../../shared/review/outcome.ts'
import type { Outcome } from '../../shared/review/outcome.ts'
import type { ReportedReview } from './source.ts'

/** One reviewer, or whoever settled it, about one item. Names are as they are said. */
export interface ReviewLine {
  readonly review: ReviewRow
  readonly facts: ItemFacts
  readonly role: string
  readonly raw: string | null
  /** Null where nobody is asked. */
  readonly reviewer: string | null
  /** `waiting`: there is no answer yet. */
  readonly decision: ReviewAnswer | 'waiting' | 'settled' | null
  readonly newRole: string | null
  readonly handedTo: string | null
  readonly comment: string | null
  readonly at: string | null
  readonly enteredBy: string | null
  /** What all of them came to: an answer, whether it was settled, or why there is none. */
  readonly outcome: string
  /** Of what was to be changed or removed. */
  readonly carriedOut: 'applied' | 'planned' | 'no-step' | null
}

/** The lines of a review, those of an item together, at least one for each. */
export function* linesOfReview(
  { review, items, decisions, steps }: ReportedReview,
  nameHere: (member: string) => string | undefined,
): Iterable<readonly [ReviewLine, ...ReviewLine[]]> {
  const { reviewers, people = [] } = contentOf(review)
  const names = new Map([...people, ...reviewers].map(({ member, name }) => [member, name]))
  const nameOf = (id: string) => (id === keeper ? keeper : (names.get(id) ?? nameHere(id) ?? id))
  const byItem = Map.groupBy(decisions, ({ item }) => item)
  const stepOf = stepFinder(steps)
  for (const item of items) {
    const made = byItem.get(item.id) ?? []
    const judged = judgedOf(item)
    const outcome = outcomeOf(judged, made)
    const about: ReviewLine = {
      ...nobody,
      review,
      facts: factsOf(item),
      role: item.role,
      raw: item.raw ?? null,
      outcome: outcomeCode(outcome),
      carriedOut: carriedOut(review, outcome, stepOf(item)),
    }
    const lines = askedOf(judged, made).map((reviewer) => {
      const decision = made.find((each) => each.reviewer === reviewer)
      return decision ? answered(about, decision, nameOf) : waiting(about, nameOf(reviewer))
    })
    if (judged.settled) lines.push(settledLine(about, judged.settled, nameOf))
    const [first = about, ...others] = lines
    yield [first, ...others]
  }
}

const nobody = {
  reviewer: null,
  decision: null,
  newRole: null,
  handedTo: null,
  comment: null,
  at: null,
  enteredBy: null,
} as const

function waiting(about: ReviewLine, reviewer: string): ReviewLine {
  return { ...about, reviewer, decision: 'waiting' }
}

function answered(about: ReviewLine, decision: DecisionRow, nameOf: (id: string) => string): ReviewLine {
  const { reviewer, answer, role = null, to, comment = null, at, by } = decision
  return {
    ...about,
    reviewer: nameOf(reviewer),
    decision: answer,
    newRole: role,
    handedTo: to === undefined ? null : nameOf(to),
    comment,
    at,
    // An answer that was given elsewhere was entered by the reviewer, by whatever id they have there.
    enteredBy: by === keeper ? keeper : nameOf(reviewer),
  }
}

function settledLine(about: ReviewLine, settled: Settled, nameOf: (id: string) => string): ReviewLine {
  const { role = null, comment = null, at, by } = settled
  const name = nameOf(by)
  return { ...about, reviewer: name, decision: 'settled', newRole: role, comment, at, enteredBy: name }
}

function outcomeCode({ state, answer }: Outcome): string {
  if (answer === null) return state
  return state === 'settled' ? `settled-${answer}` : answer
}

/** Of a review that is not finished nothing was to be done yet. */
function carriedOut(
  { state }: ReviewRow,
  { answer }: Outcome,
  step: StepRow | undefined,
): ReviewLine['carriedOut'] {
  if (state !== 'finished' || (answer !== 'change' && answer !== 'remove')) return null
  if (!step) return 'no-step'
  return step.state === 'applied' || step.tickedAt !== undefined ? 'applied' : 'planned'
}

/** The step that takes an item's role away, or gives another in its place: an item has one at most. */
function stepFinder(steps: readonly StepRow[]): (item: ItemRow) => StepRow | undefined {
  const byGrant = new Map<string, StepRow>()
  for (const step of steps) {
    const { grants = [] } = JSON.parse(step.input) as { readonly grants?: readonly Named[] }
    for (const grant of grants) byGrant.set(keyOf(step.command, grant), step)
  }
  return (item) => byGrant.get(keyOf('grants.remove', item)) ?? byGrant.get(keyOf('grants.give', item))
}

type Named = Pick<ItemRow, 'member' | 'account' | 'role'>

function keyOf(command: string, { member, account, role }: Named): string {
  return JSON.stringify(
    command === 'grants.give' ? [command, member, account] : [command, member, account, role],
  )
}
