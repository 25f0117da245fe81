import { isDeepStrictEqual } from 'node:util'
import { accessTables, rowKey } from '../../../shared/model/row.ts'
import type { AccessTable, RowChange, Rows, WorkspaceRows } from '../../../shared/model/row.ts'
import { freshIdBeside } from '../import/fresh-ids.ts'
import { merge } from '../import/merge/merge.ts'

/**
 * The rows of another file, in which accounts and people have the ids of those that they are here: found as an import
 * finds them, by ids, external ids, addresses. What is nowhere here keeps an id that is nobody's.
 */
export function matchedRows(here: WorkspaceRows, other: WorkspaceRows): WorkspaceRows {
  const files = { rows: other, doubts: [], shown: new Set<object>() }
  const { accountIds, memberIds } = merge(here, files, freshIdBeside(here, other))
  const account = (id: string) => accountIds.get(id) ?? id
  const member = (id: string) => memberIds.get(id) ?? id
  return {
    account: other.account.map((row) => ({ ...row, id: account(row.id) })),
    member: other.member.map((row) => ({ ...row, id: member(row.id) })),
    link: other.link.map((row) => ({ ...row, parent: account(row.parent), child: account(row.child) })),
    grant: other.grant.map((row) => ({ ...row, member: member(row.member), account: account(row.account) })),
    invitation: other.invitation.map((row) => ({ ...row, account: account(row.account) })),
  }
}

/** Which rows came, went, or are others, from one set to another of the same ids. */
export function rowsThatDiffer(before: WorkspaceRows, after: WorkspaceRows): readonly RowChange[] {
  return accessTables.flatMap((table) => differing(table, before[table], after[table]))
}

function differing<T extends AccessTable>(
  table: T,
  before: readonly Rows[T][],
  after: readonly Rows[T][],
): readonly RowChange[] {
  const then = new Map(before.map((row) => [rowKey(table, row), row]))
  const changed = after.flatMap((row): readonly RowChange[] => {
    const key = rowKey(table, row)
    const known = then.get(key) ?? null
    then.delete(key)
    return isDeepStrictEqual(known, row) ? [] : [{ table, before: known, after: row } as unknown as RowChange]
  })
  const gone = [...then.values()].map((row) => ({ table, before: row, after: null }) as unknown as RowChange)
  return [...changed, ...gone]
}
