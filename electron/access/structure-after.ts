import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { rowKey } from '../../shared/model/row.ts'
import type {
  AccessRowChange as RowChange,
  AccessRows as Rows,
  AccessTable as Table,
  Rows as AllRows,
} from '../../shared/model/row.ts'
import type { System } from '../../shared/model/system.ts'
import { plainEmail, plainExternalId } from './identity.ts'
import type { StructureReference, StructureView } from './structure-view.ts'

/** A workspace as it would be after a change, without writing it. */
export class StructureAfter {
  /** Places of changes that add a row which is there already. */
  readonly twice = new Set<number>()
  private readonly base: StructureView
  /** Rows that the change touches, by table and key; null where it leaves none. */
  private readonly touched: { readonly [T in Table]: Map<string, Rows[T] | null> } = {
    account: new Map(),
    member: new Map(),
    link: new Map(),
    grant: new Map(),
    invitation: new Map(),
  }
  /** Touched rows that are there afterwards, by what they are looked up by. */
  private readonly found = new Map<string, NonNullable<RowChange['after']>[]>()
  /** The same by what they refer to; made when something asks, which few changes need. */
  private referring: Map<string, NonNullable<RowChange['after']>[]> | null = null
  private readonly changes: readonly RowChange[]

  constructor(base: StructureView, changes: readonly RowChange[]) {
    this.base = base
    this.changes = changes
    for (const { table, before } of changes) {
      if (before) this.rowsOf(table).set(keyOf(table, before), null)
    }
    for (const [index, change] of changes.entries()) {
      if (!change.after) continue
      const rows = this.rowsOf(change.table)
      const key = keyOf(change.table, change.after)
      const known = rows.get(key)
      if (known || (known === undefined && this.has(change))) {
        this.twice.add(index)
        continue
      }
      rows.set(key, change.after)
      const question = questionFor(change)
      if (question !== null) addTo(this.found, question, change.after)
    }
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
    return this.merged('link', `above ${child}`, this.base.linksAbove(child))
  }

  grantsOf(member: string, account: string): readonly Grant[] {
    const question = `grants ${pairKey(member, account)}`
    return this.merged('grant', question, this.base.grantsOf(member, account))
  }

  accountsByExternalId(system: System, externalId: string): readonly Account[] {
    const known = this.base.accountByExternalId(system, externalId)
    const question = `external ${system} ${plainExternalId(system, externalId)}`
    return this.merged('account', question, known ? [known] : [])
  }

  membersByEmail(email: string): readonly Member[] {
    const address = plainEmail(email)
    const known = this.base.memberByEmail(email)
    const isPrimary = known !== null && plainEmail(known.email) === address
    return this.merged('member', `email ${address}`, isPrimary ? [known] : [])
  }

  references(table: 'account' | 'member', id: string): readonly StructureReference[] {
    this.referring ??= this.indexReferences()
    const base = this.base.references(table, id)
    const { referring } = this
    return (['link', 'grant', 'invitation'] as const).flatMap((wanted) => {
      const known = base.flatMap((reference) => (reference.table === wanted ? [reference.row] : []))
      const rows = this.merged(wanted, `${wanted} of ${table} ${id}`, known, referring)
      return rows.map((row) => ({ table: wanted, row }) as StructureReference)
    })
  }

  /** What was there and is not touched, then what the change puts there. */
  private merged<T extends Table>(
    table: T,
    question: string,
    base: readonly Rows[T][],
    index: ReadonlyMap<string, readonly Rows[Table][]> = this.found,
  ): readonly Rows[T][] {
    const found = index.get(question) as readonly Rows[T][] | undefined
    if (base.length === 0) return found ?? []
    const touchedRows = this.rowsOf(table)
    const kept = base.filter((row) => !touchedRows.has(keyOf(table, row)))
    return found ? [...kept, ...found] : kept
  }

  private rowsOf(table: Table): Map<string, Rows[Table] | null> {
    return this.touched[table]
  }

  private indexReferences(): Map<string, Rows[Table][]> {
    const index = new Map<string, Rows[Table][]>()
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
        const key = keyOf('grant', change.after!)
        const grants = base.grantsOf(change.after!.member, change.after!.account)
        return grants.some((grant) => keyOf('grant', grant) === key)
      }
      case 'invitation':
        return base.invitation(change.after!.id) !== null
    }
  }
}

/** As `rowKey`, only cheaper: a large import asks for hundreds of thousands. */
function keyOf<T extends Table>(table: T, row: Rows[T]): string {
  if ('id' in row) return row.id
  return 'child' in row ? pairKey(row.parent, row.child) : rowKey(table, row as AllRows[T])
}

function pairKey(one: string, other: string): string {
  return `${one.length} ${one} ${other}`
}

function addTo<Row>(index: Map<string, Row[]>, question: string, row: Row): void {
  const rows = index.get(question)
  if (rows) rows.push(row)
  else index.set(question, [row])
}

/** What a row that is there is looked up by, beside its key. */
function questionFor({ table, after }: RowChange): string | null {
  if (!after) return null
  switch (table) {
    case 'account':
      if (after.externalId === undefined) return null
      return `external ${after.system} ${plainExternalId(after.system, after.externalId)}`
    case 'member':
      return `email ${plainEmail(after.email)}`
    case 'link':
      return `above ${after.child}`
    case 'grant':
      return `grants ${pairKey(after.member, after.account)}`
    case 'invitation':
      return null
  }
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
