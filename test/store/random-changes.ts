import * as fc from 'fast-check'
import type { Store } from '../../electron/store/store.ts'
import { isAccessRow, rowKey, accessTables as tables } from '../../shared/model/row.ts'
import type {
  RowChange,
  AccessRows as Rows,
  AccessTable as Table,
  WorkspaceRows,
} from '../../shared/model/row.ts'
import { account, grant, link, member, record, revert } from './workspaces.ts'

/** A small world, so that random rows meet each other, and its constraints. */
const ids = ['a', 'b', 'c', 'd']
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })

const arbitraries: { readonly [T in Table]: fc.Arbitrary<Rows[T]> } = {
  account: fc
    .record({
      id: fc.constantFrom(...ids),
      system: fc.constantFrom('google-ads', 'tiktok-ads-manager', 'tiktok-business-center'),
      name: fc.string({ unit: 'grapheme', maxLength: 6 }),
      externalId: maybe(['1', '2', '3']),
    })
    .map(({ id, externalId, ...more }) =>
      account(id, externalId === undefined ? more : { ...more, externalId }),
    ),
  member: fc
    .record({
      id: fc.constantFrom(...ids),
      email: fc.constantFrom('p@x', 'q@x', 'Q@X'),
      other: maybe(['r@x']),
    })
    .map(({ id, email, other }) =>
      member(id, other === undefined ? { email } : { email, otherEmails: [other] }),
    ),
  link: fc
    .record({
      parent: fc.constantFrom(...ids),
      child: fc.constantFrom(...ids),
      status: fc.constantFrom('active', 'pending'),
      owner: fc.constantFrom('yes', 'no', 'unknown'),
    })
    .map(({ parent, child, ...more }) => link(parent, child, more)),
  grant: fc
    .record({
      member: fc.constantFrom(...ids),
      account: fc.constantFrom(...ids),
      role: fc.constantFrom('admin', 'standard', 'report-recipient', 'unknown'),
      raw: maybe(['X', 'Y']),
    })
    .map(({ member: holder, account: on, role, raw }) =>
      grant(holder, on, role, raw === undefined ? {} : { raw }),
    ),
  invitation: fc.record({
    id: fc.constantFrom(...ids),
    email: fc.constantFrom('p@x', 'z@x'),
    account: fc.constantFrom(...ids),
    role: fc.constant('standard'),
    status: fc.constantFrom('pending', 'accepted'),
  }),
}

/** A row to put, or the same row to remove. */
export interface Wish {
  readonly table: Table
  readonly row: Rows[Table]
  readonly remove: boolean
}

export type Act =
  | { readonly kind: 'do'; readonly wishes: readonly Wish[] }
  | { readonly kind: 'undo' | 'redo' }

const wish: fc.Arbitrary<Wish> = fc
  .tuple(fc.constantFrom<Table>(...tables, 'account', 'member'), fc.nat(3))
  .chain(([table, chance]) => arbitraries[table].map((row): Wish => ({ table, row, remove: chance === 0 })))

export const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('do'),
        wishes: fc.array(wish, { minLength: 1, maxLength: 6 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo') }) },
  ),
  { maxLength: 25 },
)

/** What a feature would ask of the store, to fulfil wishes about rows as they are now. */
export function rowsFor(store: Store, wishes: readonly Wish[]): readonly RowChange[] {
  const wanted = new Map(wishes.map((each) => [`${each.table} ${rowKey(each.table, each.row)}`, each]))
  return [...wanted.values()].flatMap(({ table, row, remove }) => {
    const before = store.row(table, rowKey(table, row))
    if (remove && before === null) return []
    return [{ table, before, after: remove ? null : row } as RowChange]
  })
}

/** Acts where it can; what is refused changes nothing. Answers whether it acted. */
export function act(store: Store, wanted: Act): boolean {
  if (wanted.kind === 'do') {
    const rows = rowsFor(store, wanted.wishes)
    return rows.length > 0 && record(store, rows).ok
  }
  const target = wanted.kind === 'undo' ? store.undoTarget('keeper') : store.redoTarget('keeper')
  return target !== null && revert(store, wanted.kind).ok
}

/** The rows that a list of changes leads to, from an empty workspace: the obvious way. */
export function replayed(changes: readonly { readonly rows: readonly RowChange[] }[]): WorkspaceRows {
  const rows = new Map<string, { readonly table: Table; readonly row: Rows[Table] }>()
  for (const { table, before, after } of changes.flatMap((change) => change.rows.filter(isAccessRow))) {
    const row = after ?? before
    if (!row) throw new Error('erased')
    const name = `${table} ${rowKey(table, row)}`
    if (after) rows.set(name, { table, row: after })
    else rows.delete(name)
  }
  const of = (asked: Table) => [...rows.values()].filter(({ table }) => table === asked).map(({ row }) => row)
  return Object.fromEntries(tables.map((table) => [table, of(table)])) as unknown as WorkspaceRows
}

/** Rows by key, so that two workspaces compare whatever their order. */
export function byKey(rows: WorkspaceRows): { readonly [name: string]: unknown } {
  return Object.fromEntries(
    tables.flatMap((table) => rows[table].map((row) => [`${table} ${rowKey(table, row)}`, row] as const)),
  )
}
