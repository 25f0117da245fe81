import { factsOf } from '../../shared/review/row-parts.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { ItemRow } from '../../shared/model/review.ts'
import { classOf } from '../../shared/policy/roles.ts'

/**
 * Where an item's grant is not there any more: the role of its class that is there instead, or null for none. `held`:
 * what the member holds on the account now.
 */
export function roleInstead(
  held: readonly Grant[],
  item: Pick<ItemRow, 'role' | 'raw' | 'facts'>,
): string | null {
  const { system } = factsOf(item).account
  const of = classOf(system, item)
  return held.find((grant) => classOf(system, grant) === of)?.role ?? null
}
