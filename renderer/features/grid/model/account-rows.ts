import type { Graph } from '../../../client/mirror/graph.ts'
import { compareAccounts } from '../../../client/mirror/order.ts'
import { matches } from '../../tree/search.ts'
import type { Query } from '../../tree/search.ts'
import type { Inside } from './subtree.ts'

/** A row of the grid: an account at its place below one parent. */
export interface AccountRow {
  readonly account: string
  /** null at the top, and where rows do not stand in tree order. */
  readonly parent: string | null
  readonly depth: number
  /** Has accounts below it that can be folded away. */
  readonly branch: boolean
  readonly folded: boolean
}

/** Whether the person sees an account without what is below it. */
export type IsFolded = (account: string, depth: number) => boolean

/**
 * The accounts of some subtrees in tree order. An account under several managers stands under each, as
 * in the tree. Nothing below a folded account is looked at: opening a large agency costs what is shown.
 */
export function accountRows(
  { accounts, children, links }: Graph,
  roots: readonly number[],
  isFolded: IsFolded,
): readonly AccountRow[] {
  const rows: AccountRow[] = []
  const path: number[] = []
  const walk = (at: number, parent: string | null, depth: number): void => {
    // A circle of pending links must not be walked for ever.
    if (path.includes(at)) return
    const account = accounts.id(at)
    const branch = children.any(at)
    const folded = branch && isFolded(account, depth)
    rows.push({ account, parent, depth, branch, folded })
    if (!branch || folded) return
    path.push(at)
    for (const link of children.of(at)) walk(links.child(link), account, depth + 1)
    path.pop()
  }
  for (const root of roots) walk(root, null, 0)
  return rows
}

/** An account that has others below it. */
export type Branch = Pick<AccountRow, 'account' | 'depth'>

/** The first branches in tree order, each once and with how deep it stands. */
export function branchesBelow(
  { accounts, children, links }: Graph,
  roots: readonly number[],
  most: number,
): readonly Branch[] {
  const branches = new Map<number, Branch>()
  const walk = (at: number, depth: number): void => {
    if (branches.size >= most || branches.has(at) || !children.any(at)) return
    branches.set(at, { account: accounts.id(at), depth })
    for (const link of children.of(at)) walk(links.child(link), depth + 1)
  }
  for (const root of roots) walk(root, 0)
  return [...branches.values()]
}

/** Sorting more than a person reads would only delay them. */
const mostSorted = 3000

/**
 * The accounts inside that match, once each and without their ancestors: everything that stands in a
 * filtered grid is something that an act on the whole grid may touch.
 */
export function matchingRows(graph: Graph, inside: Inside, query: Query): readonly AccountRow[] {
  const found: number[] = []
  for (const [row, one] of inside.entries()) if (one === 1 && matches(graph, row, query)) found.push(row)
  const sorted =
    found.length > mostSorted ? found : found.toSorted((a, b) => compareAccounts(graph.accounts, a, b))
  return sorted.map((row) => ({
    account: graph.accounts.id(row),
    parent: null,
    depth: 0,
    branch: false,
    folded: false,
  }))
}
