import type { UnknownFact } from '../../shared/model/verdict.ts'
import { ownerUnknown, shareUnknownBit, unknownCode } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { meets } from './judge.ts'
import type { Reach } from './reach.ts'
import { ownerOf } from './routes.ts'
import type { FoundRoute } from './routes.ts'
import { ownerships } from './rule-book.ts'
import type { CompiledNeed, CompiledRule } from './rule-book.ts'
import { termsOwn, termsPass } from './terms.ts'

/**
 * The facts on which a denial hangs: those that, known to be favourable, would satisfy one of the
 * undecided rules. Each fact once. (DESIGN, decision 11: what nobody has told us is not a no.)
 */
export function unknownFacts(
  graph: AccessGraph,
  account: number,
  undecided: readonly CompiledRule[],
  routes: readonly FoundRoute[],
  reach: Reach,
): readonly UnknownFact[] {
  const facts = new Map<string, UnknownFact>()
  const add = (fact: UnknownFact) => facts.set(JSON.stringify(fact), fact)
  const id = graph.accounts.ids[account]!
  for (const rule of undecided) {
    if (rule.billing !== -1 && graph.billing.data[account] === unknownCode)
      add({ fact: 'billing', account: id })
    if (rule.service !== -1 && graph.service.data[account] === unknownCode)
      add({ fact: 'service', account: id })
    for (const need of rule.needs) {
      if (meets(need, reach) !== 1) continue
      for (const route of routes) {
        if (mightServe(need, route)) factsOfRoute(graph, account, need, route).forEach(add)
      }
    }
  }
  return [...facts.values()]
}

function mightServe(need: CompiledNeed, route: FoundRoute): boolean {
  if ((route.role & need.roles) === 0 || route.accounts.length === 1) return false
  return need.above === 'shared' ? termsPass(route.terms, need.shares) === 1 : termsOwn(route.terms) >= 1
}

function factsOfRoute(
  graph: AccessGraph,
  account: number,
  need: CompiledNeed,
  route: FoundRoute,
): readonly UnknownFact[] {
  const ownership = ownerships[graph.system.data[account]!]!
  if (ownership.by === 'owner-on-route') return unknownOwners(graph, account, route)
  const links = route.accounts.slice(1).map((child, place) => linkOnTerms(graph, route, place, child))
  return links.flatMap((edge) => (edge === -1 ? [] : factsOfLink(graph, need, edge)))
}

/** Whoever turns out to own the account must lie on the route for it to own. */
function unknownOwners(graph: AccessGraph, account: number, route: FoundRoute): readonly UnknownFact[] {
  const { edges } = graph
  const facts: UnknownFact[] = []
  for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    const parent = edges.parent.data[edge]!
    if (edges.alive.data[edge] === 0 || edges.owner.data[edge] !== ownerUnknown) continue
    if (route.accounts.includes(parent)) facts.push(ownerFact(graph, edge))
  }
  return facts
}

/** The link whose terms count for a step of the route: below a group it is the holder's own. */
function linkOnTerms(graph: AccessGraph, route: FoundRoute, place: number, child: number): number {
  const { edges } = graph
  const ownership = ownerships[graph.system.data[child]!]!
  const parent = route.accounts[place]!
  const kind = graph.kind.data[parent]
  if (kind === ownership.holder) {
    return graph.kind.data[child] === ownership.group ? -1 : edges.find(parent, child)
  }
  const holder = kind === ownership.group && place > 0 ? route.accounts[place - 1]! : -1
  if (holder === -1) return -1
  const direct = edges.find(holder, child)
  return direct === -1 || edges.alive.data[direct] === 0 ? -1 : direct
}

function factsOfLink(graph: AccessGraph, need: CompiledNeed, edge: number): readonly UnknownFact[] {
  const owner = graph.edges.owner.data[edge]
  const share = graph.edges.share.data[edge]!
  const facts: UnknownFact[] = []
  const mayOwn = owner === ownerUnknown && ownerOf(graph, graph.edges.child.data[edge]!) === -1
  const enough = need.above === 'shared' && (share & need.shares) !== 0
  if (mayOwn && !enough) facts.push(ownerFact(graph, edge))
  if (owner !== 1 && need.above === 'shared' && share === shareUnknownBit) {
    facts.push({ ...ownerFact(graph, edge), fact: 'share' })
  }
  return facts
}

function ownerFact(graph: AccessGraph, edge: number) {
  return {
    fact: 'owner' as const,
    parent: graph.accounts.ids[graph.edges.parent.data[edge]!]!,
    child: graph.accounts.ids[graph.edges.child.data[edge]!]!,
  }
}
