import type { Snapshot } from '../../../shared/contract/mirror.ts'
import type { Account, AccountKind } from '../../../shared/model/account.ts'
import type { System } from '../../../shared/model/system.ts'
import { stepsBetweenPauses } from '../work.ts'
import type { Work } from '../work.ts'
import { rankOf } from './rank.ts'
import { Words } from './word-column.ts'

type Columns = Readonly<Record<'system' | 'kind' | (typeof optional)[number], Words>>

const optional = ['billing', 'service', 'currency', 'timeZone', 'country', 'status'] as const

/** Accounts, column by column. A row keeps its number for as long as the account exists. */
export class AccountTable {
  #ids: string[] = []
  #names: string[] = []
  #externalIds: (string | null)[] = []
  #columns: Columns = columnsOf()
  readonly #rows = new Map<string, number>()
  readonly #free: number[] = []
  /** Objects are made when somebody asks, and kept until the row changes. */
  readonly #made: (Account | undefined)[] = []
  readonly #ranks: (number | undefined)[] = []

  /** Rows that have ever been used; some may be free (see `has`). */
  get length(): number {
    return this.#ids.length
  }

  get count(): number {
    return this.#rows.size
  }

  /**
   * Takes over the accounts of a snapshot, into a table that has none. The lists themselves, not copies: a
   * snapshot belongs to whoever reads it.
   */
  *take(columns: Snapshot['accounts']): Work<void> {
    this.#ids = columns.id as string[]
    this.#names = columns.name as string[]
    this.#externalIds = columns.externalId as (string | null)[]
    this.#columns = columnsOf(columns)
    yield
    // Room at once: an array that grows from its far end is kept as a dictionary, ten times slower.
    this.#made.length = this.length
    this.#ranks.length = this.length
    yield
    // No iterator: at this length it takes as long again.
    for (let row = 0; row < this.length; row += 1) {
      this.#rows.set(this.id(row), row)
      if (row % stepsBetweenPauses === 0) yield
    }
  }

  /** -1 where there is no such account. */
  rowOf(id: string): number {
    return this.#rows.get(id) ?? -1
  }

  has(row: number): boolean {
    return (this.#ids[row] ?? '') !== ''
  }

  id(row: number): string {
    return this.#ids[row] ?? ''
  }

  name(row: number): string {
    return this.#names[row] ?? ''
  }

  /** Where accounts of its platform and kind stand among others. */
  rank(row: number): number {
    return (this.#ranks[row] ??= rankOf(this.system(row), this.kind(row)))
  }

  externalId(row: number): string | null {
    return this.#externalIds[row] ?? null
  }

  system(row: number): System {
    return this.#columns.system.get(row) as System
  }

  kind(row: number): AccountKind {
    return this.#columns.kind.get(row) as AccountKind
  }

  status(row: number): string | undefined {
    return this.#columns.status.get(row)
  }

  account(row: number): Account | undefined {
    if (!this.has(row)) return undefined
    return (this.#made[row] ??= this.#make(row))
  }

  put(account: Account): number {
    const row = this.#rows.get(account.id) ?? this.#free.pop() ?? this.#ids.length
    this.#rows.set(account.id, row)
    this.#ids[row] = account.id
    this.#names[row] = account.name
    this.#externalIds[row] = account.externalId ?? null
    this.#columns.system.set(row, account.system)
    this.#columns.kind.set(row, account.kind)
    for (const name of optional) this.#columns[name].set(row, account[name])
    this.#made[row] = undefined
    this.#ranks[row] = undefined
    return row
  }

  remove(id: string): void {
    const row = this.#rows.get(id)
    if (row === undefined) return
    this.#rows.delete(id)
    this.#ids[row] = ''
    this.#names[row] = ''
    this.#made[row] = undefined
    this.#free.push(row)
  }

  #make(row: number): Account {
    const facts: Record<string, string> = {}
    const externalId = this.externalId(row)
    if (externalId !== null) facts['externalId'] = externalId
    for (const name of optional) {
      const word = this.#columns[name].get(row)
      if (word !== undefined) facts[name] = word
    }
    return {
      id: this.id(row),
      system: this.system(row),
      kind: this.kind(row),
      name: this.name(row),
      ...facts,
    }
  }
}

function columnsOf(columns?: Snapshot['accounts']): Columns {
  return {
    system: new Words(columns?.system),
    kind: new Words(columns?.kind),
    billing: new Words(columns?.billing),
    service: new Words(columns?.service),
    currency: new Words(columns?.currency),
    timeZone: new Words(columns?.timeZone),
    country: new Words(columns?.country),
    status: new Words(columns?.status),
  }
}
