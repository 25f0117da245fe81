import { Column } from '../../../access/column.ts'
import { Interner } from '../../../access/interner.ts'
import { quickKey } from '../../../../shared/model/row.ts'
import { rowsAStep } from '../turns.ts'
import type {
  AccessRowChange as RowChange,
  AccessRows as Rows,
  AccessTable as Table,
} from '../../../../shared/model/row.ts'

/** Where there is no entry. */
export const absent = -1

/** A difference, with the row of a file that caused it; a removal has none of its own. */
export type SourcedChange = RowChange & {
  readonly what: 'new' | 'changed' | 'gone'
  readonly source: object | null
}

/** A row that is there as it was, and the row of a file that says so. */
export interface Mentioned<Row> {
  readonly row: Row
  readonly source: Row
}

/**
 * The rows of one table while files are merged into them: what was there, and what is there now. Each row has
 * an entry, which is a number, and what is known of it stands in columns: an import of a large agency makes
 * two hundred thousand new rows, and objects about them would take longer to collect than the rows to compare.
 */
export class Ledger<T extends Table> {
  readonly table: T
  /** What was there, by entry; later entries are new. */
  private readonly before: readonly Rows[T][]
  /** By entry, the row that is there now. */
  private readonly rows: (Rows[T] | null)[]
  /** By entry, the row of a file that the row that is there now was put for. */
  private readonly sources: (Rows[T] | undefined)[] = []
  /** By entry, the first row of a file that speaks of the row that was there. */
  private readonly mentions: (Rows[T] | undefined)[] = []
  /** By entry, what took the place of its row; where there is none, nothing was ever taken away. */
  private readonly successors = new Map<number, Rows[T]>()
  private readonly texts: Interner
  /** By the place of a text: the last entry that is found by it. */
  private readonly last = new Column(Int32Array)
  /** By entry, another that is found by the same text. */
  private readonly alike = new Column(Int32Array)
  /** All entries in their order. One that came back is here twice, of which the later place counts. */
  private readonly order = new Column(Int32Array)
  private readonly placeOf = new Column(Int32Array)
  /** Entries that a row was put into, in the order in which that happened first. */
  private readonly written = new Column(Int32Array)

  /** There is room for about `expected` rows of files. */
  constructor(table: T, rows: readonly Rows[T][], expected: number) {
    this.table = table
    this.before = rows
    this.rows = rows.slice()
    this.texts = new Interner(rows.length + expected)
  }

  /** Enters what was there, by its places, which is to be done before anything else. Pauses now and then. */
  *enter(): Generator<undefined, void> {
    for (let entry = 0; entry < this.before.length; entry++) {
      if (entry % rowsAStep === 0) yield
      this.index(entry, this.before[entry]!)
      this.sources.push(undefined)
    }
  }

  /** The entry of a row with the identity of this one, or `absent`. */
  entryOf(row: Rows[T]): number {
    let entry = this.entryAt(lookedUpBy(row))
    if (!('child' in row)) return entry
    while (entry !== absent && this.parentAt(entry) !== row.parent) entry = this.alike.data[entry]!
    return entry
  }

  /** The entry of the row with an id, where rows of the table have one. */
  entryWithId(id: string): number {
    return this.entryAt(id)
  }

  /** The row of an entry as it is now. */
  rowAt(entry: number): Rows[T] | undefined {
    return entry === absent ? undefined : (this.rows[entry] ?? undefined)
  }

  /** The row with the identity of this one, as it is now. */
  like(row: Rows[T]): Rows[T] | undefined {
    return this.rowAt(this.entryOf(row))
  }

  withId(id: string): Rows[T] | undefined {
    return this.rowAt(this.entryAt(id))
  }

  /** Puts a row there because a row of a file says so. */
  put(row: Rows[T], source: Rows[T]): void {
    this.putAt(this.entryOf(row), row, source)
  }

  /** The same where the entry is known already. */
  putAt(entry: number, row: Rows[T], source: Rows[T]): void {
    if (entry === absent) return this.add(row, source)
    const now = this.rows[entry]!
    if (now) {
      this.mentionAt(entry, source)
      if (isSameRow(now, row)) return
    } else {
      // What comes back comes last.
      this.placeOf.data[entry] = this.order.push(entry)
    }
    this.rows[entry] = row
    if (this.sources[entry] === undefined) this.written.push(entry)
    this.sources[entry] = source
  }

