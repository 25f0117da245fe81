import type { AccountKind } from '../../../../shared/model/account.ts'
import type { Member } from '../../../../shared/model/member.ts'
import type { System } from '../../../../shared/model/system.ts'
import type { Graph } from '../../../client/mirror/graph.ts'
import type { GridLines } from './grid-lines.ts'
import { readFitting, readFlat, readTree } from './axis-rows.ts'
import { nameOrderReader } from './name-order.ts'
import { peopleFacts } from './people-facts.ts'
import type { PersonFacts } from './people-facts.ts'
import { columnsOf, groupedPeople, peopleShown, teamsOf } from './person-columns.ts'
import type { ColumnBand, ColumnGrouping, ColumnSort, PeopleGroup, PersonColumn } from './person-columns.ts'
import type { Axes } from './placements.ts'
import { remembered } from './remembered.ts'
import { sameWants } from './row-facts.ts'
import type { FactsWanted, RowFacts, ShownRoles } from './row-facts.ts'
import type { RowGrouping, RowSort } from './row-order.ts'
import { subtreeSearch } from './subtree-search.ts'
import {
  aboveInside,
  idsOf,
  insideOf,
  kindsInside,
  peopleWithAccess,
  rootFor,
  rowsInside,
} from './subtree.ts'
import type { Inside } from './subtree.ts'
import { kept } from '../../../client/work.ts'
import type { Work } from '../../../client/work.ts'

/** Everything about what stands on the two axes. */
export interface GridAxes extends Axes {
  /** The account whose subtree is shown; null shows everything. */
  readonly root: string | null
  readonly rows: GridLines
  /** The places of the headings among the rows, from the top. */
  readonly headings: readonly number[]
  readonly columns: readonly PersonColumn[]
  readonly bands: readonly ColumnBand[]
  readonly teams: readonly string[]
  /** The kinds of account in the subtree. */
  readonly kinds: ReadonlyMap<System, ReadonlySet<AccountKind>>
  /** Whether accounts stand as a list, and not as a tree. */
  readonly flat: boolean
  /** Accounts in the subtree that fit the filters, folded or not. */
  readonly accountCount: number
  readonly peopleCount: number
  /** The ids of those accounts; empty where nothing is left out. */
  readonly covered: () => readonly string[]
  /** The ids of those people; empty where nobody is left out. */
  readonly people: () => readonly string[]
  /** Whether there is anything at all, without filters. */
  readonly anyAccounts: boolean
  readonly anyMembers: boolean
}

/** How the person looks at the grid. */
export interface Look {
  readonly account: string | null
  readonly accountSearch: string
  readonly personSearch: string
  readonly team: string | null
  readonly onlyWithAccess: boolean
  readonly onlyDifferent: boolean
  readonly shown: ShownRoles
  readonly rowSort: RowSort
  readonly rowGroup: RowGrouping
  /** Whose role the rows are sorted by. */
  readonly chosen: string | null
  readonly columnSort: ColumnSort
  readonly columnGroup: ColumnGrouping
  /** What was folded (true) and unfolded by hand. */
  readonly folds: ReadonlyMap<string, boolean>
  /** Headings of either axis that were folded. */
  readonly foldedGroups: ReadonlySet<string>
  readonly language: string
}

/** What the back end has said about the rows, with what it was asked. */
export interface KnownFacts {
  readonly wanted: FactsWanted
  readonly facts: RowFacts
}

/** The axes, or what has to be asked first. */
export type Reading = { readonly axes: GridAxes } | { readonly wants: FactsWanted }

/**
 * Makes a reader of the axes that works out again only what depends on something that moved, and keeps
 * the ids of an axis the same array for as long as they are the same: a change elsewhere in the
 * workspace must not reset the grid. Reading pauses, so that it can be done a little at a time. `names`: whoever else
 * reads the order of names reads it once with this one.
 */
