import { accountKinds } from '../../shared/model/account.ts'
import { peopleOn } from './effective.ts'
import { systemOf } from './graph.ts'
import type { AccessGraph } from './graph.ts'
import { heldRows } from './has.ts'
import type { HeldRows } from './has.ts'
import { accountPlace } from './question.ts'
import { actDifferences, actKey, standingOf } from './standing.ts'
import type { ActDifference, ActOnKind, Standing } from './standing.ts'
import { whereCanRows } from './where-can.ts'
import type { DecidedRows } from './decided-rows.ts'

/** Two sides: the first one named and the second, or as it is and as it would be. */
export type Side = 'one' | 'other'

/** What each side has that the other has not. */
export interface Comparison {
  readonly one: HeldRows
  readonly other: HeldRows
  /** Acts that the sides may not do on the same accounts. */
  readonly acts: readonly ActDifference[]
  /** On which accounts one side may do an act and the other not, each with rule and route. */
  readonly rowsOfAct: (act: ActOnKind, side: Side) => DecidedRows
}

/** What one member holds or may do that the other does not, both ways. Throws `BadQuestion`. */
export function compareMembers(graph: AccessGraph, member: string, other: string): Comparison {
  const [mine, theirs] = [standingOf(graph, member), standingOf(graph, other)]
  return {
    one: heldBeyond(graph, member, theirs),
    other: heldBeyond(graph, other, mine),
    acts: actDifferences(mine, theirs),
    rowsOfAct: (act, side) =>
      side === 'one' ? mayBeyond(graph, member, theirs, act) : mayBeyond(graph, other, mine, act),
  }
}

/** The roles of the member, as the graph stands, that are not in another standing. */
export function heldBeyond(graph: AccessGraph, member: string, { roles }: Standing): HeldRows {
  return heldRows(graph, member, (account) => ~(roles[account] ?? 0))
}

/** Where the member may do the act, as the graph stands, and another standing does not allow it. */
export function mayBeyond(
  graph: AccessGraph,
  member: string,
  { classOf, allowed }: Standing,
  act: ActOnKind,
): DecidedRows {
  const { id, rule, route, total } = whereCanRows(graph, member, act.action, act.params)
  const key = actKey(act)
  const kept: number[] = []
  for (let row = 0; row < total; row++) {
    const account = graph.accounts.find(id(row))
    const isOfKind =
      systemOf(graph, account) === act.system && accountKinds[graph.kind.data[account]!] === act.kind
    if (isOfKind && !allowed[classOf[account] ?? 0]!.has(key)) kept.push(row)
  }
  return {
    total: kept.length,
    id: (row) => id(kept[row]!),
    rule: (row) => rule(kept[row]!),
    route: (row) => route(kept[row]!),
  }
}

/** A role of a member on one of two accounts. */
export interface PersonRow {
  readonly member: string
  readonly role: string
  readonly route: HeldRoute
  readonly routes: number
}

type HeldRoute = ReturnType<HeldRows['route']>

/**
 * Who has which role on one account and not on the other, both ways. Roles of two platforms are never the same one.
 * Throws `BadQuestion`.
 */
export function compareAccounts(
  graph: AccessGraph,
  account: string,
  other: string,
): { readonly one: readonly PersonRow[]; readonly other: readonly PersonRow[] } {
  const systems = [account, other].map((id) => systemOf(graph, accountPlace(graph, id)))
  const areAlike = systems[0] === systems[1]
  const [here, there] = [rowsOn(graph, account), rowsOn(graph, other)]
  const without = (rows: readonly PersonRow[], others: readonly PersonRow[]) => {
    const held = new Set(areAlike ? others.map(holding) : [])
    return rows.filter((row) => !held.has(holding(row)))
  }
  return { one: without(here, there), other: without(there, here) }
}

function rowsOn(graph: AccessGraph, account: string): readonly PersonRow[] {
  return peopleOn(graph, account).flatMap(({ member, roles }) =>
    roles.map(({ role, routes }) => ({ member, role, route: routes[0]!, routes: routes.length })),
  )
}

function holding({ member, role }: PersonRow): string {
  return JSON.stringify([member, role])
}
