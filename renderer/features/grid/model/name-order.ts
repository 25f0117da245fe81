import type { Graph } from '../../../client/mirror/graph.ts'
import { compareNames } from '../../../client/mirror/names.ts'
import { sorted } from './sorted.ts'
import { kept, stepsBetweenPauses } from '../../../client/work.ts'
import type { Work } from '../../../client/work.ts'

/** Every account by name: sorting some of them is then sorting numbers. */
export interface NameOrder {
  /** By row of the account table: how many stand before it. */
  readonly place: Int32Array
  /** By place: the row. */
  readonly rows: Int32Array
}

/** Makes a reader of the order of names, which is worked out again only when an account has changed. */
export function nameOrderReader(): (graph: Graph) => Work<NameOrder> {
  const step = kept<NameOrder>()
  return (graph) => step([graph, graph.versions.account], () => readNames(graph))
}

function* readNames({ accounts }: Graph): Work<NameOrder> {
  const all = new Int32Array(accounts.length).map((_, row) => row)
  const rows = yield* sorted(all, (a, b) => compareNames(accounts.name(a), accounts.name(b)))
  const place = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    place[rows[at]!] = at
    if (at % (stepsBetweenPauses * 8) === 0) yield
  }
  return { place, rows }
}
