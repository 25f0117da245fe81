import type { AccessGraph } from './graph.ts'
import type { ParamBits } from './question.ts'
import type { Reach } from './reach.ts'
import type { CompiledAction, CompiledNeed, CompiledRule } from './rule-book.ts'
import { termsPass } from './terms.ts'

/** How far a rule is satisfied: no, yes if what is unknown turns out so, yes. */
export type Answer = 0 | 1 | 2

/** Whether the rule speaks about these parameters at all. */
export function speaksOf(rule: CompiledRule, params: ParamBits): boolean {
  return (
    (rule.level & params.level) === params.level &&
    (rule.from & params.from) === params.from &&
    (rule.to & params.to) === params.to
  )
}

/** Whether the member's roles meet one need. */
export function meets(need: CompiledNeed, reach: Reach): Answer {
  if (need.here && (reach.here & need.roles) !== 0) return 2
  switch (need.above) {
    case 'nowhere':
      return 0
    case 'anywhere':
      return (reach.above & need.roles) !== 0 ? 2 : 0
    case 'owning':
      if ((reach.owning & need.roles) !== 0) return 2
      return (reach.maybeOwning & need.roles) !== 0 ? 1 : 0
    case 'shared':
      return meetsShared(need, reach)
  }
}

function meetsShared(need: CompiledNeed, reach: Reach): Answer {
  let best: Answer = 0
  for (let place = 0; place < reach.terms.length; place++) {
    if ((reach.rolesByTerms[place]! & need.roles) === 0) continue
    const pass = termsPass(reach.terms[place]!, need.shares)
    if (pass === 2) return 2
    if (pass > best) best = pass
  }
  return best
}

/** Whether the account's own facts satisfy the rule. Code 0 is a fact that nobody has told us. */
export function suits(graph: AccessGraph, account: number, rule: CompiledRule): Answer {
  return least(
    has(rule.billing, graph.billing.data[account]!),
    has(rule.service, graph.service.data[account]!),
  )
}

function has(allowed: number, code: number): Answer {
  if (allowed === -1) return 2
  if (code === 0) return 1
  return (allowed & (1 << code)) !== 0 ? 2 : 0
}

function least(one: Answer, other: Answer): Answer {
  return one < other ? one : other
}

/** One rule, for a member whose reach is known. */
export function judgeRule(
  graph: AccessGraph,
  account: number,
  rule: CompiledRule,
  params: ParamBits,
  reach: Reach,
): Answer {
  if (!speaksOf(rule, params)) return 0
  let answer: Answer = 2
  for (const need of rule.needs) {
    answer = least(answer, meets(need, reach))
    if (answer === 0) return 0
  }
  return least(answer, suits(graph, account, rule))
}

/** Whether any rule allows the action. */
export function judge(
  graph: AccessGraph,
  account: number,
  action: CompiledAction,
  params: ParamBits,
  reach: Reach,
): boolean {
  for (const rule of action.rules) if (judgeRule(graph, account, rule, params, reach) === 2) return true
  return false
}
