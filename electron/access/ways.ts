import type { Route } from '../../shared/model/verdict.ts'
import { rolesOfMask } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { systemOf } from './graph.ts'
import type { FoundRoute } from './routes.ts'
import { describeRoute } from './routes.ts'
import { ownerships } from './rule-book.ts'
import type { Trees } from './trees.ts'

/**
 * A route without its last account, so that all accounts below one manager share it. In trees the chain from the account
 * of the grant down to the last manager follows from its two ends, and is written out when somebody reads it.
 */
export interface TreeWay {
  /** Bit of one role. */
  readonly role: number
  readonly owns: boolean
  /** The account of the grant. */
  readonly from: number
  /** Number in the trees of the account above the one in question; -1: the role is granted on it. */
  readonly to: number
}

/** Where there are no trees the route is known as a whole. */
export type Way = TreeWay | FoundRoute

/** The route of one account by a way; `trees` are those in which it was found. */
export function routeOfWay(graph: AccessGraph, trees: Trees, way: Way, account: number): Route {
  if ('accounts' in way) return describeRoute(graph, way)
  return {
    role: rolesOfMask(systemOf(graph, account), way.role)[0]!,
    accounts: accountsOfWay(trees, way, account).map((place) => graph.accounts.ids[place]!),
    owns: way.owns,
    shares: [],
  }
}

function accountsOfWay(trees: Trees, { from, to }: TreeWay, account: number): readonly number[] {
  const accounts = [account]
  if (to === -1) return accounts
  const first = trees.number[from]!
  for (let number = to; number !== first; number = trees.above[number]!) accounts.push(trees.account[number]!)
  accounts.push(from)
  return accounts.toReversed()
}

/** Whether every route to the account owns it, or nobody does (docs/decisions/0005). */
export function isOwnedAnyway(graph: AccessGraph, account: number): boolean {
  const { by, ownThemselves } = ownerships[graph.system.data[account]!]!
  return by === 'none' || ((1 << graph.kind.data[account]!) & ownThemselves) !== 0
}

/** Whether the first way comes before the second, by the order in which `findRoutes` has routes. */
export function isBefore(
  graph: AccessGraph,
  trees: Trees,
  account: number,
  one: TreeWay,
  other: TreeWay,
): boolean {
  const [a, b] = [rankOf(trees, one), rankOf(trees, other)]
  if (a !== b) return a < b
  return joinedIds(graph, trees, account, one) < joinedIds(graph, trees, account, other)
}

/** The lower bit is the stronger role; then what is direct, what owns, and what is short comes first. */
function rankOf(trees: Trees, { role, owns, from, to }: TreeWay): number {
  const order = (31 - Math.clz32(role)) * 4 + Number(to !== -1) * 2 + Number(!owns)
  return order * 2 ** 16 + linksOfWay(trees, from, to)
}

function linksOfWay(trees: Trees, from: number, to: number): number {
  if (to === -1) return 0
  const first = trees.number[from]!
  let links = 1
  for (let number = to; number !== first; number = trees.above[number]!) links++
  return links
}

function joinedIds({ accounts }: AccessGraph, trees: Trees, account: number, way: TreeWay): string {
  return accountsOfWay(trees, way, account)
    .map((place) => accounts.ids[place]!)
    .join('\n')
}
