import { failed } from '../../../shared/contract/failure.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import type { ItemRow, ReviewAnswer } from '../../../shared/model/review.ts'
import { canHold, classOf } from '../../../shared/policy/roles.ts'
import { equalityKey } from '../../../shared/review/equal.ts'
import { factsOf } from '../../../shared/review/row-parts.ts'
import { itemNamed } from './review-rows.ts'
import type { Refused } from './review-rows.ts'

/** An answer as it is given. */
export interface GivenAnswer {
  readonly answer: ReviewAnswer
  readonly role?: string | undefined
  readonly to?: string | undefined
}

/**
 * Why an answer cannot be given for all of these items: a part of it is lacking or too much, the role cannot stand in
 * the place of theirs, or they are not equal; or null.
 */
export function wrongAnswer(items: readonly ItemRow[], given: GivenAnswer): Refused {
  const { answer, role, to } = given
  for (const [part, only, value] of [
    ['role', 'change', role],
    ['to', 'delegate', to],
  ] as const) {
    if (answer === only && value === undefined)
      return failed('bad-input', 'review.answer-lacks', { answer, lacking: part, path: part })
    if (answer !== only && value !== undefined)
      return failed('bad-input', 'review.answer-has', { answer, part, path: part })
  }
  return unequal(items) ?? (role === undefined ? null : wrongRole(items[0]!, role))
}

/** One answer is for one item, or for several that nobody could tell apart (docs/decisions/0072). */
function unequal(items: readonly ItemRow[]): Refused {
  const first = keyOf(items[0]!)
  const index = items.findIndex((item) => keyOf(item) !== first)
  if (index === -1) return null
  const item = items[index]!
  return failed('refused', 'review.not-equal', { item: item.id, ...itemNamed(item), path: `items[${index}]` })
}

function keyOf(item: ItemRow): string {
  return equalityKey({ ...item, facts: factsOf(item) })
}

/** A change replaces the role: another one of its class, which the account can hold. */
function wrongRole(item: ItemRow, role: string): Refused {
  const { system, kind } = factsOf(item).account
  const account = { system, kind }
  const isPossible =
    item.role !== unknownRole &&
    role !== unknownRole &&
    role !== item.role &&
    canHold(account, role) &&
    classOf(system, { role }) === classOf(system, item)
  if (isPossible) return null
  return failed('structure', 'review.no-such-change', { role, system, path: 'role' })
}
