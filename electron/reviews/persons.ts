import type { Member } from '../../shared/model/member.ts'
import { addressesOf } from '../access/identity.ts'

/** Whether two lists of addresses are of one person: nobody reads another's mail. */
export function shareAddress(one: readonly string[], other: readonly string[]): boolean {
  return one.some((address) => other.includes(address))
}

/**
 * For each of these members everybody who is the same person: the member, and all who share an address with them. A
 * person who is there twice decides about neither of the two.
 */
export function selvesOf(
  members: readonly Member[],
  wanted: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byAddress = new Map<string, string[]>()
  const byId = new Map<string, Member>()
  for (const member of members) {
    byId.set(member.id, member)
    for (const address of addressesOf(member)) {
      const known = byAddress.get(address)
      if (known) known.push(member.id)
      else byAddress.set(address, [member.id])
    }
  }
  return new Map(
    wanted.map((id) => {
      const member = byId.get(id)
      const same = member ? addressesOf(member).flatMap((address) => byAddress.get(address) ?? []) : []
      return [id, new Set([id, ...same])]
    }),
  )
}
