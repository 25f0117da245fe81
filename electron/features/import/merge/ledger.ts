import { rowKey } from '../../../../shared/model/row.ts'
import type { AccessRowChange as RowChange, Rows, Table } from '../../../../shared/model/row.ts'

/** The rows of one table while files are merged into them: what was there, and what is there now. */
export class Ledger<T extends Table> {
  readonly table: T
  private readonly rows = new Map<string, Rows[T]>()
  private readonly before = new Map<string, Rows[T]>()
  /** Rows that were put, and the rows of files that they were put for, by their keys. */
  private readonly sources = new Map<string, Rows[T]>()
  private readonly mentioned = new Map<string, Rows[T]>()
  private readonly successors = new Map<string, Rows[T]>()

  constructor(table: T, rows: readonly Rows[T][]) {
    this.table = table
    for (const row of rows) this.rows.set(rowKey(table, row), row)
    for (const [key, row] of this.rows) this.before.set(key, row)
  }

  get(key: string): Rows[T] | undefined {
    return this.rows.get(key)
  }

  /** Puts a row there because a row of a file says so. */
  put(row: Rows[T], source: Rows[T]): void {
    const key = rowKey(this.table, row)
    const known = this.rows.get(key)
    if (known) {
      this.mention(known, source, key)
      if (isSameRow(known, row)) return
    }
    this.rows.set(key, row)
    this.sources.set(key, source)
  }

  /** A row of a file speaks of this one, and changes nothing of it. */
  mention(row: Rows[T], source: Rows[T], key = rowKey(this.table, row)): void {
    if (this.before.has(key) && !this.mentioned.has(key)) this.mentioned.set(key, source)
  }

  /** Puts a row in the place of another, as a role takes the place of a role. */
  replace(known: Rows[T], row: Rows[T], source: Rows[T]): void {
    this.rows.delete(rowKey(this.table, known))
    this.successors.set(rowKey(this.table, known), row)
    this.put(row, source)
  }

  now(): readonly Rows[T][] {
    return [...this.rows.values()]
  }

  /** What is different from before, removals first. */
  changes(): readonly RowChange[] {
    const changes: RowChange[] = []
    for (const [key, before] of this.before) {
      if (!this.rows.has(key)) changes.push(this.change(before, null))
    }
    for (const key of this.sources.keys()) {
      const after = this.rows.get(key)
      const before = this.before.get(key) ?? null
      if (after && !isSameRow(before, after)) changes.push(this.change(before, after))
    }
    return changes
  }

  /** The row of a file that a row was last put there for. */
  sourceOf(row: Rows[T]): Rows[T] | undefined {
    return this.sources.get(rowKey(this.table, row))
  }

  /** What a row that is gone was replaced by, if it was. */
  successorOf(row: Rows[T]): Rows[T] | undefined {
    return this.successors.get(rowKey(this.table, row))
  }

  /** Rows that were there and that files speak of, by key: the first row of a file that does. */
  mentions(): ReadonlyMap<string, Rows[T]> {
    return this.mentioned
  }

  private change(before: Rows[T] | null, after: Rows[T] | null): RowChange {
    return { table: this.table, before, after } as unknown as RowChange
  }
}

/** Whether two rows say the same. They are flat, but for lists of words. */
function isSameRow<Row extends object>(one: Row | null, other: Row): boolean {
  if (one === null) return false
  const names = Object.keys(one) as (keyof Row)[]
  if (names.length !== Object.keys(other).length) return false
  return names.every((name) => one[name] === other[name] || isSameList(one[name], other[name]))
}

function isSameList(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other) && JSON.stringify(one) === JSON.stringify(other)
}
