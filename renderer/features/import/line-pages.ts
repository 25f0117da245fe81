import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { ImportCounts, ImportLine, ImportLines } from '../../../shared/contract/import.ts'
import { accessTables } from '../../../shared/model/row.ts'
import type { AccessTable } from '../../../shared/model/row.ts'

/** Lines that are fetched at once. */
export const pageSize = 100

/** Kinds of row in the order in which they stand: what others refer to comes first. */
export const shownTables = ['account', 'link', 'member', 'grant', 'invitation'] as const

export type FetchLines = (table: AccessTable, from: number) => Promise<Result<ImportLines>>

/**
 * The lines that match one filter, of each kind of row apart, fetched page by page as they come into view. One
 * object stands for one filter and one state of the workspace; another is another object.
 */
export class LinePages {
  readonly #fetch: FetchLines
  readonly #changed: () => void
  readonly #pages = new Map<string, readonly ImportLine[] | 'asked'>()
  readonly #totals = new Map<AccessTable, number>()
  #last: ImportLines | null = null
  #failure: Failure | null = null

  constructor(fetch: FetchLines, changed: () => void) {
    this.#fetch = fetch
    this.#changed = changed
  }

  /** Asks for the beginning of each kind of row, which tells how many there are. */
  begin(tables: readonly AccessTable[]): void {
    for (const table of accessTables) {
      if (tables.includes(table)) this.want(table, 0)
      else this.#totals.set(table, 0)
    }
  }

  /** How many lines match in each kind of row; null until all of them are known. */
  totals(): Readonly<Record<AccessTable, number>> | null {
    if (this.#totals.size < accessTables.length) return null
    return Object.fromEntries(this.#totals) as Record<AccessTable, number>
  }

  /** Asks for the page that has this line, unless somebody did. */
  want(table: AccessTable, at: number): void {
    const from = at - (at % pageSize)
    const key = `${table} ${from}`
    if (this.#pages.has(key)) return
    this.#pages.set(key, 'asked')
    void this.#fetch(table, from).then((answer) => {
      if (answer.ok) {
        this.#pages.set(key, answer.value.lines)
        this.#totals.set(table, answer.value.total)
        this.#last = answer.value
      } else {
        this.#pages.delete(key)
        this.#failure = answer.error
      }
      this.#changed()
      return undefined
    })
  }

  /** undefined while it is on its way. */
  lineAt(table: AccessTable, at: number): ImportLine | undefined {
    const page = this.#pages.get(`${table} ${at - (at % pageSize)}`)
    return page === undefined || page === 'asked' ? undefined : page[at % pageSize]
  }

  /** The reading that the numbers of the lines hold for; null until one is known. */
  reading(): number | null {
    return this.#last?.reading ?? null
  }

  /** Of all lines, whatever the filter. */
  counts(): ImportCounts | null {
    return this.#last?.counts ?? null
  }

  /** Of all lines, those that cannot be taken over. */
  refusedCounts(): ImportCounts | null {
    return this.#last?.refusedCounts ?? null
  }

  failure(): Failure | null {
    return this.#failure
  }
}
