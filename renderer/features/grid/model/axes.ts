import type { AccountKind } from '../../../../shared/model/account.ts'
import type { System } from '../../../../shared/model/system.ts'
import type { Graph } from '../../../client/mirror/graph.ts'
import { readQuery } from '../../tree/search.ts'
import { accountRows, matchingRows } from './account-rows.ts'
import type { AccountRow } from './account-rows.ts'
import { personColumns, teamBands, teamsOf } from './person-columns.ts'
import type { PersonColumn, TeamBand } from './person-columns.ts'
import type { Axes } from './placements.ts'
import { remembered } from './remembered.ts'
import { countInside, idsInside, insideOf, kindsInside, peopleWithAccess, rootFor } from './subtree.ts'
import type { Inside } from './subtree.ts'

/** Everything about what stands on the two axes. */
export interface GridAxes extends Axes {
  /** The account whose subtree is shown; null shows everything. */
  readonly root: string | null
  readonly rows: readonly AccountRow[]
  readonly columns: readonly PersonColumn[]
  readonly bands: readonly TeamBand[]
  readonly teams: readonly string[]
  /** The kinds of account in the subtree. */
  readonly kinds: ReadonlyMap<System, ReadonlySet<AccountKind>>
  /** Accounts in the subtree that fit the filter, folded or not. */
  readonly accountCount: number
  /** Their ids; empty where nothing is left out. */
  readonly covered: () => readonly string[]
  /** Whether there is anything at all, without filters. */
  readonly anyAccounts: boolean
  readonly anyMembers: boolean
  readonly everyone: boolean
}

/** How the person looks at the grid. */
export interface Look {
  readonly account: string | null
  readonly accountSearch: string
  readonly personSearch: string
  readonly team: string | null
  readonly onlyWithAccess: boolean
  /** What was folded (true) and unfolded by hand. */
  readonly folds: ReadonlyMap<string, boolean>
  readonly language: string
}

/** From this many accounts on a subtree is shown with its branches folded at first. */
const foldedFrom = 2000

/**
 * Makes a reader of the axes that works out again only what depends on something that moved, and keeps
 * the ids of an axis the same array for as long as they are the same: a change elsewhere in the
 * workspace must not reset the grid.
 */
export function axesReader(): (graph: Graph, look: Look) => GridAxes {
  const subtreeStep = remembered<Subtree>()
  const foundStep = remembered<readonly AccountRow[] | null>()
  const rowStep = remembered<readonly AccountRow[]>()
  const onlyStep = remembered<ReadonlySet<string> | null>()
  const columnStep = remembered<readonly PersonColumn[]>()
  const bandStep = remembered<readonly TeamBand[]>()
  const teamStep = remembered<readonly string[]>()
  const axesStep = remembered<GridAxes>()
  let accounts: readonly string[] = []
  let members: readonly string[] = []

  return (graph, look) => {
    const { account, link, member, grant } = graph.versions
    const { personSearch: search, team, language, folds } = look
    const root = rootFor(graph, look.account)
    const subtree = subtreeStep([graph, root, account, link], () => readSubtree(graph, root))
    const found = foundStep([subtree, look.accountSearch], () => {
      const query = readQuery(look.accountSearch)
      return query && matchingRows(graph, subtree.inside, query)
    })
    const rows = rowStep([subtree, found, folds], () => found ?? unfoldedRows(graph, root, subtree, folds))
    accounts = same(
      accounts,
      rows.map((row) => row.account),
    )
    const only = onlyStep([look.onlyWithAccess, subtree, found, grant, member], () =>
      look.onlyWithAccess ? peopleWithAccess(graph, found ? flags(graph, found) : subtree.inside) : null,
    )
    const people = graph.members.sorted()
    const columns = columnStep([people, search, team, only, language], () =>
      personColumns(people, { search, team, only }, language),
    )
    members = same(
      members,
      columns.map((column) => column.member),
    )
    const bands = bandStep([columns], () => teamBands(columns))
    const teams = teamStep([people, language], () => teamsOf(people, language))
    return axesStep([subtree, rows, columns, accounts, members, teams], () => ({
      root: root === -1 ? null : graph.accounts.id(root),
      rows,
      columns,
      bands,
      teams,
      accounts,
      members,
      kinds: subtree.kinds,
      accountCount: found ? found.length : subtree.count,
      covered: () => {
        if (found) return accounts
        return root === -1 ? [] : idsInside(graph, subtree.inside)
      },
      anyAccounts: graph.accounts.count > 0,
      anyMembers: people.length > 0,
      everyone: columns.length === people.length,
    }))
  }
}

interface Subtree extends Pick<GridAxes, 'kinds'> {
  readonly inside: Inside
  readonly count: number
}

function readSubtree(graph: Graph, root: number): Subtree {
  const inside = insideOf(graph, root)
  return { inside, count: countInside(inside), kinds: kindsInside(graph, inside) }
}

function unfoldedRows(
  graph: Graph,
  root: number,
  { count }: Subtree,
  folds: Look['folds'],
): readonly AccountRow[] {
  const large = count >= foldedFrom
  const roots = root === -1 ? graph.roots.all() : [root]
  return accountRows(graph, roots, (account, depth) => folds.get(account) ?? (large && depth > 0))
}

function flags(graph: Graph, rows: readonly AccountRow[]): Inside {
  const inside = new Uint8Array(graph.accounts.length)
  for (const row of rows) inside[graph.accounts.rowOf(row.account)] = 1
  return inside
}

function same(before: readonly string[], now: readonly string[]): readonly string[] {
  return before.length === now.length && before.every((id, place) => id === now[place]) ? before : now
}
