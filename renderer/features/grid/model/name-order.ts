import type { Graph } from '../../../client/mirror/graph.ts'
import { compareNames } from '../../../client/mirror/names.ts'
import { sorted } from './sorted.ts'
import { stepsBetweenPauses } from '../../../client/work.ts'
import type { Work } from '../../../client/work.ts'

/** Every account by name: sorting some of them is then sorting numbers. */
export interface NameOrder {
  /** By row of the account table: how many stand before it. */
  readonly place: Int32Array
  /** By place: the row. */
  readonly rows: Int32Array
}

/**
 * Makes a reader of the order of names, which is worked out again only when an account has changed. Whoever asks goes on
 * where another has stopped: sorting all names of a large agency is begun before anybody needs it.
 */
export function nameOrderReader(): (graph: Graph) => Work<NameOrder> {
  let current: Reading | null = null
  return function* read(graph) {
    const { account } = graph.versions
    if (current?.graph !== graph || current.account !== account)
      current = { graph, account, work: readNames(graph), order: null }
    const reading = current
    while (!reading.order) {
      const { done, value } = reading.work.next()
      if (done) reading.order = value
      else yield
    }
    return reading.order
  }
}

interface Reading {
  readonly graph: Graph
  /** The version of its accounts. */
  readonly account: number
  readonly work: Work<NameOrder>
  order: NameOrder | null
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
