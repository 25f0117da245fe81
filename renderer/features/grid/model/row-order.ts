import { accountKinds } from '../../../../shared/model/account.ts'
import { systems } from '../../../../shared/model/system.ts'
import type { Graph } from '../../../client/mirror/graph.ts'
import { compareAccounts } from '../../../client/mirror/order.ts'
import type { GroupRow, RowGroup } from './account-rows.ts'
import { groupedLines } from './grid-lines.ts'
import type { GridLines, LineGroup } from './grid-lines.ts'
import type { NameOrder } from './name-order.ts'
import type { RowFacts } from './row-facts.ts'
import { sorted } from './sorted.ts'
import { stepsBetweenPauses } from '../../../client/work.ts'
import type { Work } from '../../../client/work.ts'

export const rowSorts = ['tree', 'name', 'people', 'role'] as const
export type RowSort = (typeof rowSorts)[number]
export const rowGroups = ['none', 'manager', 'platform', 'kind'] as const
export type RowGrouping = (typeof rowGroups)[number]

/** In which order accounts stand that do not stand as a tree. */
export interface RowOrder {
  readonly sort: RowSort
  readonly group: RowGrouping
  /** By row of the account table: the row of its manager among the accounts shown, or -1. */
  readonly above: Int32Array
  readonly names: () => Work<NameOrder>
  /** What `people` and `role` sort by. */
  readonly facts: RowFacts | null
}

/** Sorting fewer than this part of all accounts, it is not worth while to learn the order of all names. */
const smallPart = 8

/** Accounts by order and group, as rows of the account table with the number of the group of each. */
export interface Ordered {
  readonly rows: Int32Array
  /** In step with `rows`; groups follow each other. */
  readonly groups: Int32Array
}

/**
 * Puts accounts in order. Each stands once and in one group; those that are alike in everything else
 * stand by name, so the order is the same every time.
 */
export function* orderedRows(graph: Graph, rows: Int32Array, order: RowOrder): Work<Ordered> {
  const { accounts } = graph
  const asTree = order.sort === 'tree' && order.group === 'none'
  if (asTree && rows.length * smallPart < accounts.length) {
    const few = yield* sorted(rows, (a, b) => compareAccounts(accounts, a, b))
    return { rows: few, groups: new Int32Array(few.length) }
  }
  const names = yield* order.names()
  const groupOf = groupNumbers(graph, order, names)
  const { size, of } = yield* primary(graph, rows, order)
  const count = accounts.length
  // Group, what is sorted by, and name, in one number: numbers are sorted fifty times as fast as names.
  const keys = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!
    keys[at] = (groupOf(row) * size + of(row)) * count + names.place[row]!
    if (at % stepsBetweenPauses === 0) yield
  }
  keys.sort()
  yield
  const ordered = new Int32Array(rows.length)
  const groups = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[at]!
    ordered[at] = names.rows[key % count]!
    groups[at] = Math.floor(Math.floor(key / count) / size)
    if (at % stepsBetweenPauses === 0) yield
  }
  return { rows: ordered, groups }
}

interface Primary {
  /** One more than the largest. */
  readonly size: number
  readonly of: (row: number) => number
}

/** What accounts are sorted by before their names. */
function* primary({ accounts }: Graph, rows: Int32Array, { sort, facts }: RowOrder): Work<Primary> {
  switch (sort) {
    case 'tree':
      return { size: 2 * systems.length, of: (row) => accounts.rank(row) }
    case 'name':
      return { size: 1, of: () => 0 }
    case 'role':
      return { size: noRole + 1, of: (row) => facts?.strongest[row] ?? noRole }
    case 'people': {
      const peopleOn = (row: number): number => facts?.people[row] ?? 0
      let most = 0
      for (let at = 0; at < rows.length; at += 1) {
        most = Math.max(most, peopleOn(rows[at]!))
        if (at % stepsBetweenPauses === 0) yield
      }
      return { size: most + 1, of: (row) => most - peopleOn(row) }
    }
  }
}

/** Stands after every role. */
export const noRole = 0xff

function groupNumbers(
  { accounts }: Graph,
  { group, above }: RowOrder,
  names: NameOrder,
): (row: number) => number {
  switch (group) {
    case 'none':
      return () => 0
    case 'platform':
      return (row) => systems.indexOf(accounts.system(row))
    case 'kind':
      return (row) => accountKinds.indexOf(accounts.kind(row))
    case 'manager': {
      const width = accounts.length
      const last = 2 * systems.length * width
      // By the rank of a manager, then by its name; a number of its own each, as names are in order.
      return (row) => {
        const manager = above[row]!
        return manager === -1 ? last : accounts.rank(manager) * width + names.place[manager]!
      }
    }
  }
}

/** The lines of ordered accounts: headings between groups, and nothing below a folded one. */
export function* linesOf(
  graph: Graph,
  ordered: Ordered,
  { group: by, above }: Pick<RowOrder, 'group' | 'above'>,
  isFolded: (key: string) => boolean,
): Work<GridLines> {
  const { rows, groups } = ordered
  const made: LineGroup[] = []
  for (let from = 0; from < rows.length;) {
    let to = from + 1
    for (; to < rows.length && groups[to] === groups[from]; to += 1) if (to % stepsBetweenPauses === 0) yield
    const group = groupAt(graph, by, rows[from]!, above)
    made.push({ heading: group && headingFor(group, to - from, isFolded), rows: rows.subarray(from, to) })
    from = to
  }
  return yield* groupedLines(graph, made, by === 'manager' ? null : above)
}

function headingFor(group: RowGroup, count: number, isFolded: (key: string) => boolean): GroupRow {
  const key = groupKey(group)
  return { kind: 'group', group, key, count, folded: isFolded(key) }
}

function groupAt({ accounts }: Graph, by: RowGrouping, row: number, above: Int32Array): RowGroup | null {
  switch (by) {
    case 'none':
      return null
    case 'platform':
      return { by, system: accounts.system(row) }
    case 'kind':
      return { by, kind: accounts.kind(row) }
    case 'manager': {
      const manager = above[row]!
      return { by, manager: manager === -1 ? null : accounts.id(manager) }
    }
  }
}

function groupKey(group: RowGroup): string {
  switch (group.by) {
    case 'manager':
      return `manager ${group.manager ?? ''}`
    case 'platform':
      return `platform ${group.system}`
    case 'kind':
      return `kind ${group.kind}`
  }
}
