import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { pairKey, quickKey } from '../../shared/model/row.ts'
import type {
  AccessRowChange as RowChange,
  AccessRows as Rows,
  AccessTable as Table,
} from '../../shared/model/row.ts'
import type { System } from '../../shared/model/system.ts'
import { plainEmail, plainExternalId } from './identity.ts'
import type { StructureReference, StructureView } from './structure-view.ts'

/** Rows between two pauses: a few milliseconds. */
export const rowsATurn = 2048

/** A workspace as it would be after a change, without writing it. */
export class StructureAfter {
  /** Places of changes that add a row which is there already. */
  readonly twice = new Set<number>()
  private readonly base: StructureView
  /**
   * Rows that the change touches, by table and key; null where it leaves none. Links and grants that are new
   * are in `found` alone.
   */
  private readonly touched: { readonly [T in Table]: Map<string, Rows[T] | null> } = {
    account: new Map(),
    member: new Map(),
    link: new Map(),
    grant: new Map(),
    invitation: new Map(),
  }
  /** Touched rows that are there afterwards, by what they are looked up by. */
  private readonly found = {
    account: new Map<string, Found<Account>>(),
    member: new Map<string, Found<Member>>(),
    link: new Map<string, Found<Link>>(),
    grant: new Map<string, Found<Grant>>(),
  }
  /** The same by what they refer to; made when something asks, which few changes need. */
  private referring: Map<string, Found<NonNullable<RowChange['after']>>> | null = null
  private readonly changes: readonly RowChange[]

  constructor(base: StructureView, changes: readonly RowChange[]) {
    this.base = base
    this.changes = changes
  }

  /** Enters the changes, which is to be done before anything is asked. Pauses now and then. */
  *enter(): Generator<null, void> {
    for (const { table, before } of this.changes) {
      if (before) this.rowsOf(table).set(quickKey(before), null)
    }
    for (let index = 0; index < this.changes.length; index++) {
      if (index % rowsATurn === 0) yield null
      const change = this.changes[index]!
      if (change.after && !this.add(change)) this.twice.add(index)
    }
  }

  /** Enters the row that a change puts there; false where it is there already. */
  private add(change: RowChange): boolean {
    const { found } = this
    switch (change.table) {
      case 'link': {
        const link = change.after!
        const there = found.link.get(link.child)
        if (there && listOf(there).some(({ parent }) => parent === link.parent)) return false
        if (!this.isTouched('link', link) && this.has(change)) return false
        addTo(found.link, link.child, link)
        return true
      }
      case 'grant': {
        const grant = change.after!
        const pair = pairKey(grant.member, grant.account)
        const there = found.grant.get(pair)
        const isSame = ({ role, raw }: Grant) => role === grant.role && (raw ?? '') === (grant.raw ?? '')
        if (there && listOf(there).some(isSame)) return false
        if (!this.isTouched('grant', grant) && this.has(change)) return false
        addTo(found.grant, pair, grant)
        return true
      }
      case 'account':
      case 'member':
      case 'invitation': {
        const row = change.after!
        const rows = this.rowsOf(change.table)
        const known = rows.get(row.id)
        if (known || (known === undefined && this.has(change))) return false
        rows.set(row.id, row)
      }
    }
    if (change.table === 'member') addTo(found.member, plainEmail(change.after!.email), change.after!)
    if (change.table === 'account') {
      const { system, externalId } = change.after!
      if (externalId !== undefined) addTo(found.account, externalKey(system, externalId), change.after!)
    }
    return true
  }

  private isTouched<T extends 'link' | 'grant'>(table: T, row: Rows[T]): boolean {
    return this.touched[table].size > 0 && this.touched[table].has(quickKey(row))
  }

  account(id: string): Account | null {
    const touched = this.touched.account.get(id)
    return touched === undefined ? this.base.account(id) : touched
  }

  member(id: string): Member | null {
    const touched = this.touched.member.get(id)
    return touched === undefined ? this.base.member(id) : touched
  }

  nameOf(account: string): string {
    return this.account(account)?.name || account
  }

  linksAbove(child: string): readonly Link[] {
    return this.merged('link', this.found.link.get(child), this.base.linksAbove(child))
  }

