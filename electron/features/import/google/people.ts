import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Grant } from '../../../../shared/model/grant.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import { daySchema, emailSchema } from '../../../../shared/model/member.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { readRole, roleOf } from '../../../../shared/policy/roles.ts'
import { plainEmail } from '../../../access/identity.ts'
import { isStronger } from '../../role-strength.ts'
import type { Origin } from '../incoming.ts'
import { listed } from '../listed.ts'
import type { Tally } from '../tally.ts'
import { accountId, shownCustomerId } from './customer-id.ts'
import type { AccessRow } from './resources.ts'

interface GooglePeople {
  readonly members: readonly Member[]
  readonly grants: readonly Grant[]
  readonly warnings: readonly Failure[]
}

/** The users of the accounts: one member for each address, one level for each account of theirs. */
export function peopleOf(
  rows: readonly AccessRow[],
  origins: Map<object, Origin>,
  tally: Tally,
): GooglePeople {
  const members = new Map<string, Member>()
  const grants = new Map<string, Grant>()
  const addresses = new Map<string, Set<string>>()
  const ids = new Set<string>()
  const twice: string[] = []
  const waiting: string[] = []
  const warnings: Failure[] = []
  for (const row of rows) {
    const email = row.emailAddress?.trim() ?? ''
    const account = shownCustomerId(row.customer)
    if (!emailSchema.safeParse(email).success) {
      const details = { ...row.origin, account, email }
      warnings.push(failed('bad-input', 'google.user-without-address', details).error)
      tally.leaveOut(row.origin.file)
      continue
    }
    const member = memberOf(email, row)
    const grant = grantOf(member.id, row)
    const pair = `${grant.account} ${grant.member}`
    const other = grants.get(pair)
    if (other && (other.role !== grant.role || other.raw !== grant.raw)) {
      const details = { ...row.origin, member: member.email, account, role: grant.role, other: other.role }
      warnings.push(failed('bad-input', 'google.two-levels', details).error)
    } else if (other) twice.push(`${member.email} (${account})`)
    if (row.pendingMultiPartyAuthReview) waiting.push(`${member.email} (${account})`)
    if (!other || isStronger('google-ads', grant.role, other.role)) grants.set(pair, grant)
    origins.set(grant, row.origin)
  }
  if (twice.length > 0) warnings.push(failed('bad-input', 'import.rows-twice', listed(twice)).error)
  if (waiting.length > 0) warnings.push(failed('bad-input', 'google.review-pending', listed(waiting)).error)
  return {
    members: [...members.values()],
    grants: [...grants.values()],
    warnings: [...warnings, ...oneWithSeveral(addresses)],
  }

  function memberOf(email: string, row: AccessRow): Member {
    if (row.userId !== undefined) {
      const known = addresses.get(row.userId) ?? new Set()
      addresses.set(row.userId, known.add(plainEmail(email)))
    }
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

/** Whoever changes from a private to an office address has both for a month (facts A8). */
function oneWithSeveral(addresses: ReadonlyMap<string, ReadonlySet<string>>): readonly Failure[] {
  return [...addresses.values()].flatMap((emails) =>
    emails.size < 2 ? [] : [failed('bad-input', 'import.two-addresses', listed([...emails])).error],
  )
}

function grantOf(member: string, row: AccessRow): Grant {
  const day = dayOf(row.accessCreationDateTime)
  return {
    member,
    account: accountId(row.customer),
    ...roleOfWord(row.accessRole),
    ...(day === undefined ? {} : { since: day }),
  }
}

/** The level that a word of the API stands for; what nobody has a word for is kept as it was said. */
export function roleOfWord(accessRole: string): { readonly role: string; readonly raw?: string } {
  const word = readRole('google-ads', accessRole)
  const isLevel = word !== undefined && roleOf('google-ads', word)?.class === 'level'
  return isLevel ? { role: word } : { role: unknownRole, raw: accessRole }
}

/** The API gives a time of no stated zone: only its day is sure enough to keep. */
export function dayOf(dateTime: string | undefined): string | undefined {
  const day = dateTime?.slice(0, 10)
  return daySchema.safeParse(day).success ? day : undefined
}
