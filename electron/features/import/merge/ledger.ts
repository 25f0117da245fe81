import { quickKey } from '../../../../shared/model/row.ts'
import type {
  AccessRowChange as RowChange,
  AccessRows as Rows,
  AccessTable as Table,
} from '../../../../shared/model/row.ts'

/** A row that was there or is there now, and the rows of files that have to do with it. */
interface Entry<Row> {
  readonly before: Row | null
  now: Row | null
  /** What the row that is there now was put for. */
  source: Row | null
  /** The first row of a file that speaks of the row that was there. */
  mention: Row | null
  /** What took the place of the row that was there. */
  successor: Row | null
}

/** A difference, with the row of a file that caused it; a removal has none of its own. */
export type SourcedChange = RowChange & { readonly source: object | null }

/** A row that is there as it was, and the row of a file that says so. */
export interface Mentioned<Row> {
  readonly row: Row
  readonly source: Row
}

/** The rows of one table while files are merged into them: what was there, and what is there now. */
export class Ledger<T extends Table> {
  readonly table: T
  private readonly entries = new Map<string, Entry<Rows[T]>>()
  /** Entries that a row was put into, in the order in which that happened first. */
  private readonly written = new Set<Entry<Rows[T]>>()

  constructor(table: T, rows: readonly Rows[T][]) {
    this.table = table
    for (const row of rows) {
      this.entries.set(quickKey(row), {
        before: row,
        now: row,
        source: null,
        mention: null,
        successor: null,
      })
    }
  }

  get(key: string): Rows[T] | undefined {
    return this.entries.get(key)?.now ?? undefined
  }

  /** Puts a row there because a row of a file says so. */
  put(row: Rows[T], source: Rows[T]): void {
    const key = quickKey(row)
    const entry = this.entries.get(key)
    if (!entry) {
      const made = { before: null, now: row, source, mention: null, successor: null }
      this.entries.set(key, made)
      this.written.add(made)
      return
    }
    if (entry.now) {
      if (entry.before) entry.mention ??= source
      if (isSameRow(entry.now, row)) return
    } else {
      // What comes back comes last.
      this.entries.delete(key)
      this.entries.set(key, entry)
    }
    entry.now = row
    entry.source = source
    this.written.add(entry)
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
    for (const { now } of this.entries.values()) if (now) rows.push(now)
    return rows
  }

  /** What is different from before, removals first. */
  changes(): readonly SourcedChange[] {
    const changes: SourcedChange[] = []
    for (const { before, now } of this.entries.values()) {
      if (before && !now) changes.push(this.change(before, null, null))
    }
    for (const { before, now, source } of this.written) {
      if (now && !isSameRow(before, now)) changes.push(this.change(before, now, source))
    }
    return changes
  }

  /** What was there, is there as it was, and files speak of. */
  *unchanged(): Generator<Mentioned<Rows[T]>, void> {
    for (const { before, now, mention } of this.entries.values()) {
      if (before && now && mention && isSameRow(before, now)) yield { row: before, source: mention }
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

  private entryOf(row: Rows[T]): Entry<Rows[T]> | undefined {
    return this.entries.get(quickKey(row))
  }

  private change(before: Rows[T] | null, after: Rows[T] | null, source: Rows[T] | null): SourcedChange {
    return { table: this.table, before, after, source } as unknown as SourcedChange
  }
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
