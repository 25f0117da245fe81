import type { MissingRole, NearestAllowance } from '../../shared/model/verdict.ts'
import type { AttributeCondition, Condition } from '../../shared/policy/policy.ts'
import { kindCodes, ownerYes, unknownCode } from './codes.ts'
import { accountsAbove } from './effective.ts'
import type { AccessGraph } from './graph.ts'
import { systemOf } from './graph.ts'
import { meets, suits } from './judge.ts'
import type { Reach } from './reach.ts'
import { canHoldKind } from './role-kinds.ts'
import { ownerOf } from './routes.ts'
import { ownerships } from './rule-book.ts'
import type { CompiledNeed, CompiledRule } from './rule-book.ts'
import { termsBetween, termsOwn, termsPass } from './terms.ts'

/**
 * The rule that lacks the least. First one whose roles are all there, so that only a fact of the
 * account stands against it; then those whose missing roles could be held somewhere, fewest first, with
 * a fact weighing more than a role, because a role can be given. Null where no rule speaks.
 */
export function nearestAllowance(
  graph: AccessGraph,
  account: number,
  rules: readonly CompiledRule[],
  reach: Reach,
): NearestAllowance | null {
  let best: NearestAllowance | null = null
  let least = Infinity
  for (const rule of rules) {
    const lacks = rule.needs
      .filter((need) => meets(need, reach) !== 2)
      .map((need) => missingRole(graph, account, need))
    const failing = suits(graph, account, rule) === 2 ? [] : failingConditions(graph, account, rule)
    const nowhere = lacks.filter((lack) => lack.on.length === 0).length
    const weight = lacks.length === 0 ? 0 : nowhere * 100 + failing.length * 10 + lacks.length
    if (weight >= least) continue
    least = weight
    best = {
      rule: rule.rule.id,
      source: rule.rule.source,
      missing: lacks,
      failing,
      elsewhere: failing.flatMap((condition) => elsewhere(graph, account, condition)),
    }
  }
  return best
}

function missingRole(graph: AccessGraph, account: number, need: CompiledNeed): MissingRole {
  const places = [...(need.here ? [account] : []), ...placesAbove(graph, account, need)]
  return {
    roles: need.need.roles,
    held: need.need.held,
    on: places
      .filter((place) => canHoldKind(systemOf(graph, place), graph.kind.data[place]!, need.roles))
      .map((place) => graph.accounts.ids[place]!),
  }
}

/** The accounts above at which a role would meet the need, nearest first. */
function placesAbove(graph: AccessGraph, account: number, need: CompiledNeed): readonly number[] {
  const all = accountsAbove(graph, account).slice(1)
  const ownership = ownerships[graph.system.data[account]!]!
  if (need.above === 'nowhere') return []
  if (need.above === 'anywhere' || ownership.by === 'none') return all
  if (ownership.by === 'owner-on-route') {
    if (((1 << graph.kind.data[account]!) & ownership.ownThemselves) !== 0) return all
    const owner = ownerOf(graph, account)
    return owner === -1 ? [] : accountsAbove(graph, owner)
  }
  return all.filter((place) => {
    const edge = graph.edges.find(place, account)
    if (edge === -1 || graph.edges.alive.data[edge] === 0) return graph.kind.data[place] !== ownership.group
    const terms = termsBetween(graph, ownership, edge, -1)
    return termsOwn(terms) === 2 || (need.above === 'shared' && termsPass(terms, need.shares) === 2)
  })
}

function failingConditions(graph: AccessGraph, account: number, rule: CompiledRule): readonly Condition[] {
  return (rule.rule.when ?? []).filter(
    (condition) => 'attribute' in condition && !holds(graph, account, rule, condition),
  )
}

function holds(
  graph: AccessGraph,
  account: number,
  rule: CompiledRule,
  condition: AttributeCondition,
): boolean {
  const code = graph[condition.attribute].data[account]!
  return code !== unknownCode && (rule[condition.attribute] & (1 << code)) !== 0
}

/** The accounts directly above at which the act is done instead, the owner first. */
function elsewhere(graph: AccessGraph, account: number, condition: Condition): readonly string[] {
  if (!('attribute' in condition) || condition.attribute !== 'billing' || !condition.otherwiseAt) return []
  const { edges } = graph
  const wanted = kindCodes[condition.otherwiseAt]
  const found: { readonly id: string; readonly owns: boolean }[] = []
  for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    const parent = edges.parent.data[edge]!
    if (edges.alive.data[edge] === 0 || graph.kind.data[parent] !== wanted) continue
    found.push({ id: graph.accounts.ids[parent]!, owns: edges.owner.data[edge] === ownerYes })
  }
  return found
    .toSorted((one, other) => Number(other.owns) - Number(one.owns) || (one.id < other.id ? -1 : 1))
    .map((each) => each.id)
}
