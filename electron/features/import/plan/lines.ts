import type { Difference } from '../../../../shared/contract/import.ts'
import { differences } from '../../../../shared/contract/import.ts'
import { accessTables } from '../../../../shared/model/row.ts'
import type { AccessRows as Rows, AccessTable as Table } from '../../../../shared/model/row.ts'
import { Column } from '../../../access/column.ts'
import type { Merged } from '../merge/merge.ts'
import { lineOf } from './line.ts'
import type { Line } from './line.ts'

/**
 * The lines of a comparison by their places. Most of them are entries of ledgers and are made when somebody
 * asks for one: as objects, two hundred thousand lines took as long as all else that is compared.
 */
export class Lines {
  /** By line: what it is and its table, by their places in the lists of both. */
  private readonly kinds = new Column(Uint8Array)
  /** By line: its entry; of lines that are there as they are, the place in `others`. */
  private readonly entries = new Column(Int32Array)
  private readonly others: Line[] = []
  private readonly ledgers: Merged['ledgers']
  /** By new entry, the line; made when it is first asked for. */
  private newPlaces: { readonly [T in 'account' | 'member']: Column } | null = null
  /** What a role took the place of, by the role. */
  private readonly replaced: ReadonlyMap<object, Rows['grant']>

  constructor(ledgers: Merged['ledgers']) {
    this.ledgers = ledgers
    this.replaced = ledgers.grant.replaced()
  }

  get length(): number {
    return this.kinds.length
  }

  whatAt(place: number): Difference {
    return differences[(this.kinds.data[place]! / accessTables.length) | 0]!
  }

  tableAt(place: number): Table {
    return accessTables[this.kinds.data[place]! % accessTables.length]!
  }

  /** Adds a row that is new or changed, by its entry. */
  addChanged(table: Table, entry: number): void {
    const ledger: { readonly before: readonly object[] } = this.ledgers[table]
    const isReplacing = table === 'grant' && this.replaced.has(this.ledgers.grant.rowAt(entry)!)
    this.push(entry < ledger.before.length || isReplacing ? 'changed' : 'new', table, entry)
  }

  /** Adds a row that is there as it was, by its entry. */
  addUnchanged(table: Table, entry: number): void {
    this.push('unchanged', table, entry)
  }

  /** Adds a line that is no entry of a ledger. */
  add(line: Line): void {
    this.push(line.what, line.table, -this.others.push(line))
  }

  /** The line at a place, made anew each time; undefined where there is none. */
  at(place: number): Line | undefined {
    if (!(place >= 0 && place < this.length)) return undefined
    const entry = this.entries.data[place]!
    return entry < 0 ? this.others[-entry - 1]! : this.lineAt(this.whatAt(place), this.tableAt(place), entry)
  }

  /** An account, or a member, as it would be. */
  withId<T extends 'account' | 'member'>(table: T, id: string): Rows[T] | undefined {
    return this.ledgers[table].withId(id)
  }

  /** The line by which an account or a member is new, or undefined where it is not. */
  placeOfNew(table: 'account' | 'member', id: string): number | undefined {
    const { before } = this.ledgers[table]
    const entry = this.ledgers[table].entryWithId(id)
    if (entry < before.length) return undefined
    this.newPlaces ??= this.indexNew()
    return this.newPlaces[table].data[entry - before.length]
  }

  /** New rows are entries in the order of their lines. */
  private indexNew() {
    const places = { account: new Column(Int32Array), member: new Column(Int32Array) }
    for (let place = 0; place < this.length; place++) {
      const table = this.tableAt(place)
      if (this.whatAt(place) !== 'new' || (table !== 'account' && table !== 'member')) continue
      places[table].push(place)
    }
    return places
  }

  *places(): Generator<number, void> {
    for (let place = 0; place < this.length; place++) yield place
  }

  *[Symbol.iterator](): Generator<Line, void> {
    for (let place = 0; place < this.length; place++) yield this.at(place)!
  }

  private lineAt(what: Difference, table: Table, entry: number): Line {
    const ledger = this.ledgers[table]
    const before = ledger.before[entry] ?? null
    if (what === 'unchanged') return lineOf(what, table, { before, after: before }, ledger.mentionAt(entry)!)
    const after = ledger.rowAt(entry)!
    const former = what === 'new' ? null : (this.replaced.get(after) ?? before)
    return lineOf(what, table, { before: former, after }, ledger.sourceAt(entry))
  }

  private push(what: Difference, table: Table, entry: number): void {
    this.kinds.push(differences.indexOf(what) * accessTables.length + accessTables.indexOf(table))
    this.entries.push(entry)
  }
}
