import type { System } from '../../../shared/model/system.ts'
import type { Graph, Versions } from '../../client/mirror/graph.ts'
import { filterAccounts } from './filter.ts'
import type { Filtered } from './filter.ts'
import type { Query } from './search.ts'

interface Answered {
  readonly graph: Graph
  readonly accounts: number
  readonly links: number
  readonly system: System | null
  readonly query: Query
  readonly filtered: Filtered
}

export type Narrowing = (
  graph: Graph,
  versions: Pick<Versions, 'account' | 'link'>,
  query: Query,
  system: System | null,
) => Filtered

/** Filters with its last answer in mind: one letter more only leaves out, so only what was left is looked at. */
export function createNarrowing(): Narrowing {
  let last: Answered | null = null
  return (graph, { account: accounts, link: links }, query, system) => {
    const isSame =
      last?.graph === graph && last.accounts === accounts && last.links === links && last.system === system
    const within = last && isSame && narrows(last.query, query) ? last.filtered.shown : null
    const filtered = filterAccounts(graph, query, system, within)
    last = { graph, accounts, links, system, query, filtered }
    return filtered
  }
}

/** Whether everything that matches the later query matched the earlier one. */
export function narrows(earlier: Query, later: Query): boolean {
  const isNarrowerName = earlier.words.every((word) => later.words.some((more) => more.includes(word)))
  if (!isNarrowerName) return false
  if (later.id === null) return true
  return earlier.id !== null && later.id.includes(earlier.id)
}
