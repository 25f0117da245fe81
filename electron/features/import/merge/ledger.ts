import { quickKey } from '../../../../shared/model/row.ts'
import type { AccessRows as Rows, AccessTable as Table } from '../../../../shared/model/row.ts'
import { Column } from '../../../access/column.ts'
import type { Interner } from '../../../access/interner.ts'
import { rowsAStep } from '../turns.ts'

/** Where there is no entry. */
export const absent = -1

/**
 * The rows of one table while files are merged into them: what was there, and what is there now. Each row has
 * an entry, which is a number, and what is known of it stands in columns: an import of a large agency makes
 * two hundred thousand new rows, and memory that is touched for the first time is the dearest part of it
 * (docs/decisions/0042).
 */
export class Ledger<T extends Table> {
  readonly table: T
  /** What was there. Their entries are their places here; later entries are new. */
  readonly before: readonly Rows[T][]
  /** By entry, the row that is there now. */
  private readonly rows: (Rows[T] | null)[] = []
  private count: number
  /** By entry, the row of a file that a row was put for, where that is another than the row itself. */
  private readonly sources = new Map<number, Rows[T]>()
  /** By entry, the first row of a file that speaks of the row that was there. */
  private readonly mentions: (Rows[T] | undefined)[]
  /** By entry, what took the place of its row; where there is none, nothing was ever taken away. */
  private readonly successors = new Map<number, Rows[T]>()
  private readonly texts: Interner
  /** The place of the text that was asked about last. */
  private askedPlace = 0
  /** By the place of a text: the last entry that is found by it. */
  private readonly last: Column
  /** By entry, another that is found by the same text. */
  private readonly alike: Column
  /** All entries in their order, once one came back: then it is here twice, and the later place counts. */
  private order: Column | null = null
  private readonly placeOf = new Column(Int32Array)
  /** Entries that a row was put into, in the order in which that happened first. */
  private readonly written: Column
  private readonly isWritten: Uint8Array

  /**
   * There is room for about `expected` rows of files. `texts` gives places to what rows are looked up by: the
   * ids, and for links the accounts that are children.
   */
  constructor(table: T, before: readonly Rows[T][], expected: number, texts: Interner) {
    const most = before.length + expected
    this.table = table
    this.before = before
    this.count = before.length
    this.mentions = Array.from({ length: before.length })
    this.texts = texts
    this.last = new Column(Int32Array, most)
    this.alike = new Column(Int32Array, most)
    this.written = new Column(Int32Array, expected)
    this.isWritten = new Uint8Array(before.length)
  }

  /** Enters what was there, which is to be done before anything else. Pauses now and then. */
  *enter(): Generator<undefined, void> {
    for (let entry = 0; entry < this.before.length; entry++) {
      if (entry % rowsAStep === 0) yield
      this.rows[entry] = this.before[entry]!
      this.index(entry)
    }
  }

  /** The entry of a row with the identity of this one, or `absent`. */
  entryOf(row: Rows[T]): number {
    let entry = this.entryWithId(lookedUpBy(row))
    if (!('child' in row)) return entry
    while (entry !== absent && this.parentAt(entry) !== row.parent) entry = this.alike.data[entry]!
    return entry
  }

  /** The entry of the row with an id, where rows of the table have one. */
  entryWithId(id: string): number {
    const place = this.placeOfText(id)
    return place >= this.last.length ? absent : this.last.data[place]!
  }

  /** The row of an entry as it is now. */
  rowAt(entry: number): Rows[T] | undefined {
    return entry === absent ? undefined : (this.rows[entry] ?? undefined)
  }

  /** The row of a file that the row of an entry was put for. */
  sourceAt(entry: number): Rows[T] {
    return this.sources.get(entry) ?? this.rows[entry]!
  }

  /** The first row of a file that speaks of what was there. */
  mentionAt(entry: number): Rows[T] | undefined {
    return this.mentions[entry]
  }

  /** The row with the identity of this one, as it is now. */
  like(row: Rows[T]): Rows[T] | undefined {
    return this.rowAt(this.entryOf(row))
  }

  withId(id: string): Rows[T] | undefined {
    return this.rowAt(this.entryWithId(id))
  }

  /** Puts a row there because a row of a file says so. */
  put(row: Rows[T], source: Rows[T]): void {
    this.putAt(this.entryOf(row), row, source)
  }

