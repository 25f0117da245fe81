import type { AccountKind } from '../../../../shared/model/account.ts'
import type { System } from '../../../../shared/model/system.ts'
import type { Graph } from '../../../client/mirror/graph.ts'
import type { Work } from '../../../client/work.ts'

/** A row of the grid: an account at its place below one parent. */
export interface AccountRow {
  readonly kind: 'account'
  readonly account: string
  /** null at the top, and where rows do not stand in tree order. */
  readonly parent: string | null
  readonly depth: number
  /** Has accounts below it that can be folded away. */
  readonly branch: boolean
  readonly folded: boolean
}

/** What the accounts below a heading have in common; `manager` null: nothing stands above them here. */
export type RowGroup =
  | { readonly by: 'manager'; readonly manager: string | null }
  | { readonly by: 'platform'; readonly system: System }
  | { readonly by: 'kind'; readonly kind: AccountKind }

/** A heading between rows. */
export interface GroupRow {
  readonly kind: 'group'
  readonly group: RowGroup
  /** The same for the same group, to remember that it was folded. */
  readonly key: string
  /** How many accounts are in it, folded or not. */
  readonly count: number
  readonly folded: boolean
}

export type GridLine = AccountRow | GroupRow

/** Whether the person sees an account without what is below it. */
export type IsFolded = (account: string, depth: number) => boolean

/**
 * The accounts of some subtrees in tree order. An account under several managers stands under each, as
 * in the tree. Nothing below a folded account is looked at: opening a large agency costs what is shown.
 */
export function* accountRows(
  { accounts, children, links }: Graph,
  roots: readonly number[],
  isFolded: IsFolded,
): Work<readonly AccountRow[]> {
  const rows: AccountRow[] = []
  const path: number[] = []
  function* walk(at: number, parent: string | null, depth: number): Work<void> {
    // A circle of pending links must not be walked for ever.
    if (path.includes(at)) return
    const account = accounts.id(at)
    const branch = children.any(at)
    const folded = branch && isFolded(account, depth)
    rows.push({ kind: 'account', account, parent, depth, branch, folded })
    if (!branch || folded) return
    // Looking below for the first time sorts what is there.
    yield
    path.push(at)
    for (const link of children.of(at)) {
      const child = links.child(link)
      if (children.any(child)) yield* walk(child, account, depth + 1)
      else if (!path.includes(child)) rows.push(leaf(accounts.id(child), account, depth + 1))
    }
    path.pop()
  }
  for (const root of roots) yield* walk(root, null, 0)
  return rows
}

function leaf(account: string, parent: string, depth: number): AccountRow {
  return { kind: 'account', account, parent, depth, branch: false, folded: false }
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
