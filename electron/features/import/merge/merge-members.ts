import type { Member } from '../../../../shared/model/member.ts'
import { plainEmail } from '../../../access/identity.ts'
import type { Ledger } from './ledger.ts'
import type { FreshId } from './merge.ts'

/**
 * Takes the members of files in, and returns the ids that they have in the workspace. A member is the
 * same by an address; an id alone makes nobody the same, for two agencies may each have an Anna.
 */
export function mergeMembers(
  ledger: Ledger<'member'>,
  current: readonly Member[],
  incoming: readonly Member[],
  fresh: FreshId,
): ReadonlyMap<string, string> {
  const byEmail = new Map<string, string>()
  for (const member of current)
    for (const email of member.otherEmails ?? []) byEmail.set(plainEmail(email), member.id)
  for (const member of current) byEmail.set(plainEmail(member.email), member.id)
  const ids = new Map<string, string>()
  const taken = new Set(current.map(({ id }) => id))
  for (const member of incoming) {
    const address = addressesOf(member).find((email) => byEmail.has(plainEmail(email)))
    const known = address === undefined ? undefined : byEmail.get(plainEmail(address))
    if (known !== undefined) {
      ids.set(member.id, known)
      ledger.put(combined(ledger.withId(known)!, member), member)
    } else {
      const id = taken.has(member.id) ? fresh(member.id) : member.id
      taken.add(id)
      ids.set(member.id, id)
      ledger.put(id === member.id ? member : { ...member, id }, member)
    }
  }
  return ids
}

function addressesOf(member: Member): readonly string[] {
  return [member.email, ...(member.otherEmails ?? [])]
}

/** What the file says, where it says something; every address of both. An address is no name. */
function combined(known: Member, member: Member): Member {
  const isUnnamed = member.name === '' || plainEmail(member.name) === plainEmail(member.email)
  const others = new Map(
    [...(known.otherEmails ?? []), ...addressesOf(member)]
      .map((email) => [plainEmail(email), email] as const)
      .toReversed(),
  )
  others.delete(plainEmail(known.email))
  const otherEmails = [...others.values()].toReversed()
  return {
    ...known,
    ...member,
    id: known.id,
    email: known.email,
    name: isUnnamed ? known.name : member.name,
    ...(otherEmails.length > 0 ? { otherEmails } : {}),
  }
}