  /** The same where the entry is known already. */
  putAt(known: number, row: Rows[T], source: Rows[T]): void {
    const entry = known === absent ? this.count++ : known
    const now = known === absent ? null : this.rows[entry]!
    if (now) {
      this.mentionBy(entry, source)
      if (isSameRow(now, row)) return
    }
    this.rows[entry] = row
    if (row !== source) this.sources.set(entry, source)
    else if (this.sources.size > 0) this.sources.delete(entry)
    if (known === absent) this.index(entry)
    // What comes back comes last.
    else if (!now) this.placeOf.data[entry] = this.order!.push(entry)
    this.write(entry, known === absent)
  }

  /** A row of a file speaks of this one, and changes nothing of it. */
  mention(row: Rows[T], source: Rows[T]): void {
    this.mentionBy(this.entryOf(row), source)
  }

  /** Puts a row in the place of another, as a role takes the place of a role. */
  replace(known: Rows[T], row: Rows[T], source: Rows[T]): void {
    const entry = this.entryOf(known)
    this.order ??= this.inOrder()
    this.rows[entry] = null
    this.successors.set(entry, row)
    this.put(row, source)
  }

  /** What is there now. */
  now(): readonly Rows[T][] {
    if (!this.order) return this.rows as readonly Rows[T][]
    const rows: Rows[T][] = []
    for (const entry of this.entries()) if (this.rows[entry]) rows.push(this.rows[entry])
    return rows
  }

  /** The entries whose row is another than before, in the order in which that happened first. */
  changed(): Int32Array {
    const { data, length } = this.written
    const changed = new Int32Array(length)
    let count = 0
    for (let place = 0; place < length; place++) {
      const entry = data[place]!
      const now = this.rows[entry]!
      if (now && !isSameRow(this.before[entry] ?? null, now)) changed[count++] = entry
    }
    return changed.subarray(0, count)
  }

  /** The entries of what was there, is there as it was, and files speak of. */
  unchanged(): Int32Array {
    if (this.before.length === 0) return new Int32Array(0)
    const unchanged = new Int32Array(this.before.length)
    let count = 0
    for (const entry of this.entries()) {
      const now = this.rows[entry]!
      if (now && this.mentions[entry] !== undefined && isSameRow(this.before[entry]!, now)) {
        unchanged[count++] = entry
      }
    }
    return unchanged.subarray(0, count)
  }

  /** What was there and is not, by the row that took its place. */
  replaced(): ReadonlyMap<Rows[T], Rows[T]> {
    const replaced = new Map<Rows[T], Rows[T]>()
    if (!this.order) return replaced
    for (const entry of this.entries()) {
      const before = this.before[entry]
      if (before && !this.rows[entry]) replaced.set(this.successors.get(entry)!, before)
    }
    return replaced
  }

  /** What a row that is gone was replaced by, if it was. */
  successorOf(row: Rows[T]): Rows[T] | undefined {
    return this.successors.size === 0 ? undefined : this.successors.get(this.entryOf(row))
  }

  /** Whether files speak of a row that was there. */
  isMentioned(row: Rows[T]): boolean {
    return this.mentions[this.entryOf(row)] !== undefined
  }

  /** All entries, each once, in their order. */
  private entries(): Int32Array {
    if (!this.order) {
      const entries = new Int32Array(this.count)
      for (let entry = 0; entry < entries.length; entry++) entries[entry] = entry
      return entries
    }
    const { data, length } = this.order
    return data.subarray(0, length).filter((entry, place) => this.placeOf.data[entry] === place)
  }

  private inOrder(): Column {
    const order = new Column(Int32Array, this.count + 64)
    for (let entry = 0; entry < this.count; entry++) this.placeOf.push(order.push(entry))
    return order
  }

  private parentAt(entry: number): unknown {
    return ((this.before[entry] ?? this.rows[entry])! as { readonly parent?: string }).parent
  }

  private index(entry: number): void {
    const place = this.placeOfText(lookedUpBy(this.rows[entry]!))
    while (this.last.length <= place) this.last.push(absent)
    this.alike.push(this.last.data[place]!)
    this.last.data[place] = entry
    if (this.order) this.placeOf.push(this.order.push(entry))
  }

  /** Whoever puts a row there has mostly just looked for it, and the next row is mostly about the next account. */
  private placeOfText(text: string): number {
    return (this.askedPlace = this.texts.addNear(text, this.askedPlace))
  }

  private write(entry: number, isNew: boolean): void {
    if (!isNew && (entry >= this.before.length || this.isWritten[entry] === 1)) return
    if (!isNew) this.isWritten[entry] = 1
    this.written.push(entry)
  }

  private mentionBy(entry: number, source: Rows[T]): void {
    if (entry !== absent && entry < this.before.length) this.mentions[entry] ??= source
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
