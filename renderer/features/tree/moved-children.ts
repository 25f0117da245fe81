import type { SortedChildren } from '../../client/mirror/children.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import { compareAccounts } from '../../client/mirror/order.ts'

/** Accounts by their ids: one that goes from one manager to another. */
export interface Move {
  readonly child: string
  readonly from: string
  readonly to: string
}

/** A move that the record does not hold yet, by rows of the mirror's tables; the link is the one that it will end. */
export interface MoveAhead {
  readonly link: number
  readonly from: number
  readonly to: number
}

export const nothingMoves: readonly MoveAhead[] = []

/** Of some moves those that are still ahead: the account is where it comes from, and not yet where it goes. */
export function movesAhead(
  { accounts, links }: Pick<Graph, 'accounts' | 'links'>,
  moves: readonly Move[],
): readonly MoveAhead[] {
  const ahead = moves.flatMap((move) => {
    const [child, from, to] = [move.child, move.from, move.to].map((id) => accounts.rowOf(id))
    if (child === undefined || from === undefined || to === undefined || to === -1) return []
    const link = links.find(from, child)
    const there = links.find(to, child)
    return link === -1 || !links.isLive(link) || (there !== -1 && links.isLive(there))
      ? []
      : [{ link, from, to }]
  })
  return ahead.length === 0 ? nothingMoves : ahead
}

/** What hangs below each account once these moves are done, in the order of the tree. */
export function movedChildren(
  { accounts, children, links }: Graph,
  ahead: readonly MoveAhead[],
): Pick<SortedChildren, 'of' | 'any'> {
  if (ahead.length === 0) return children
  const leaving = Map.groupBy(ahead, ({ from }) => from)
  const arriving = Map.groupBy(ahead, ({ to }) => to)
  const changed = new Map<number, readonly number[]>()
  const change = (account: number): readonly number[] => {
    const gone = new Set(leaving.get(account)?.map(({ link }) => link))
    const come = arriving.get(account)?.map(({ link }) => link) ?? []
    return [...children.of(account).filter((link) => !gone.has(link)), ...come].toSorted((a, b) =>
      compareAccounts(accounts, links.child(a), links.child(b)),
    )
  }
  const of = (account: number): readonly number[] => {
    if (!leaving.has(account) && !arriving.has(account)) return children.of(account)
    const known = changed.get(account) ?? change(account)
    changed.set(account, known)
    return known
  }
  const any = (account: number) =>
    leaving.has(account) || arriving.has(account) ? of(account).length > 0 : children.any(account)
  return { of, any }
}