export function axesReader(
  names = nameOrderReader(),
): (graph: Graph, look: Look, known: KnownFacts | null) => Work<Reading> {
  const subtreeStep = kept<Subtree>()
  const foundStep = kept<Int32Array | null>()
  const searched = subtreeSearch()
  const onlyStep = kept<ReadonlySet<string> | null>()
  const peopleStep = kept<ReadonlyMap<string, PersonFacts> | null>()
  const fitStep = kept<Int32Array>()
  const rowStep = kept<GridLines>()
  const shownStep = remembered<readonly Member[]>()
  const groupStep = remembered<readonly PeopleGroup[]>()
  const columnStep = remembered<ReturnType<typeof columnsOf>>()
  const teamStep = remembered<readonly string[]>()
  const wantedStep = remembered<FactsWanted>()
  const axesStep = remembered<GridAxes>()
  let accounts: GridAxes['accounts'] = []
  let members: GridAxes['members'] = []
  let asked: readonly string[] = []

  return function* read(graph, look, known) {
    const { account, link, member, grant } = graph.versions
    const { language, rowSort: sort, rowGroup: group, shown } = look
    const root = rootFor(graph, look.account)
    const subtree = yield* subtreeStep([graph, root, account, link], () => readSubtree(graph, root))
    const found = yield* foundStep([subtree, account, look.accountSearch], () =>
      searched(graph, subtree, look.accountSearch),
    )

    const only = yield* onlyStep([look.onlyWithAccess, subtree, found, grant, member], () =>
      readOnly(graph, look.onlyWithAccess ? (found ? flags(graph, found) : subtree.inside) : null),
    )
    const byFacts = look.columnSort === 'accounts' || ['role', 'platform'].includes(look.columnGroup)
    const facts = yield* peopleStep([byFacts, subtree, grant, member], () =>
      readPeople(graph, byFacts ? subtree.inside : null),
    )
    const everyone = graph.members.sorted()
    const { personSearch: search, team, columnSort, columnGroup, foldedGroups } = look
    const people = shownStep([everyone, search, team, only], () =>
      peopleShown(everyone, { search, team, only }),
    )
    const groups = groupStep([people, columnSort, columnGroup, facts, language], () =>
      groupedPeople(people, { sort: columnSort, group: columnGroup, facts }, language),
    )
    yield
    const { columns, bands } = columnStep([groups, foldedGroups], () =>
      columnsOf(groups, (key) => foldedGroups.has(key)),
    )
    members = same(
      members,
      columns.map((column) => column.member),
    )
    asked = same(asked, people.length === everyone.length ? [] : people.map(({ id }) => id))

    const hiding = shown.direct || shown.admins
    const needsFacts = hiding || look.onlyDifferent || sort === 'people' || sort === 'role'
    let rowFacts: RowFacts | null = null
    if (needsFacts) {
      const about = people.length === everyone.length ? null : asked
      const chosen = sort === 'role' ? look.chosen : null
      const wanted = wantedStep([subtree, about, chosen, shown.direct, shown.admins, grant], () => ({
        grants: grant,
        rows: subtree.rows,
        line: (at) => {
          const row = subtree.rows[at]!
          return [graph.accounts.id(row), idOrNull(graph, subtree.above[row]!)]
        },
        members: about,
        shown,
        chosen,
      }))
      if (!known || !sameWants(known.wanted, wanted)) return { wants: wanted }
      rowFacts = known.facts
    }
    const fitting = yield* fitStep([subtree, found, hiding, look.onlyDifferent, rowFacts], () =>
      readFitting(found ?? subtree.rows, rowFacts, { hiding, different: look.onlyDifferent }),
    )
    const flat = fitting !== subtree.rows || sort !== 'tree' || group !== 'none'
    const rows = yield* rowStep(
      [fitting, sort, group, flat, look.folds, foldedGroups, sort === 'tree' ? null : rowFacts],
      () =>
        flat
          ? readFlat(
              graph,
              fitting,
              { sort, group, above: subtree.above, facts: rowFacts, names: () => names(graph) },
              foldedGroups,
            )
          : readTree(graph, root, subtree.rows, look.folds),
    )
    yield
    accounts = same(accounts, rows.accounts)
    const teams = teamStep([everyone, language], () => teamsOf(everyone, language))
    const axes = axesStep([subtree, fitting, rows, columns, accounts, members, teams, people], () => ({
      root: root === -1 ? null : graph.accounts.id(root),
      rows,
      headings: rows.headings,
      columns,
      bands,
      teams,
      accounts,
      members,
      flat,
      kinds: subtree.kinds,
      accountCount: fitting.length,
      peopleCount: people.length,
      covered: () => (fitting === subtree.rows && root === -1 ? [] : idsOf(graph, fitting)),
      people: () => (people.length === everyone.length ? [] : people.map(({ id }) => id)),
      anyAccounts: graph.accounts.count > 0,
      anyMembers: everyone.length > 0,
    }))
    return { axes }
  }
}

interface Subtree extends Pick<GridAxes, 'kinds'> {
  readonly inside: Inside
  /** The accounts inside, as rows of the account table. */
  readonly rows: Int32Array
  readonly above: Int32Array
}

function* readSubtree(graph: Graph, root: number): Work<Subtree> {
  const inside = yield* insideOf(graph, root)
  const rows = rowsInside(inside)
  yield
  return { inside, rows, kinds: yield* kindsInside(graph, rows), above: yield* aboveInside(graph, inside) }
}

function* readOnly(graph: Graph, inside: Inside | null): Work<ReadonlySet<string> | null> {
  return inside && (yield* peopleWithAccess(graph, inside))
}

function* readPeople(graph: Graph, inside: Inside | null): Work<ReadonlyMap<string, PersonFacts> | null> {
  return inside && (yield* peopleFacts(graph, inside))
}

function idOrNull({ accounts }: Graph, row: number): string | null {
  return row === -1 ? null : accounts.id(row)
}

function flags(graph: Graph, rows: Int32Array): Inside {
  const inside = new Uint8Array(graph.accounts.length)
  for (const row of rows) inside[row] = 1
  return inside
}

function same<Id>(before: readonly Id[], now: readonly Id[]): readonly Id[] {
  return before.length === now.length && before.every((id, place) => id === now[place]) ? before : now
}
