import { failed } from '../../../shared/contract/failure.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import { daySchema, emailSchema } from '../../../shared/model/member.ts'
import type { Member } from '../../../shared/model/member.ts'
import { readRole, roleOf } from '../../../shared/policy/roles.ts'
import { plainEmail } from '../../access/identity.ts'
import type { AccessRow } from './google-resources.ts'
import { accountId, shownCustomerId } from './google-resources.ts'
import type { Origin } from './incoming.ts'
import { isStronger } from '../role-strength.ts'

interface GooglePeople {
  readonly members: readonly Member[]
  readonly grants: readonly Grant[]
  readonly warnings: readonly Failure[]
}

/** The users of the accounts: one member for each address, one level for each account of theirs. */
export function peopleOf(rows: readonly AccessRow[], origins: WeakMap<object, Origin>): GooglePeople {
  const members = new Map<string, Member>()
  const grants = new Map<string, Grant>()
  const ids = new Set<string>()
  const warnings: Failure[] = []
  for (const row of rows) {
    const email = row.emailAddress?.trim() ?? ''
    const account = shownCustomerId(row.customer)
    if (!emailSchema.safeParse(email).success) {
      warnings.push(
        failed('bad-input', 'google.user-without-address', { ...row.origin, account, email }).error,
      )
      continue
    }
    const member = memberOf(email, row)
    const grant = grantOf(member.id, row)
    const pair = `${grant.account} ${grant.member}`
    const other = grants.get(pair)
    if (other && (other.role !== grant.role || other.raw !== grant.raw)) {
      const details = { ...row.origin, member: member.email, account, role: grant.role, other: other.role }
      warnings.push(failed('bad-input', 'google.two-levels', details).error)
    }
    if (!other || isStronger('google-ads', grant.role, other.role)) grants.set(pair, grant)
    origins.set(grant, row.origin)
  }
  return { members: [...members.values()], grants: [...grants.values()], warnings }

  function memberOf(email: string, row: AccessRow): Member {
    const known = members.get(plainEmail(email))
    if (known) return known
    const member: Member = {
      id: freeId(row.userId ?? 'unnumbered'),
      name: email,
      email,
      ...(email.toLowerCase().endsWith('.gserviceaccount.com') ? { nature: 'service' } : {}),
    }
    members.set(plainEmail(email), member)
    origins.set(member, row.origin)
    return member
  }

  /** Google numbers its users. Two addresses of one number stay two members: nobody said they are one. */
  function freeId(user: string): string {
    const wanted = `google-user-${user}`
    let id = wanted
    for (let number = 2; ids.has(id); number++) id = `${wanted}-${number}`
    ids.add(id)
    return id
  }
}

function grantOf(member: string, row: AccessRow): Grant {
  const word = readRole('google-ads', row.accessRole)
  const isLevel = word !== undefined && roleOf('google-ads', word)?.class === 'level'
  // The API gives a time of no stated zone: only its day is sure enough to keep.
  const day = row.accessCreationDateTime?.slice(0, 10)
  return {
    member,
    account: accountId(row.customer),
    ...(isLevel ? { role: word } : { role: unknownRole, raw: row.accessRole }),
    ...(daySchema.safeParse(day).success ? { since: day! } : {}),
  }
}
