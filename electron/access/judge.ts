import type { AccessGraph } from './graph.ts'
import type { Reach } from './reach.ts'
import type { Act, CompiledNeed, CompiledRule } from './rule-book.ts'
import { termsPass } from './terms.ts'

/** How far a rule is satisfied: no, yes if what is unknown turns out so, yes. */
export type Answer = 0 | 1 | 2

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
export function judgeRule(graph: AccessGraph, account: number, rule: CompiledRule, reach: Reach): Answer {
  let answer: Answer = 2
  for (const need of rule.needs) {
    answer = least(answer, meets(need, reach))
    if (answer === 0) return 0
  }
  return least(answer, suits(graph, account, rule))
}

/** Whether any rule allows the act. Most acts hang on one role, and are three masks. */
export function judge(graph: AccessGraph, account: number, act: Act, reach: Reach): boolean {
  const { byPlace } = act
  if (byPlace) {
    const { here, above, owning } = byPlace
    return ((reach.here & here) | (reach.above & above) | (reach.owning & owning)) !== 0
  }
  for (const rule of act.rules) if (judgeRule(graph, account, rule, reach) === 2) return true
  return false
}