  /** A row of a file speaks of this one, and changes nothing of it. */
  mention(row: Rows[T], source: Rows[T]): void {
    this.mentionAt(this.entryOf(row), source)
  }

  /** Puts a row in the place of another, as a role takes the place of a role. */
  replace(known: Rows[T], row: Rows[T], source: Rows[T]): void {
    const entry = this.entryOf(known)
    this.rows[entry] = null
    this.successors.set(entry, row)
    this.put(row, source)
  }

  now(): readonly Rows[T][] {
    // Where nothing is gone nothing came back, and entries are in their order.
    if (this.successors.size === 0) return this.rows as readonly Rows[T][]
    const rows: Rows[T][] = []
    for (const entry of this.inOrder()) {
      const row = this.rows[entry]
      if (row) rows.push(row)
    }
    return rows
  }

  /** Adds what is different from before, removals first. */
  addChanges(changes: SourcedChange[]): void {
    if (this.successors.size > 0) {
      for (const entry of this.inOrder()) {
        const before = this.before[entry]
        if (before && !this.rows[entry]) changes.push(this.change('gone', before, null, null))
      }
    }
    const { data, length } = this.written
    for (let place = 0; place < length; place++) {
      const entry = data[place]!
      const now = this.rows[entry]!
      const before = this.before[entry] ?? null
      if (!now || isSameRow(before, now)) continue
      changes.push(this.change(before ? 'changed' : 'new', before, now, this.sources[entry]!))
    }
  }

  /** What was there, is there as it was, and files speak of. */
  *unchanged(): Generator<Mentioned<Rows[T]>, void> {
    for (const entry of this.inOrder()) {
      const before = this.before[entry]
      const now = this.rows[entry]!
      const source = this.mentions[entry]
      if (before && now && source && isSameRow(before, now)) yield { row: before, source }
    }
  }

  /** What a row that is gone was replaced by, if it was. */
  successorOf(row: Rows[T]): Rows[T] | undefined {
    return this.successors.size === 0 ? undefined : this.successors.get(this.entryOf(row))
  }

  /** Whether files speak of a row that was there. */
  isMentioned(row: Rows[T]): boolean {
    return this.mentions[this.entryOf(row)] !== undefined
  }

  private *inOrder(): Generator<number, void> {
    const { data, length } = this.order
    for (let place = 0; place < length; place++) {
      if (this.placeOf.data[data[place]!] === place) yield data[place]!
    }
  }

  private entryAt(text: string): number {
    const place = this.texts.find(text)
    return place === -1 ? absent : this.last.data[place]!
  }

  private parentAt(entry: number): unknown {
    return ((this.before[entry] ?? this.rows[entry])! as { readonly parent?: string }).parent
  }

  private add(row: Rows[T], source: Rows[T]): void {
    const entry = this.rows.push(row) - 1
    this.sources.push(source)
    this.index(entry, row)
    this.written.push(entry)
  }

  private index(entry: number, row: Rows[T]): void {
    const place = this.texts.add(lookedUpBy(row))
    if (place === this.last.length) this.last.push(absent)
    this.alike.push(this.last.data[place]!)
    this.last.data[place] = entry
    this.placeOf.push(this.order.push(entry))
  }

  private mentionAt(entry: number, source: Rows[T]): void {
    if (entry === absent || entry >= this.before.length) return
    while (this.mentions.length <= entry) this.mentions.push(undefined)
    this.mentions[entry] ??= source
  }

  private change(
    what: SourcedChange['what'],
    before: Rows[T] | null,
    after: Rows[T] | null,
    source: Rows[T] | null,
  ): SourcedChange {
    return { what, table: this.table, before, after, source } as unknown as SourcedChange
  }
}

/**
 * The text that a row is looked up by. Links go by the child, which has hardly ever more than a few: making a
 * text of both ends for each look-up took longer than all else that is done with a link.
 */
function lookedUpBy(row: Rows[Table]): string {
  return 'child' in row ? row.child : quickKey(row)
}

/** Whether two rows say the same. They are flat, but for lists of words. */
function isSameRow<Row extends object>(one: Row | null, other: Row): boolean {
  if (one === other) return true
  if (one === null) return false
  let fields = 0
  for (const name in one) {
    if (one[name] !== other[name] && !isSameList(one[name], other[name])) return false
    fields++
  }
  for (const _ in other) fields--
  return fields === 0
}

function isSameList(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other) && JSON.stringify(one) === JSON.stringify(other)
}
