import type { Grant } from '../../shared/model/grant.ts'
import type { ItemFacts, ItemRow } from '../../shared/model/review.ts'
import { classOf } from '../../shared/policy/roles.ts'

/**
 * Where an item's grant is not there any more: the role of its class that is there instead, or null for none. `held`:
 * what the member holds on the account now.
 */
export function roleInstead(
  held: readonly Grant[],
  item: Pick<ItemRow, 'role' | 'raw' | 'facts'>,
): string | null {
  const { system } = (JSON.parse(item.facts) as ItemFacts).account
  const of = classOf(system, item)
  return held.find((grant) => classOf(system, grant) === of)?.role ?? null
}
