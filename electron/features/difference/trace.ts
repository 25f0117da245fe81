import type { System } from '../../../shared/model/system.ts'
import { flowingRoles, roleBit, systemCodes } from '../../access/codes.ts'
import type { AccessGraph } from '../../access/graph.ts'
import { grantKey } from './causes.ts'
import type { Causes } from './causes.ts'

/** How one role of one member comes down to each account that it reaches: by the shortest route. */
export interface Trace {
  /** From the account of the grant down to this one, by ids; empty where the role does not reach it. */
  routeTo(account: string): readonly string[]
  /** The changes on that route, by their numbers. */
  changesTo(account: string): readonly number[]
}

/** By account, in place of an edge. */
const unreached = -2
const held = -1

/** Walks down from every grant of the role at once, so that the nearest of them is found first. */
export function traceRole(
  graph: AccessGraph,
  causes: Causes,
  { member, system, role }: { readonly member: string; readonly system: System; readonly role: string },
): Trace {
  const { accounts, holdings, edges } = graph
  const bit = roleBit(system, role)
  /** The edge by which the role came, or `held`. */
  const came = new Int32Array(graph.kind.length).fill(unreached)
  const changes = new ChangeSets()
  const setOf = new Int32Array(graph.kind.length)
  const reached: number[] = []
  const who = graph.members.find(member)

  const firstOf = who === -1 ? -1 : holdings.firstOfMember.data[who]!
  for (let entry = firstOf; entry !== -1; entry = holdings.nextOfMember.data[entry]!) {
    if ((holdings.roles.data[entry]! & bit) !== 0) start(holdings.account.data[entry]!)
  }
  if ((flowingRoles[systemCodes[system]]! & bit) !== 0) for (const place of reached) goDown(place)

  return {
    routeTo(account) {
      const route: string[] = []
      let place = accounts.find(account)
      if (place === -1 || came[place] === unreached) return route
      for (; ; place = edges.parent.data[came[place]!]!) {
        route.unshift(accounts.ids[place]!)
        if (came[place] === held) return route
      }
    },
    changesTo(account) {
      const place = accounts.find(account)
      return place === -1 ? [] : changes.list(setOf[place]!)
    },
  }

  function start(place: number): void {
    came[place] = held
    const given = causes.grants.get(grantKey(member, accounts.ids[place]!, role))
    setOf[place] = withAccount(place, changes.with(0, given === undefined ? [] : [given]))
    reached.push(place)
  }

  function goDown(place: number): void {
    for (let edge = edges.firstDown.data[place]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
      const child = edges.child.data[edge]!
      if (edges.alive.data[edge] === 0 || came[child] !== unreached) continue
      came[child] = edge
      setOf[child] = withAccount(child, changes.with(setOf[place]!, causes.links.get(edge) ?? []))
      reached.push(child)
    }
  }

  function withAccount(place: number, set: number): number {
    const moved = causes.accounts.get(place)
    return moved === undefined ? set : changes.with(set, [moved])
  }
}

/** Sets of changes by small integers, 0 for none: what is below one place mostly has the same. */
class ChangeSets {
  private readonly lists: (readonly number[])[] = [[]]
  private readonly known = new Map<string, number>([['', 0]])

  with(set: number, more: readonly number[]): number {
    if (more.length === 0) return set
    const list = [...new Set([...this.lists[set]!, ...more])].toSorted((one, other) => one - other)
    const key = list.join(' ')
    const place = this.known.get(key) ?? this.lists.push(list) - 1
    this.known.set(key, place)
    return place
  }

  list(set: number): readonly number[] {
    return this.lists[set]!
  }
}
