import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Account, AccountKind } from '../../../../shared/model/account.ts'
import type { Grant } from '../../../../shared/model/grant.ts'
import type { Invitation } from '../../../../shared/model/invitation.ts'
import type { Link } from '../../../../shared/model/link.ts'
import { emailSchema } from '../../../../shared/model/member.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { rowKey } from '../../../../shared/model/row.ts'
import { classOf } from '../../../../shared/policy/roles.ts'
import { plainEmail } from '../../../access/identity.ts'
import { isStronger } from '../../role-strength.ts'
import type { Coverage, Origin } from '../incoming.ts'
import { listed } from '../listed.ts'
import type { Tally } from '../tally.ts'
import type { ReadRole } from './words.ts'

const system = 'tiktok-business-center'

/** What answers say of an account besides its kind and number. */
export type Attributes = Partial<Pick<Account, 'name' | 'currency' | 'timeZone' | 'country' | 'status'>>

/** The workspace that answers of TikTok's Business API describe together, while they are read. */
export class TikTokDraft {
  readonly origins = new Map<object, Origin>()
  readonly coverage: Coverage[] = []
  readonly tally: Tally
  private readonly accounts = new Map<string, Account>()
  private readonly members = new Map<string, Member>()
  private readonly emailOfUser = new Map<string, string>()
  private readonly links = new Map<string, Link>()
  private readonly grants = new Map<string, Grant>()
  private readonly invitations = new Map<string, Invitation>()
  private readonly lists = new Map<string, string[]>()
  private readonly single: Failure[] = []

  constructor(tally: Tally) {
    this.tally = tally
  }

  /** The account's id; what is said of it first stands, but any name is better than its number. */
  account(kind: AccountKind, externalId: string, said: Attributes, origin: Origin): string {
    const id = `tiktok-${kind}-${externalId}`
    const known = this.accounts.get(id)
    const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
    const account: Account = {
      id,
      system,
      kind,
      name: externalId,
      externalId,
      ...told,
      ...(known ? withoutNumber(known) : {}),
    }
    this.accounts.set(id, account)
    this.origins.set(account, (known && this.origins.get(known)) ?? origin)
    return id
  }

  /** The member with this address; null, with the row left out, where there is none that could be one. */
  member(
    user: { readonly id?: string; readonly name?: string; readonly email?: string },
    origin: Origin,
  ): string | null {
    const email = user.email ?? (user.id === undefined ? undefined : this.emailOfUser.get(user.id))
    if (email === undefined || !emailSchema.safeParse(email).success) {
      this.list('tiktok.user-without-address', `${user.name ?? user.id ?? '?'} (${origin.file})`)
      this.tally.leaveOut(origin.file)
      return null
    }
    if (user.id !== undefined) this.emailOfUser.set(user.id, email)
    const key = plainEmail(email)
    const known = this.members.get(key)
    if (known) {
      if (known.name === known.email && user.name !== undefined) this.renameMember(key, known, user.name)
      return known.id
    }
    const id = user.id === undefined ? `tiktok-${key}` : this.freeMemberId(`tiktok-user-${user.id}`, email)
    const member: Member = { id, name: user.name ?? email, email }
    this.members.set(key, member)
    this.origins.set(member, origin)
    return id
  }

  /** The member with this number, where an answer gave the address to it; else null. */
  memberOfUser(user: string): string | null {
    const email = this.emailOfUser.get(user)
    return email === undefined ? null : (this.members.get(plainEmail(email))?.id ?? null)
  }

  private renameMember(key: string, known: Member, name: string): void {
    const named = { ...known, name }
    this.members.set(key, named)
    this.origins.set(named, this.origins.get(known)!)
  }

  private freeMemberId(wanted: string, email: string): string {
    const other = [...this.members.values()].find(({ id }) => id === wanted)
    if (!other) return wanted
    this.warn('import.two-addresses', listed([other.email, email]))
    return `${wanted}-${plainEmail(email)}`
  }

  link(link: Link, origin: Origin): void {
    const key = rowKey('link', link)
    const known = this.links.get(key)
    const [{ raw: _, ...less }, more] =
      known && !isBetter(link, known) ? [link, known] : [known ?? link, link]
    const owner = known && known.owner !== 'unknown' ? known.owner : link.owner
    const after: Link = { ...less, ...more, owner }
    this.links.set(key, after)
    this.origins.set(after, (known && this.origins.get(known)) ?? origin)
  }

  /** One role of a class on an account: of two the stronger stands. */
  grant(member: string, account: string, given: ReadRole, origin: Origin): void {
    const grant: Grant = { member, account, ...given }
    const slot = JSON.stringify([member, account, classOf(system, grant)])
    const known = this.grants.get(slot)
    if (known && known.role !== grant.role) {
      const { email = member } = [...this.members.values()].find(({ id }) => id === member) ?? {}
      const { name = account } = this.accounts.get(account) ?? {}
      const details = { ...origin, member: email, account: name, role: grant.role, other: known.role }
      this.warn('import.two-roles', details)
    }
    if (known && !isStronger(system, grant.role, known.role)) return
    this.grants.set(slot, grant)
    this.origins.set(grant, origin)
  }

  invitation(
    email: string,
    account: string,
    role: string,
    state: Pick<Invitation, 'status' | 'raw'>,
    origin: Origin,
  ): void {
    const id = `tiktok-invitation-${account.split('-').at(-1)}-${plainEmail(email)}-${role}`
    const invitation: Invitation = { id, email, account, role, ...state }
    this.invitations.set(id, invitation)
    this.origins.set(invitation, origin)
  }

  warn(message: string, details: Failure['details']): void {
    this.single.push(failed('bad-input', message, details).error)
  }

  /** Adds a name to a warning that lists many. */
  list(message: string, name: string): void {
    const names = this.lists.get(message)
    if (names) names.push(name)
    else this.lists.set(message, [name])
  }

  rows() {
    return {
      account: [...this.accounts.values()],
      member: [...this.members.values()],
      link: [...this.links.values()],
      grant: [...this.grants.values()],
      invitation: [...this.invitations.values()],
    }
  }

  warnings(): readonly Failure[] {
    const many = [...this.lists].map(
      ([message, names]) => failed('bad-input', message, listed([...new Set(names)])).error,
    )
    return [...this.single, ...many]
  }
}

function withoutNumber({ name, externalId, ...known }: Account): Partial<Account> {
  return name === externalId ? known : { ...known, name }
}

/**
 * An active link says more than one that waits, and that more than one that ended. One of unknown state comes
 * before those that ended: somebody has to look it up.
 */
function isBetter(link: Link, known: Link): boolean {
  const order = ['active', 'pending', 'unknown', 'refused', 'canceled', 'inactive']
  return order.indexOf(link.status) < order.indexOf(known.status)
}
