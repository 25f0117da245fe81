import { systems } from '../../shared/model/system.ts'
import type { Route } from '../../shared/model/verdict.ts'
import { rolesOfMask } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { systemOf } from './graph.ts'
import { Listing } from './listing.ts'
import { sweepTrees } from './member-sweep.ts'
import { countBelow, wayBelow, wayTo, waysTo } from './member-ways.ts'
import { memberPlace } from './question.ts'
import { reachIndex } from './reach-index.ts'
import { arrivesInTrees, eachReached } from './reached.ts'
import { findRoutes } from './routes.ts'
import { Seen } from './seen.ts'
import { routeOfWay } from './ways.ts'

/** Roles that reach accounts, one row for a role on an account, by id of the account and strength of the role. */
export interface HeldRows {
  readonly total: number
  readonly account: (row: number) => string
  readonly role: (row: number) => string
  /** The strongest, as `rolesOn` has it first. */
  readonly route: (row: number) => Route
  /** By how many routes the role arrives, this one included. */
  readonly routes: (row: number) => number
}

/** Which roles of an account count, as a mask. */
export type Counting = (account: number) => number

const all: Counting = () => -1

/**
 * Everything that the member has: every role that reaches an account, everywhere. Roles that `counting` leaves out are
 * not listed. Throws `BadQuestion`.
 */
export function heldRows(graph: AccessGraph, member: string, counting: Counting = all): HeldRows {
  const place = memberPlace(graph, member)
  const index = reachIndex(graph)
  const listing = new Listing()
  const everything = index.held[place]!
  let parentNow = -1
  let ownsNow = false
  const below: { readonly role: number; readonly way: number; readonly routes: number }[] = []

  sweepTrees(graph, index.trees, place, everySystem, {
    below: (account, parent, owns) => {
      if (parent !== parentNow || owns !== ownsNow) collectBelow(parent, owns)
      const counts = counting(account)
      for (const { role, way, routes } of below) if ((counts & role) !== 0) listing.add(account, way, routes)
    },
    crossed: (account) => {
      for (let rest = everything & counting(account); rest !== 0; rest &= rest - 1) {
        const role = rest & -rest
        const way = wayTo(graph, index, place, account, [role, role, role])
        if (way) listing.add(account, listing.addWay(way), waysTo(graph, index, place, account, role))
      }
    },
  })

  seen.start(graph.kind.length)
  const outside = systems.map((_, system) => (arrivesInTrees(graph, system) ? 0 : -1))
  eachReached(graph, place, outside, (account) => {
    if (seen.has(account)) return
    seen.add(account)
    if (graph.accountExists.data[account] === 1) listByRoutes(account)
  })

  const { ids } = graph.accounts
  const order = listing.inOrder(ids)
  const { subject, way, note, ways } = listing
  const accountAt = (row: number) => subject.data[order[row]!]!
  const wayAt = (row: number) => ways[way.data[order[row]!]!]!
  return {
    total: order.length,
    account: (row) => ids[accountAt(row)]!,
    role: (row) => rolesOfMask(systemOf(graph, accountAt(row)), wayAt(row).role)[0]!,
    route: (row) => routeOfWay(graph, index.trees, wayAt(row), accountAt(row)),
    routes: (row) => note.data[order[row]!]!,
  }

  function collectBelow(parent: number, owns: boolean): void {
    parentNow = parent
    ownsNow = owns
    below.length = 0
    for (let rest = everything; rest !== 0; rest &= rest - 1) {
      const role = rest & -rest
      const found = wayBelow(graph, index, place, parent, role, owns)
      if (!found) continue
      below.push({ role, way: listing.addWay(found), routes: countBelow(index, place, parent, role) })
    }
  }

  function listByRoutes(account: number): void {
    const counts = counting(account)
    const routes = findRoutes(graph, place, account)
    routes.forEach((route, at) => {
      if ((route.role & counts) === 0 || routes[at - 1]?.role === route.role) return
      const alike = routes.filter(({ role }) => role === route.role).length
      listing.add(account, listing.addWay(route), alike)
    })
  }
}

const everySystem = systems.map(() => -1)
const seen = new Seen()
