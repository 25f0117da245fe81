import type { Graph } from '../../../client/mirror/graph.ts'
import { stepsBetweenPauses } from '../../../client/work.ts'
import type { Work } from '../../../client/work.ts'
import type { AccountRow, GridLine, GroupRow } from './account-rows.ts'

/** The rows of the grid from the top. A row stays the same object. */
export interface GridLines {
  readonly length: number
  /** Undefined where there is no such place. */
  at(place: number): GridLine | undefined
  /** By row, the account; null for a heading. */
  readonly accounts: readonly (string | null)[]
  /** The places of the headings. */
  readonly headings: readonly number[]
}

/** Rows that are all there. */
export function listedLines(rows: readonly AccountRow[]): GridLines {
  return {
    length: rows.length,
    at: (place) => rows[place],
    accounts: rows.map(({ account }) => account),
    headings: [],
  }
}

/** Accounts that follow each other below one heading, or below none, as rows of the account table. */
export interface LineGroup {
  readonly heading: GroupRow | null
  readonly rows: Int32Array
}

/**
 * Rows that are made when somebody looks at them: a filter that leaves 85,000 accounts shows thirty. `above`: by row of the
 * account table, what stands above it, where that is not what the heading says.
 */
export function* groupedLines(
  { accounts: table }: Graph,
  groups: readonly LineGroup[],
  above: Int32Array | null,
): Work<GridLines> {
  const accounts: (string | null)[] = []
  const headings: number[] = []
  /** By group, the place of its first line. */
  const starts: number[] = []
  for (const { heading, rows } of groups) {
    starts.push(accounts.length)
    if (heading) {
      headings.push(accounts.length)
      accounts.push(null)
    }
    if (heading?.folded) continue
    for (let at = 0; at < rows.length; at += 1) {
      accounts.push(table.id(rows[at]!))
      if (at % stepsBetweenPauses === 0) yield
    }
  }
  const known = new Map<number, GridLine>()
  const parentOf = (row: number) => {
    const parent = above?.[row] ?? -1
    return parent === -1 ? null : table.id(parent)
  }
  const made = (place: number): GridLine => {
    const group = lastAtOrBefore(starts, place)
    const { heading, rows } = groups[group]!
    const at = place - starts[group]! - (heading ? 1 : 0)
    if (heading && at === -1) return heading
    const parent = parentOf(rows[at]!)
    return {
      kind: 'account',
      account: table.id(rows[at]!),
      parent,
      depth: 0,
      branch: false,
      folded: false,
    }
  }
  return {
    length: accounts.length,
    at: (place) => {
      if (place < 0 || place >= accounts.length) return undefined
      const line = known.get(place) ?? made(place)
      known.set(place, line)
      return line
    },
    accounts,
    headings,
  }
}

function lastAtOrBefore(starts: readonly number[], place: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= place) low = middle
    else high = middle - 1
  }
  return low
}
