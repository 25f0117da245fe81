import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { pairKey, quickKey } from '../../shared/model/row.ts'
import type {
  AccessRowChange as RowChange,
  AccessRows as Rows,
  AccessTable as Table,
} from '../../shared/model/row.ts'
import { ExternalIds } from './external-ids.ts'
import { plainEmail } from './identity.ts'
import { Interner } from './interner.ts'
import { LinksByEnd } from './links-by-end.ts'
import type { StructureReference, StructureView } from './structure-view.ts'

/** Rows between two pauses: a few milliseconds. */
export const rowsATurn = 2048

/** Changes of rows, in a list or made as they are asked for. */
export interface Changes {
  readonly length: number
  at(index: number): RowChange | undefined
  /** Whether there was a row before. Hardly any change of an import has one, and none is made to see that. */
  hasBefore(index: number): boolean
}

export function listedChanges(changes: readonly RowChange[]): Changes {
  return {
    length: changes.length,
    at: (index) => changes[index],
    hasBefore: (index) => changes[index]!.before !== null,
  }
}

/**
 * A workspace as it would be after a change, without writing it. Rows that the change touches are looked up
 * here, and all others in what was there before. Accounts go by small integers: an import asks for the ends of
 * a hundred thousand links.
 */
export class StructureAfter {
  /** Places of changes that add a row which is there already. */
  readonly twice = new Set<number>()
  private readonly base: StructureView
  private readonly changes: Changes
  /** Accounts that the change touches, or joins by a link. */
  private readonly places: Interner
  /** By place: the account afterwards; null where it goes, undefined where it is not touched. */
  private readonly accounts: (Account | null | undefined)[] = []
  private readonly externalIds: ExternalIds
  /** Touched accounts that are there afterwards, by the places of their external ids. */
  private readonly called: Found<Account>[] = []
  /** Of those, by their ids, the ones that are called the same as another. */
  private readonly namesakes = new Set<string>()
  private readonly links: LinksByEnd
  /** The places that were given out last. */
  private readonly last = { account: 0, parent: 0, child: 0 }
  /** Members and invitations as accounts, by their ids. */
  private readonly members = new Map<string, Member | null>()
  private readonly invitations = new Map<string, Invitation | null>()
  /** Touched members and grants that are there afterwards, by what they are looked up by. */
  private readonly byEmail = new Map<string, Found<Member>>()
  private readonly byPair = new Map<string, Found<Grant>>()
  /** Links and grants that are not there any more, or are another now, by `quickKey`. */
  private readonly former = { link: new Set<string>(), grant: new Set<string>() }
  /** Grants and invitations by what they refer to; made when something asks, which few changes need. */
  private referring: Map<string, Found<Grant | Invitation>> | null = null

  /** `places` are accounts by small integers, where they have some already. */
  constructor(base: StructureView, changes: Changes, places = new Interner(changes.length)) {
    this.base = base
    this.changes = changes
    this.places = places
    this.links = new LinksByEnd(changes.length)
    this.externalIds = new ExternalIds(changes.length)
  }

  /** Enters the changes, which is to be done before anything is asked. Pauses now and then. */
  *enter(): Generator<null, void> {
    for (let index = 0; index < this.changes.length; index++) {
      if (index % rowsATurn === 0) yield null
      if (this.changes.hasBefore(index)) this.leave(this.changes.at(index)!)
    }
    for (let index = 0; index < this.changes.length; index++) {
      if (index % rowsATurn === 0) yield null
      if (!this.add(this.changes.at(index)!)) this.twice.add(index)
    }
  }

  /** Enters that a row is not what it was. */
  private leave({ table, before }: RowChange): void {
    if (!before) return
    switch (table) {
      case 'account':
        this.accounts[this.placeOf(before.id, 'account')] = null
        return
      case 'member':
        this.members.set(before.id, null)
        return
      case 'invitation':
        this.invitations.set(before.id, null)
        return
      case 'link':
      case 'grant':
        this.former[table].add(quickKey(before))
    }
  }

