import type { Graph } from '../../../client/mirror/graph.ts'
import type { Work } from '../../../client/work.ts'
import { accountRows } from './account-rows.ts'
import { listedLines } from './grid-lines.ts'
import type { GridLines } from './grid-lines.ts'
import type { RowFacts } from './row-facts.ts'
import { linesOf, orderedRows } from './row-order.ts'
import type { RowOrder } from './row-order.ts'

/** From this many accounts on a subtree is shown with its branches folded at first. */
const foldedFrom = 2000

/** The rows that are left; the very same where no filter is set. */
export function* readFitting(
  rows: Int32Array,
  facts: RowFacts | null,
  { hiding, different }: { readonly hiding: boolean; readonly different: boolean },
): Work<Int32Array> {
  yield
  if (!facts || (!hiding && !different)) return rows
  return rows.filter(
    (row) => (!hiding || (facts.people[row] ?? 0) > 0) && (!different || facts.differs[row] === 1),
  )
}

/** The rows as a list, in the order and under the headings that were chosen. */
export function* readFlat(
  graph: Graph,
  fitting: Int32Array,
  order: RowOrder,
  foldedGroups: ReadonlySet<string>,
): Work<GridLines> {
  const ordered = yield* orderedRows(graph, fitting, order)
  return yield* linesOf(graph, ordered, order, (key) => foldedGroups.has(key))
}

/** The rows of a subtree as a tree; `folds`: what was folded (true) and unfolded by hand. */
export function* readTree(
  graph: Graph,
  root: number,
  rows: Int32Array,
  folds: ReadonlyMap<string, boolean>,
): Work<GridLines> {
  const large = rows.length >= foldedFrom
  const roots = root === -1 ? graph.roots.all() : [root]
  return listedLines(
    yield* accountRows(graph, roots, (account, depth) => folds.get(account) ?? (large && depth > 0)),
  )
}
