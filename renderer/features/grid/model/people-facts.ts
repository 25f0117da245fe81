import { systems } from '../../../../shared/model/system.ts'
import type { System } from '../../../../shared/model/system.ts'
import { roleOf } from '../../../../shared/policy/roles.ts'
import type { Graph } from '../../../client/mirror/graph.ts'
import { strength } from './cell-content.ts'
import type { Inside } from './subtree.ts'
import { stepsBetweenPauses } from '../../../client/work.ts'
import type { Work } from '../../../client/work.ts'

/** What a person holds inside a subtree, from wherever it comes. */
export interface PersonFacts {
  /** Distinct accounts that some role reaches. */
  readonly accounts: number
  /** The strongest role that reaches one of them. */
  readonly strongest: { readonly system: System; readonly role: string } | null
  /** Where those accounts are. */
  readonly systems: readonly System[]
}

export const noFacts: PersonFacts = { accounts: 0, strongest: null, systems: [] }

/** By id, the people who hold anything inside: everything that their roles reach is walked once each. */
export function* peopleFacts(graph: Graph, inside: Inside): Work<ReadonlyMap<string, PersonFacts>> {
  const { accounts, grants, links } = graph
  const found = new Map<string, PersonFacts>()
  const seen = new Int32Array(accounts.length)
  let stamp = 0
  let steps = 0
  for (const { id } of graph.members.sorted()) {
    stamp += 1
    let count = 0
    let strongest: PersonFacts['strongest'] = null
    const on = new Set<System>()
    for (const grant of grants.ofMember(graph.members.rowOf(id))) {
      const top = grants.account(grant)
      const system = accounts.system(top)
      const role = grants.role(grant)
      const flows = roleOf(system, role)?.flowsDown === true
      let reaches = inside[top] === 1
      // What was walked for another role is walked again: it may be the first that flows.
      const below = new Set([top])
      for (const at of below) {
        if (inside[at] === 1) {
          reaches = true
          if (seen[at] !== stamp) count += 1
          seen[at] = stamp
        }
        if (!flows) break
        for (let link = links.firstBelow(at); link !== -1; link = links.nextBelow(link)) {
          if (links.isActive(link)) below.add(links.child(link))
          if (++steps % stepsBetweenPauses === 0) yield
        }
      }
      if (!reaches || !roleOf(system, role)) continue
      on.add(system)
      if (!strongest || isStronger({ system, role }, strongest)) strongest = { system, role }
    }
    if (count > 0) {
      found.set(id, { accounts: count, strongest, systems: systems.filter((system) => on.has(system)) })
    }
  }
  return found
}

type Held = NonNullable<PersonFacts['strongest']>

/** By the place in the rule book; where that is the same on two platforms, in the order of these. */
function isStronger(one: Held, other: Held): boolean {
  const difference = strength(one.system, one.role) - strength(other.system, other.role)
  return difference < 0 || (difference === 0 && systems.indexOf(one.system) < systems.indexOf(other.system))
}