  /** Enters the row that a change puts there, if it does; false where it is there already. */
  private add({ table, after }: RowChange): boolean {
    if (!after) return true
    switch (table) {
      case 'account':
        return this.addAccount(after)
      case 'member':
        if (isThere(this.members.get(after.id), () => this.base.member(after.id))) return false
        this.members.set(after.id, after)
        addTo(this.byEmail, plainEmail(after.email), after)
        return true
      case 'link':
        return this.addLink(after)
      case 'grant':
        return this.addGrant(after)
      case 'invitation':
        if (isThere(this.invitations.get(after.id), () => this.base.invitation(after.id))) return false
        this.invitations.set(after.id, after)
        return true
    }
  }

  private addAccount(account: Account): boolean {
    const { id, system, externalId } = account
    const place = this.placeOf(id, 'account')
    if (isThere(this.accounts[place], () => this.base.account(id))) return false
    this.accounts[place] = account
    if (externalId === undefined) return true
    const called = this.externalIds.add(system, externalId)
    if (called === this.called.length) {
      this.called.push(account)
      return true
    }
    const all = withOne(this.called[called], account)
    for (const one of listOf(all)) this.namesakes.add(one.id)
    this.called[called] = all
    return true
  }

  private addLink(link: Link): boolean {
    const parent = this.placeOf(link.parent, 'parent')
    const child = this.placeOf(link.child, 'child')
    if (this.links.has(parent, child)) return false
    const isKnown = () => this.base.linksAbove(link.child).some((known) => known.parent === link.parent)
    if (!this.isTouched('link', link) && isKnown()) return false
    this.links.add(link, parent, child)
    return true
  }

  private addGrant(grant: Grant): boolean {
    const { member, account, role, raw = '' } = grant
    const pair = pairKey(member, account)
    const isSame = (known: Grant) => known.role === role && (known.raw ?? '') === raw
    if (listOf(this.byPair.get(pair)).some(isSame)) return false
    if (!this.isTouched('grant', grant) && this.base.grantsOf(member, account).some(isSame)) return false
    addTo(this.byPair, pair, grant)
    return true
  }

  /** The place of an account, given out anew where the change did neither touch nor join it before. */
  private placeOf(account: string, as: keyof StructureAfter['last']): number {
    const place = this.places.addNear(account, this.last[as])
    this.last[as] = place
    while (this.accounts.length <= place) this.accounts.push(undefined)
    return place
  }

  account(id: string): Account | null {
    const touched = this.touchedAccount(id)
    return touched === undefined ? this.base.account(id) : touched
  }

  /** The accounts at the ends of a link that the change puts there, by its number among those. */
  parentAt(link: number): Account | null {
    return this.accountAt(this.links.parentAt(link))
  }

  childAt(link: number): Account | null {
    return this.accountAt(this.links.childAt(link))
  }

  private accountAt(place: number): Account | null {
    const touched = this.accounts[place]
    return touched === undefined ? this.base.account(this.idAt(place)) : touched
  }

  member(id: string): Member | null {
    const touched = this.members.get(id)
    return touched === undefined ? this.base.member(id) : touched
  }

  nameOf(account: string): string {
    return this.account(account)?.name || account
  }

  linksAbove(child: string): readonly Link[] {
    const found = this.links.linksAbove(this.places.find(child))
    return this.merged('link', this.base.linksAbove(child), found)
  }

  grantsOf(member: string, account: string): readonly Grant[] {
    const found = this.byPair.get(pairKey(member, account))
    return this.merged('grant', this.base.grantsOf(member, account), listOf(found))
  }

  /** All that are called like an account that the change puts there; none where it is the only one. */
  accountsCalledLike({ id, system, externalId }: Account): readonly Account[] {
    if (externalId === undefined) return none
    const known = this.base.accountByExternalId(system, externalId)
    if (known === null && !this.namesakes.has(id)) return none
    const called = this.externalIds.find(system, externalId)
    const found = called === -1 ? none : listOf(this.called[called])
    return this.merged('account', listOf(known ?? undefined), found)
  }

  membersByEmail(email: string): readonly Member[] {
    const address = plainEmail(email)
    const known = this.base.memberByEmail(email)
    const isPrimary = known !== null && plainEmail(known.email) === address
    return this.merged('member', isPrimary ? [known] : [], listOf(this.byEmail.get(address)))
  }

