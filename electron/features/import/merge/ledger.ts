import { quickKey } from '../../../../shared/model/row.ts'
import type {
  AccessRowChange as RowChange,
  AccessRows as Rows,
  AccessTable as Table,
} from '../../../../shared/model/row.ts'

/** A row that was there or is there now, and the rows of files that have to do with it. */
class Entry<Row> {
  readonly before: Row | null
  now: Row | null
  /** What the row that is there now was put for. */
  source: Row | null
  /** The first row of a file that speaks of the row that was there. */
  mention: Row | null = null
  /** What took the place of the row that was there. */
  successor: Row | null = null
  /** Another that is found by the same text. */
  alike: Entry<Row> | null = null
  /** Its place among all. */
  place = -1
  isWritten = false

  constructor(before: Row | null, now: Row, source: Row | null) {
    this.before = before
    this.now = now
    this.source = source
  }
}

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

/** The rows of one table while files are merged into them: what was there, and what is there now. */
export class Ledger<T extends Table> {
  readonly table: T
  private readonly entries = new Map<string, Entry<Rows[T]>>()
  /** All in their order. One that came back is here twice, of which the later place counts. */
  private readonly inOrder: Entry<Rows[T]>[] = []
  /** Entries that a row was put into, in the order in which that happened first. */
  private readonly written: Entry<Rows[T]>[] = []

  constructor(table: T, rows: readonly Rows[T][]) {
    this.table = table
    for (const row of rows) this.enter(new Entry<Rows[T]>(row, row, null))
  }

  /** The row with the identity of this one, as it is now. */
  like(row: Rows[T]): Rows[T] | undefined {
    return this.entryOf(row)?.now ?? undefined
  }

  /** The row with an id, where rows of the table have one. */
  withId(id: string): Rows[T] | undefined {
    return this.entries.get(id)?.now ?? undefined
  }

  /** Puts a row there because a row of a file says so. */
  put(row: Rows[T], source: Rows[T]): void {
    const entry = this.entryOf(row)
    if (!entry) {
      const made = new Entry(null, row, source)
      this.enter(made)
      this.write(made)
      return
    }
    if (entry.now) {
      if (entry.before) entry.mention ??= source
      if (isSameRow(entry.now, row)) return
    } else {
      // What comes back comes last.
      entry.place = this.inOrder.push(entry) - 1
    }
    entry.now = row
    entry.source = source
    this.write(entry)
  }

  /** A row of a file speaks of this one, and changes nothing of it. */
  mention(row: Rows[T], source: Rows[T]): void {
    const entry = this.entryOf(row)
    if (entry?.before) entry.mention ??= source
  }

  /** Puts a row in the place of another, as a role takes the place of a role. */
  replace(known: Rows[T], row: Rows[T], source: Rows[T]): void {
    const entry = this.entryOf(known)!
    entry.now = null
    entry.successor = row
    this.put(row, source)
  }

  now(): readonly Rows[T][] {
    const rows: Rows[T][] = []
    for (const [place, entry] of this.inOrder.entries()) {
      if (entry.now && entry.place === place) rows.push(entry.now)
    }
    return rows
  }

  /** What is different from before, removals first. */
  changes(): readonly SourcedChange[] {
    const changes: SourcedChange[] = []
    for (const [place, { before, now, place: last }] of this.inOrder.entries()) {
      if (before && !now && last === place) changes.push(this.change('gone', before, null, null))
    }
    for (const { before, now, source } of this.written) {
      if (!now || isSameRow(before, now)) continue
      changes.push(this.change(before ? 'changed' : 'new', before, now, source))
    }
    return changes
  }

  /** What was there, is there as it was, and files speak of. */
  *unchanged(): Generator<Mentioned<Rows[T]>, void> {
    for (const [place, { before, now, mention, place: last }] of this.inOrder.entries()) {
      if (before && now && mention && last === place && isSameRow(before, now)) {
        yield { row: before, source: mention }
      }
    }
  }

  /** What a row that is gone was replaced by, if it was. */
  successorOf(row: Rows[T]): Rows[T] | undefined {
    return this.entryOf(row)?.successor ?? undefined
  }

  /** Whether files speak of a row that was there. */
  isMentioned(row: Rows[T]): boolean {
    return Boolean(this.entryOf(row)?.mention)
  }

  private enter(entry: Entry<Rows[T]>): void {
    const text = lookedUpBy(entry.now!)
    entry.alike = this.entries.get(text) ?? null
    this.entries.set(text, entry)
    entry.place = this.inOrder.push(entry) - 1
  }

  private write(entry: Entry<Rows[T]>): void {
    if (entry.isWritten) return
    entry.isWritten = true
    this.written.push(entry)
  }

  private entryOf(row: Rows[T]): Entry<Rows[T]> | undefined {
    let entry = this.entries.get(lookedUpBy(row)) ?? null
    if ('child' in row) {
      while (entry && (entry.before ?? entry.now!)['parent' as never] !== row.parent) entry = entry.alike
    }
    return entry ?? undefined
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
