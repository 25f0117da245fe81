import type { Graph } from '../../client/mirror/graph.ts'
import { idsOfPath } from './rows.ts'
import type { TreeRows } from './rows.ts'

/**
 * What is selected: accounts, each as it hangs below the one above it. One number says both, because
 * everything may be selected at once: 88,000 paths as text would take a tenth of a second to make.
 */
export type Picks = ReadonlySet<number>

export const nothingPicked: Picks = new Set()

/** More accounts than any table of the mirror has; numbers stay whole far beyond its square. */
const stride = 2 ** 24

function pickFor(parent: number, account: number): number {
  return (parent + 1) * stride + account
}

/** null for the head of a group, which is no account. */
export function pickOf(rows: TreeRows, row: number): number | null {
  if (rows.group(row) !== null) return null
  const parent = rows.parent(row)
  return pickFor(parent === -1 ? -1 : rows.account(parent), rows.account(row))
}

/** The pick that a path leads to, whether it is in sight or not. */
export function pickOfPath(graph: Graph, path: string): number | null {
  const ids = idsOfPath(path)
  const account = graph.accounts.rowOf(ids.at(-1) ?? '')
  if (account === -1) return null
  return pickFor(ids.length > 1 ? graph.accounts.rowOf(ids.at(-2) ?? '') : -1, account)
}

/** The row of the account in the mirror's table. */
export function accountOfPick(pick: number): number {
  return pick % stride
}

/** The row of the account above it; -1 for one with nothing above. */
export function parentOfPick(pick: number): number {
  return Math.floor(pick / stride) - 1
}

/** Everything from one row to another, in either direction. */
export function pickedRange(rows: TreeRows, from: number, to: number): Picks {
  const picks = new Set<number>()
  for (let row = Math.max(0, Math.min(from, to)); row <= Math.max(from, to); row += 1) {
    const pick = pickOf(rows, row)
    if (pick !== null) picks.add(pick)
  }
  return picks
}

/** The same with one row more, or less. */
export function toggledPick(picks: Picks, pick: number): Picks {
  const toggled = new Set(picks)
  if (!toggled.delete(pick)) toggled.add(pick)
  return toggled
}

/** Those that are still there; the same object where that is all. */
export function remainingPicks({ accounts, links }: Graph, picks: Picks): Picks {
  const remaining = new Set<number>()
  for (const pick of picks) {
    const account = accountOfPick(pick)
    const parent = parentOfPick(pick)
    const link = parent === -1 ? -1 : links.find(parent, account)
    if (accounts.has(account) && (parent === -1 || (link !== -1 && links.isLive(link)))) remaining.add(pick)
  }
  return remaining.size === picks.size ? picks : remaining
}