  references(table: 'account' | 'member', id: string): readonly StructureReference[] {
    const base = this.base.references(table, id)
    const known = <T extends Referring>(wanted: T) =>
      base.flatMap((reference) => (reference.table === wanted ? [reference.row as Rows[T]] : []))
    this.referring ??= this.indexReferences()
    const { referring } = this
    const found = <T extends 'grant' | 'invitation'>(wanted: T) =>
      listOf(referring.get(`${wanted} of ${table} ${id}`) as Found<Rows[T]> | undefined)
    const links = table === 'account' ? this.links.linksOf(this.places.find(id)) : []
    return [
      ...this.merged('link', known('link'), links).map((row) => ({ table: 'link' as const, row })),
      ...this.merged('grant', known('grant'), found('grant')).map((row) => ({
        table: 'grant' as const,
        row,
      })),
      ...this.merged('invitation', known('invitation'), found('invitation')).map((row) => ({
        table: 'invitation' as const,
        row,
      })),
    ]
  }

  /** The places of all accounts that new active links are above, in the order of the links. */
  activeChildren(): Iterable<number> {
    return this.links.activeChildren()
  }

  /** The places of the accounts that active links say are above one. */
  activeParents(child: number): readonly number[] {
    const found = this.links.activeParents(child)
    const known = this.base.linksAbove(this.idAt(child))
    if (known.length === 0) return found
    const kept = known.filter((link) => link.status === 'active' && !this.isTouched('link', link))
    return [...kept.map(({ parent }) => this.placeOf(parent, 'parent')), ...found]
  }

  idAt(place: number): string {
    return this.places.ids[place]!
  }

  /** What was there and is not touched, then what the change puts there. */
  private merged<T extends Table>(
    table: T,
    base: readonly Rows[T][],
    found: readonly Rows[T][],
  ): readonly Rows[T][] {
    return base.length === 0 ? found : [...base.filter((row) => !this.isTouched(table, row)), ...found]
  }

  private isTouched<T extends Table>(table: T, row: Rows[T]): boolean {
    switch (table) {
      case 'account':
        return this.touchedAccount((row as Account).id) !== undefined
      case 'member':
        return this.members.has((row as Member).id)
      case 'invitation':
        return this.invitations.has((row as Invitation).id)
      case 'link':
        return this.former.link.size > 0 && this.former.link.has(quickKey(row))
      case 'grant':
        return this.former.grant.size > 0 && this.former.grant.has(quickKey(row))
    }
  }

  private touchedAccount(id: string): Account | null | undefined {
    const place = this.places.find(id)
    return place === -1 ? undefined : this.accounts[place]
  }

  private indexReferences(): Map<string, Found<Grant | Invitation>> {
    const index = new Map<string, Found<Grant | Invitation>>()
    for (let place = 0; place < this.changes.length; place++) {
      const { table, after } = this.changes.at(place)!
      if (!after || (table !== 'grant' && table !== 'invitation') || this.twice.has(place)) continue
      addTo(index, `${table} of account ${after.account}`, after)
      const member = table === 'grant' ? after.member : after.invitedBy
      if (member !== undefined) addTo(index, `${table} of member ${member}`, after)
    }
    return index
  }
}

type Referring = StructureReference['table']

/** Whether a row is there before a change is entered, by what those before it made of it. */
function isThere(touched: object | null | undefined, known: () => object | null): boolean {
  return touched === undefined ? known() !== null : touched !== null
}

/** Rows that are found by one question: nearly always one, which then needs no list of its own. */
type Found<Row> = Row | Row[]

const none: readonly never[] = []

function listOf<Row extends object>(found: Found<Row> | undefined): readonly Row[] {
  if (found === undefined) return none
  return Array.isArray(found) ? found : [found]
}

function withOne<Row extends object>(found: Found<Row> | undefined, row: Row): Found<Row> {
  if (found === undefined) return row
  if (!Array.isArray(found)) return [found, row]
  found.push(row)
  return found
}

function addTo<Row extends object>(index: Map<string, Found<Row>>, question: string, row: Row): void {
  const known = index.get(question)
  const found = withOne(known, row)
  if (found !== known) index.set(question, found)
}