  grantsOf(member: string, account: string): readonly Grant[] {
    const found = this.found.grant.get(pairKey(member, account))
    return this.merged('grant', found, this.base.grantsOf(member, account))
  }

  accountsByExternalId(system: System, externalId: string): readonly Account[] {
    const known = this.base.accountByExternalId(system, externalId)
    const found = this.found.account.get(externalKey(system, externalId))
    return this.merged('account', found, known ? [known] : [])
  }

  membersByEmail(email: string): readonly Member[] {
    const address = plainEmail(email)
    const known = this.base.memberByEmail(email)
    const isPrimary = known !== null && plainEmail(known.email) === address
    return this.merged('member', this.found.member.get(address), isPrimary ? [known] : [])
  }

  references(table: 'account' | 'member', id: string): readonly StructureReference[] {
    this.referring ??= this.indexReferences()
    const base = this.base.references(table, id)
    const { referring } = this
    return (['link', 'grant', 'invitation'] as const).flatMap((wanted) => {
      const known = base.flatMap((reference) => (reference.table === wanted ? [reference.row] : []))
      const found = referring.get(`${wanted} of ${table} ${id}`) as Found<Rows[typeof wanted]> | undefined
      const rows = this.merged<'link' | 'grant' | 'invitation'>(wanted, found, known)
      return rows.map((row) => ({ table: wanted, row }) as StructureReference)
    })
  }

  /** What was there and is not touched, then what the change puts there. */
  private merged<T extends Table>(
    table: T,
    found: Found<Rows[T]> | undefined,
    base: readonly Rows[T][],
  ): readonly Rows[T][] {
    if (base.length === 0) return found ? listOf(found) : []
    const touchedRows = this.rowsOf(table)
    const kept = base.filter((row) => !touchedRows.has(quickKey(row)))
    return found ? [...kept, ...listOf(found)] : kept
  }

  private rowsOf(table: Table): Map<string, Rows[Table] | null> {
    return this.touched[table]
  }

  private indexReferences(): Map<string, Found<Rows[Table]>> {
    const index = new Map<string, Found<Rows[Table]>>()
    for (const [place, change] of this.changes.entries()) {
      if (!change.after || this.twice.has(place)) continue
      for (const question of referencesOf(change)) addTo(index, question, change.after)
    }
    return index
  }

  private has(change: RowChange): boolean {
    const { base } = this
    switch (change.table) {
      case 'account':
        return base.account(change.after!.id) !== null
      case 'member':
        return base.member(change.after!.id) !== null
      case 'link':
        return base.linksAbove(change.after!.child).some((link) => link.parent === change.after!.parent)
      case 'grant': {
        const key = quickKey(change.after!)
        const grants = base.grantsOf(change.after!.member, change.after!.account)
        return grants.some((grant) => quickKey(grant) === key)
      }
      case 'invitation':
        return base.invitation(change.after!.id) !== null
    }
  }
}

function externalKey(system: System, externalId: string): string {
  return `${system} ${plainExternalId(system, externalId)}`
}

/** Rows that are found by one question: nearly always one, which then needs no list of its own. */
type Found<Row> = Row | Row[]

function listOf<Row extends object>(found: Found<Row>): readonly Row[] {
  return Array.isArray(found) ? found : [found]
}

function addTo<Row extends object>(index: Map<string, Found<Row>>, question: string, row: Row): void {
  const found = index.get(question)
  if (found === undefined) index.set(question, row)
  else if (Array.isArray(found)) found.push(row)
  else index.set(question, [found, row])
}

function referencesOf({ table, after }: RowChange): readonly string[] {
  if (!after) return []
  switch (table) {
    case 'account':
    case 'member':
      return []
    case 'link':
      return [`link of account ${after.parent}`, `link of account ${after.child}`]
    case 'grant':
      return [`grant of account ${after.account}`, `grant of member ${after.member}`]
    case 'invitation': {
      const sender = after.invitedBy === undefined ? [] : [`invitation of member ${after.invitedBy}`]
      return [`invitation of account ${after.account}`, ...sender]
    }
  }
}
