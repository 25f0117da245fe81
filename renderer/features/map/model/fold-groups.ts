import type { AccountKind } from '../../../../shared/model/account.ts'
import type { LinkStatus } from '../../../../shared/model/link.ts'
import type { Graph } from '../../../client/mirror/graph.ts'
import { compareAccounts } from '../../../client/mirror/order.ts'
import type { FoldStatus, MapAsk } from './scene.ts'

/** Children of one account that are folded together when they are too many. */
export interface FoldGroup {
  readonly id: string
  readonly of: AccountKind | 'any'
  readonly status: FoldStatus
  readonly side: 'below' | 'beside'
  /** Links to them, in the order of the tree. */
  readonly links: readonly number[]
}

export const pageSize = 25
/** More than so many of what holds nothing are folded from the first on; of what holds others the rest is. */
const mostLeaves = 12
const mostHolders = 40

const holders: ReadonlySet<string> = new Set(['manager', 'business-center', 'account-group'])

export function holdsOthers(kind: AccountKind): boolean {
  return holders.has(kind)
}

/**
 * The children of an account by kind and by the state of their links, below the focus; all together where
 * they stand beside it. Ended links count at the focus alone.
 */
export function foldGroups(
  graph: Graph,
  row: number,
  side: FoldGroup['side'],
  focus: number,
): readonly FoldGroup[] {
  const { accounts, children, links } = graph
  const parent = accounts.id(row)
  const live = children.of(row)
  if (side === 'beside') {
    const id = foldId('beside', parent, 'any', 'active')
    return live.length === 0 ? [] : [{ id, of: 'any', status: 'active', side, links: live }]
  }
  const groups = new Map<string, FoldGroup & { readonly links: number[] }>()
  for (const link of row === focus ? [...live, ...endedBelow(graph, row)] : live) {
    const of = accounts.kind(links.child(link))
    const status = foldStatus(links.status(link))
    const id = foldId(side, parent, of, status)
    const known = groups.get(id)
    if (known) known.links.push(link)
    else groups.set(id, { id, of, status, side, links: [link] })
  }
  return [...groups.values()]
}

export function foldStatus(status: LinkStatus): FoldStatus {
  return status === 'refused' || status === 'canceled' || status === 'inactive' ? 'ended' : status
}

/** What has nothing above it, by kind. */
export function rootFoldId(of: string): string {
  return `fold roots ${of}`
}

/** Whether a fold is of what hangs from an account. */
export function isFoldOf(fold: string, account: string): boolean {
  return fold.startsWith('fold ') && fold.endsWith(` ${account}`)
}

function foldId(side: string, parent: string, of: string, status: FoldStatus): string {
  return `fold ${side} ${of} ${status} ${parent}`
}

/** Those that are shown one by one: all of a few, the pages that were laid open, and what was picked. */
export function laidOpen(
  { accounts, links }: Graph,
  { id, of, side, links: all }: FoldGroup,
  { pages, picked }: Pick<MapAsk, 'pages' | 'picked'>,
): readonly number[] {
  const open = openAtFirst(side, of, all.length) + pageSize * (pages.get(id) ?? 0)
  return all.filter((link, place) => place < open || picked.has(accounts.id(links.child(link))))
}

function openAtFirst(side: FoldGroup['side'], of: FoldGroup['of'], count: number): number {
  if (side === 'beside' || of === 'any') return 0
  if (holdsOthers(of)) return mostHolders
  return count <= mostLeaves ? count : 0
}

function endedBelow({ accounts, links }: Graph, row: number): readonly number[] {
  return links
    .below(row)
    .filter((link) => !links.isLive(link))
    .toSorted((a, b) => compareAccounts(accounts, links.child(a), links.child(b)))
}
