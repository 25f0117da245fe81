import type { Grant } from '../../shared/model/grant.ts'
import type { ItemFacts, ItemRow } from '../../shared/model/review.ts'
import { classOf } from '../../shared/policy/roles.ts'

/**
 * What is there instead of an item's grant: undefined where the grant is there, another role of its class, or null for
 * nothing. `held`: what the member holds on the account now.
 */
export function roleInstead(
  held: readonly Grant[],
  item: Pick<ItemRow, 'role' | 'raw' | 'facts'>,
): string | null | undefined {
  if (held.some(({ role, raw }) => role === item.role && raw === item.raw)) return undefined
  const { system } = (JSON.parse(item.facts) as ItemFacts).account
  const of = classOf(system, item)
  return held.find((grant) => classOf(system, grant) === of)?.role ?? null
}
