import type { Proof, Question, Verdict } from '../../shared/model/verdict.ts'
import { holdersShown } from '../../shared/model/verdict.ts'
import { decisionOf, routesUsed } from './decision.ts'
import type { Decision } from './decision.ts'
import type { AccessGraph } from './graph.ts'
import { membersWhoMay } from './holders.ts'
import { judgeRule, meets, suits } from './judge.ts'
import { mayDo } from './may.ts'
import { nearestAllowance } from './nearest.ts'
import { accountPlace, actAt, memberPlace } from './question.ts'
import { emptyReach, gather } from './reach.ts'
import type { Reach } from './reach.ts'
import { describeRoute, findRoutes } from './routes.ts'
import type { FoundRoute } from './routes.ts'
import type { Act, CompiledRule } from './rule-book.ts'
import { unknownFacts } from './unknown-facts.ts'
import { supposing } from './unknown-links.ts'
import type { Supposed } from './unknown-links.ts'

const scratch = emptyReach()

/**
 * Whether the member may do the action on the account, and nothing more.
 * Throws `BadQuestion` for an id, action or parameter that does not exist.
 */
export function allows(graph: AccessGraph, question: Question): boolean {
  const member = memberPlace(graph, question.member)
  const account = accountPlace(graph, question.on)
  const act = actAt(graph, account, question.action, question.params)
  return act !== null && mayDo(graph, member, account, act)
}

/**
 * The same answer with its proof: for a yes the rule that decides and the routes to use, for a no
 * what was considered, what would be nearest, and who could do it. Throws `BadQuestion`.
 */
export function check(graph: AccessGraph, question: Question): Verdict {
  const member = memberPlace(graph, question.member)
  const account = accountPlace(graph, question.on)
  const act = actAt(graph, account, question.action, question.params)
  const routes = findRoutes(graph, member, account)
  if (!act) return denied(graph, routes, { because: 'not-this-kind' })
  gather(graph, member, account, scratch)
  const decision = decisionOf(graph, account, act, routes, scratch)
  if (decision) return allowed(graph, routes, account, decision)
  const refused = refuse(graph, account, act, routes)
  const supposed = refused.proof.because === 'unknown-fact' ? null : supposing(graph, member, account)
  return supposed ? hangingOn(supposed, question, act, refused) : refused
}

/**
 * A plain no that would be none, or not surely one, were links of unknown status active: it hangs on them
 * (docs/decisions/0057). Named are those by which a role would come that a rule asks for, else all above.
 */
function hangingOn(
  { graph, links }: Supposed,
  question: Question,
  { rules }: Act,
  refused: Verdict,
): Verdict {
  const { allowed: isYes, proof } = check(graph, question)
  if (!isYes && proof.because !== 'unknown-fact') return refused
  const roles = rules.flatMap(({ needs }) => needs).reduce((mask, need) => mask | need.roles, 0)
  const routes = findRoutes(graph, memberPlace(graph, question.member), accountPlace(graph, question.on))
  const ways = routes
    .filter(({ role }) => (role & roles) !== 0)
    .map(({ accounts }) => accounts.map((place) => graph.accounts.ids[place]!))
  const onWays = links.filter(({ parent, child }) =>
    ways.some((way) => way.some((place, index) => place === parent && way[index + 1] === child)),
  )
  const dependsOn = [...(onWays.length > 0 ? onWays : links), ...proof.dependsOn]
  return { allowed: false, proof: { ...refused.proof, because: 'unknown-fact', dependsOn } }
}

function allowed(
  graph: AccessGraph,
  routes: readonly FoundRoute[],
  account: number,
  { rule, others }: Decision,
): Verdict {
  return {
    allowed: true,
    proof: {
      because: 'rule',
      rule: rule.rule.id,
      source: rule.rule.source,
      routes: routesUsed(rule, routes, account).map((route) => describeRoute(graph, route)),
      alsoAllowedBy: others.map((other) => other.rule.id),
      dependsOn: [],
      nearest: null,
      holders: [],
    },
  }
}

function refuse(graph: AccessGraph, account: number, act: Act, routes: readonly FoundRoute[]): Verdict {
  const undecided = act.rules.filter((rule) => judgeRule(graph, account, rule, scratch) === 1)
  const dependsOn = unknownFacts(graph, account, undecided, routes, scratch)
  return denied(graph, routes, {
    because: becauseOf(graph, account, act.rules, undecided, scratch),
    dependsOn,
    nearest: nearestAllowance(graph, account, act.rules, scratch),
    holders: membersWhoMay(graph, account, act).slice(0, holdersShown),
  })
}

function becauseOf(
  graph: AccessGraph,
  account: number,
  spoken: readonly CompiledRule[],
  undecided: readonly CompiledRule[],
  reach: Reach,
): Proof['because'] {
  if (spoken.length === 0) return 'no-rule'
  if (undecided.length > 0) return 'unknown-fact'
  const heldButUnsuited = spoken.some(
    (rule) => rule.needs.every((need) => meets(need, reach) === 2) && suits(graph, account, rule) === 0,
  )
  return heldButUnsuited ? 'condition' : 'missing-role'
}

function denied(
  graph: AccessGraph,
  routes: readonly FoundRoute[],
  why: Partial<Proof> & Pick<Proof, 'because'>,
): Verdict {
  return {
    allowed: false,
    proof: {
      rule: null,
      source: null,
      routes: routes.map((route) => describeRoute(graph, route)),
      alsoAllowedBy: [],
      dependsOn: [],
      nearest: null,
      holders: [],
      ...why,
    },
  }
}
