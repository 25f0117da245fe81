import type { Account } from '../model/account.ts'
import type { Grant } from '../model/grant.ts'
import type { RowChange, Rows, Table } from '../model/row.ts'
import type { System } from '../model/system.ts'
import { classOf } from '../policy/roles.ts'

/** A role given, taken or replaced: the two rows of a replacement are one effect. */
export interface RoleEffect {
  readonly member: string
  readonly account: string
  readonly system: System
  readonly before: Grant | null
  readonly after: Grant | null
}

/** The system of an account, wherever it is known from; gone accounts have none. */
export type SystemOf = (account: string) => System | undefined

/** A row before and after. */
export interface Images<Row> {
  readonly before: Row | null
  readonly after: Row | null
}

/** The rows of one table. */
export function rowsOf<T extends Table>(table: T, rows: readonly RowChange[]): readonly Images<Rows[T]>[] {
  return rows.filter((row) => row.table === table) as unknown as readonly Images<Rows[T]>[]
}

/** What a change did to roles, each place and class once. */
export function roleEffects(rows: readonly RowChange[], systemOf: SystemOf): readonly RoleEffect[] {
  const effects = new Map<string, RoleEffect>()
  for (const { before, after } of rowsOf('grant', rows)) {
    const grant = after ?? before
    const system = grant && systemOf(grant.account)
    if (!grant || !system) continue
    const key = JSON.stringify([grant.member, grant.account, classOf(system, grant)])
    const known = effects.get(key)
    effects.set(key, {
      member: grant.member,
      account: grant.account,
      system,
      before: before ?? known?.before ?? null,
      after: after ?? known?.after ?? null,
    })
  }
  return [...effects.values()]
}

/** The attributes in which two images of a row differ. */
export function changedFields<Row extends object>(before: Row, after: Row): readonly (keyof Row & string)[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Row & string>
  return [...fields].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

/** The rows as they were before an undo swapped them. */
export function swappedBack(rows: readonly RowChange[]): readonly RowChange[] {
  return rows.map((row) => ({ ...row, before: row.after, after: row.before }) as RowChange)
}

/** The system of an account that the change itself brings or takes away, else of one that is there. */
export function systemsIn(
  rows: readonly RowChange[],
  accountOf: (id: string) => Account | undefined,
): SystemOf {
  const brought = new Map(
    rowsOf('account', rows).map(({ before, after }) => [(after ?? before)!.id, (after ?? before)!] as const),
  )
  return (id) => (accountOf(id) ?? brought.get(id))?.system
}
