import { createGraph } from '../../../electron/access/graph.ts'
import type { AccessGraph } from '../../../electron/access/graph.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import { makeAgency } from '../agency.ts'
import type { Size } from '../agency.ts'
import { tablesOf } from '../lower-bound/tables.ts'
import type { Tables } from '../lower-bound/tables.ts'
import { plainAgency } from './plain-agency.ts'
import type { PlainAgency } from './plain-agency.ts'

/** One agency, as the engine, the lower bound and the peers have it. Places are the same everywhere. */
export interface World {
  readonly size: Size
  readonly rows: WorkspaceRows
  readonly graph: AccessGraph
  readonly agency: PlainAgency
  readonly tables: Tables
}

export function createWorld(size: Size): World {
  const rows = storedRows(size)
  const agency = plainAgency(rows)
  return { size, rows, graph: createGraph(rows), agency, tables: tablesOf(agency) }
}

/** The agency as a workspace file gives it back: every table in the order of its keys. */
export function storedRows(size: Size): WorkspaceRows {
  const { account, link, member, grant } = makeAgency(size)
  return {
    account: inOrder(account, ({ id }) => id),
    member: inOrder(member, ({ id }) => id),
    link: inOrder(link, ({ parent, child }) => `${parent} ${child}`),
    grant: inOrder(grant, (row) => `${row.member} ${row.account}`),
    invitation: [],
  }
}

function inOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}
