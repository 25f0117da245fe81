import type { Has, HeldRow } from '../../../shared/contract/access.ts'
import type { AccessGraph } from '../../access/graph.ts'
import { heldRows } from '../../access/has.ts'
import type { HeldRows } from '../../access/has.ts'
import { keptAnswers } from './kept-answers.ts'

/** A row as it goes over the wire. */
export function heldRow({ account, role, route, routes }: HeldRows, row: number): HeldRow {
  return { id: account(row), role: role(row), route: route(row), routes: routes(row) }
}

/** The rows of a page: fewer at the end of the list, none behind it. */
export function pageOf<Row>(
  total: number,
  { from, limit }: { readonly from: number; readonly limit: number },
  row: (place: number) => Row,
): readonly Row[] {
  const count = Math.max(0, Math.min(limit, total - from))
  return Array.from({ length: count }, (_, place) => row(from + place))
}

const kept = keptAnswers<HeldRows>()

/** A page of everything that a member has; the list is kept until the next change. Throws `BadQuestion`. */
export function heldPage(
  graph: AccessGraph,
  revision: number,
  { member, ...page }: { readonly member: string; readonly from: number; readonly limit: number },
): Has {
  const held = kept(graph, `${revision} ${member}`, () => heldRows(graph, member))
  return { total: held.total, rows: pageOf(held.total, page, (row) => heldRow(held, row)) }
}
