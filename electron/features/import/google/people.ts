import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Grant } from '../../../../shared/model/grant.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import { daySchema, emailSchema } from '../../../../shared/model/member.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { readRole, roleOf } from '../../../../shared/policy/roles.ts'
import { plainEmail } from '../../../access/identity.ts'
import { isStronger } from '../../role-strength.ts'
import { listed } from '../listed.ts'
import type { Tally } from '../tally.ts'
import { rowsAStep } from '../turns.ts'
import { Kept } from './kept.ts'
import type { GoogleRows } from './rows.ts'

type Row = GoogleRows['accesses'][number]

interface GooglePeople {
  readonly members: readonly Member[]
  readonly grants: readonly Grant[]
  /** The numbers of the rows that say so, each in the order of its rows. */
  readonly memberPlaces: readonly number[]
  readonly grantPlaces: readonly number[]
  readonly warnings: readonly Failure[]
}

/**
 * The users of the accounts: one member for each address, one level for each account of theirs. Pauses now
 * and then.
 */
export function* peopleOf(
  { accesses, customers, places }: GoogleRows,
  tally: Tally,
): Generator<undefined, GooglePeople> {
  const members = new Map<string, Member>()
  const memberPlaces: number[] = []
  const grants = new Map<string, { grant: Grant; place: number }>()
  const addresses = new Map<string, Set<string>>()
  const ids = new Set<string>()
  const twice: string[] = []
  const waiting: string[] = []
  const warnings: Failure[] = []
  const addressOf = new Kept(addressIn)
  const roleOfWordKept = new Kept(roleOfWord)
  const dayOfKept = new Kept(dayOf)
  let count = 0
  for (const row of accesses) {
    if (count++ % rowsAStep === 0) yield
    const email = addressOf.of(row.emailAddress ?? '')
    if (email === null) {
      const origin = places.originOf(row.place)
      const account = customers.shownOf(row.customer)
      const details = { ...origin, account, email: row.emailAddress?.trim() ?? '' }
      warnings.push(failed('bad-input', 'google.user-without-address', details).error)
      tally.leaveOut(origin.file)
      continue
    }
    const member = memberOf(email, row)
    const grant = grantOf(member.id, row)
    const pair = `${grant.account} ${grant.member}`
    const other = grants.get(pair)
    if (other) noteTwo(member, grant, other.grant, row)
    if (row.pendingMultiPartyAuthReview) {
      waiting.push(`${member.email} (${customers.shownOf(row.customer)})`)
    }
    if (!other) grants.set(pair, { grant, place: row.place })
    else if (isStronger('google-ads', grant.role, other.grant.role)) {
      Object.assign(other, { grant, place: row.place })
    }
  }
  if (twice.length > 0) warnings.push(failed('bad-input', 'import.rows-twice', listed(twice)).error)
  if (waiting.length > 0) warnings.push(failed('bad-input', 'google.review-pending', listed(waiting)).error)
  const given = [...grants.values()]
  return {
    members: [...members.values()],
    grants: given.map(({ grant }) => grant),
    memberPlaces,
    grantPlaces: given.map(({ place }) => place),
    warnings: [...warnings, ...oneWithSeveral(addresses)],
  }

  function memberOf(email: Address, { userId, place }: Row): Member {
    if (userId !== undefined) {
      const known = addresses.get(userId) ?? new Set()
      addresses.set(userId, known.add(email.plain))
    }
    const known = members.get(email.plain)
    if (known) return known
    const member: Member = {
      id: freeId(userId ?? 'unnumbered'),
      name: email.text,
      email: email.text,
      ...(email.plain.endsWith('.gserviceaccount.com') ? { nature: 'service' } : {}),
    }
    members.set(email.plain, member)
    memberPlaces.push(place)
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

  function grantOf(member: string, row: Row): Grant {
    const since =
      row.accessCreationDateTime === undefined ? undefined : dayOfKept.of(row.accessCreationDateTime)
    const { role, raw } = roleOfWordKept.of(row.accessRole)
    return {
      member,
      account: customers.idOf(row.customer),
      role,
      ...(raw === undefined ? {} : { raw }),
      ...(since === undefined ? {} : { since }),
    }
  }

  function noteTwo(member: Member, grant: Grant, other: Grant, row: Row): void {
    const account = customers.shownOf(row.customer)
    if (other.role === grant.role && other.raw === grant.raw) {
      twice.push(`${member.email} (${account})`)
      return
    }
    const origin = places.originOf(row.place)
    const details = { ...origin, member: member.email, account, role: grant.role, other: other.role }
    warnings.push(failed('bad-input', 'google.two-levels', details).error)
  }
}

interface Address {
  readonly text: string
  /** Addresses are the same whatever their case. */
  readonly plain: string
}

/** The address that a text is, or null. */
export function addressIn(said: string): Address | null {
  const text = said.trim()
  return emailSchema.safeParse(text).success ? { text, plain: plainEmail(text) } : null
}

/** Whoever changes from a private to an office address has both for a month (facts A8). */
function oneWithSeveral(addresses: ReadonlyMap<string, ReadonlySet<string>>): readonly Failure[] {
  return [...addresses.values()].flatMap((emails) =>
    emails.size < 2 ? [] : [failed('bad-input', 'import.two-addresses', listed([...emails])).error],
  )
}

/** The level that a word of the API stands for; what nobody has a word for is kept as it was said. */
export function roleOfWord(accessRole: string): { readonly role: string; readonly raw?: string } {
  const word = readRole('google-ads', accessRole)
  const isLevel = word !== undefined && roleOf('google-ads', word)?.class === 'level'
  return isLevel ? { role: word } : { role: unknownRole, raw: accessRole }
}

/** The API gives a time of no stated zone: only its day is sure enough to keep. */
export function dayOf(dateTime: string): string | undefined {
  const day = dateTime.slice(0, 10)
  return daySchema.safeParse(day).success ? day : undefined
}
