import type { AccessGraph } from './graph.ts'
import { judgeRule } from './judge.ts'
import { emptyReach, gather } from './reach.ts'
import type { Reach } from './reach.ts'
import type { FoundRoute } from './routes.ts'
import { findRoutes } from './routes.ts'
import type { Act, CompiledNeed, CompiledRule } from './rule-book.ts'
import { termsOwn, termsPass } from './terms.ts'

export interface Decision {
  readonly rule: CompiledRule
  /** Other rules that allow it too. */
  readonly others: readonly CompiledRule[]
}

/**
 * The rule that decides a yes; null for a no. Several may allow: the one that the strongest route satisfies is named
 * (DESIGN, decision 6). `reach` and `routes` are the member's at the account.
 */
export function decisionOf(
  graph: AccessGraph,
  account: number,
  act: Act,
  routes: readonly FoundRoute[],
  reach: Reach,
): Decision | null {
  const allowing = act.rules.filter((rule) => judgeRule(graph, account, rule, reach) === 2)
  const placeOf = (rule: CompiledRule) =>
    routes.findIndex((route) => rule.needs.some((need) => serves(need, route, account)))
  const [rule] = allowing.toSorted((one, other) => placeOf(one) - placeOf(other))
  return rule ? { rule, others: allowing.filter((other) => other !== rule) } : null
}

/** The routes by which a rule's needs are met, the one to use first. */
export function routesUsed(
  { needs }: CompiledRule,
  routes: readonly FoundRoute[],
  account: number,
): readonly FoundRoute[] {
  return [...new Set(needs.flatMap((need) => routes.filter((route) => serves(need, route, account))))]
}

const scratch = emptyReach()

/** The deciding rule and the route to use, as a proof names them; null for a no. */
export function decide(
  graph: AccessGraph,
  member: number,
  account: number,
  act: Act,
): { readonly rule: CompiledRule; readonly route: FoundRoute | null } | null {
  gather(graph, member, account, scratch)
  const routes = findRoutes(graph, member, account)
  const decision = decisionOf(graph, account, act, routes, scratch)
  return decision && { rule: decision.rule, route: routesUsed(decision.rule, routes, account)[0] ?? null }
}

/** Whether a route is one by which the need is met. */
function serves(need: CompiledNeed, route: FoundRoute, account: number): boolean {
  if ((route.role & need.roles) === 0) return false
  if (route.accounts.length === 1 && route.accounts[0] === account) return need.here
  switch (need.above) {
    case 'nowhere':
      return false
    case 'anywhere':
      return true
    case 'owning':
      return route.owns
    case 'shared':
      return termsOwn(route.terms) === 2 || termsPass(route.terms, need.shares) === 2
  }
}
