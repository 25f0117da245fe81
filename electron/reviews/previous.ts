import { judgedOf } from '../../shared/review/row-parts.ts'
import type { DecisionRow, ItemFacts, PlainItem, Settled } from '../../shared/model/review.ts'
import { outcomeOf } from '../../shared/review/outcome.ts'
import type { Outcome } from '../../shared/review/outcome.ts'

/** What the review before said about a grant. */
export interface Before {
  readonly change: 'changed' | 'same'
  readonly isNotCarriedOut: boolean
  readonly last: ItemFacts['last']
}

/** An item of the review before, with what was decided. */
export interface ItemBefore {
  readonly item: PlainItem
  readonly decisions: readonly DecisionRow[]
  /** Whether the decisions were to be carried out: not while a review is open, nor when it was given up. */
  readonly isFinished: boolean
}

/**
 * What an item of the review before means for the grant that is there now, of the same class on the same account. It is
 * the same grant where it has the role that it had then, or the one that was decided.
 */
export function beforeOf(
  { item, decisions, isFinished }: ItemBefore,
  now: { readonly role: string; readonly raw?: string | undefined },
  nameOf: (member: string) => string,
): Before {
  const judged = judgedOf(item)
  const outcome = outcomeOf(judged, decisions)
  const { answer } = outcome
  const isAsThen = now.role === item.role && now.raw === item.raw
  const isAsDecided = answer === 'change' && now.role === outcome.role
  return {
    change: isAsThen || isAsDecided ? 'same' : 'changed',
    isNotCarriedOut: isFinished && isAsThen && !isAsDecided && (answer === 'remove' || answer === 'change'),
    last: lastOf(outcome, judged.settled, decisions, nameOf),
  }
}

function lastOf(
  { answer, role }: Outcome,
  settled: Settled | null,
  decisions: readonly DecisionRow[],
  nameOf: (member: string) => string,
): ItemFacts['last'] {
  if (answer === null) return undefined
  const told = role === null ? {} : { role }
  if (settled) {
    const { by, at, comment } = settled
    return { answer, ...told, by: nameOf(by), at, ...(comment === undefined ? {} : { comment }) }
  }
  // Those who agreed said the same: the last of them is named.
  const said = decisions
    .filter((decision) => decision.answer === answer)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]
  if (!said) return undefined
  const { reviewer, at, comment } = said
  return { answer, ...told, by: nameOf(reviewer), at, ...(comment === undefined ? {} : { comment }) }
}
