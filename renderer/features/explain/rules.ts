import type { Account } from '../../../shared/model/account.ts'
import { systems } from '../../../shared/model/system.ts'
import { policies } from '../../../shared/policy/policies.ts'
import type { Params, UnknownFact } from '../../../shared/model/verdict.ts'
import type { Rule } from '../../../shared/policy/policy.ts'

const byId: ReadonlyMap<string, Rule> = new Map(
  systems.flatMap((system) => policies[system].rules.map((rule) => [rule.id, rule] as const)),
)

/** The rule that a proof names; undefined only for a proof from another version of the rule books. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id)
}

/** Whether the rule asks for a route that owns the account, so that ownership is worth a word. */
export function asksForOwnership(rule: Rule | undefined): boolean {
  return rule?.needs.some((need) => need.held.includes('above-owning')) ?? false
}

/** The rule that would allow it if the fact were so: the one whose needs or conditions ask for the fact. */
export function ruleHangingOn(
  on: Pick<Account, 'system' | 'kind'>,
  action: string,
  params: Params,
  fact: UnknownFact['fact'],
): Rule | undefined {
  return policies[on.system].rules.find(
    (rule) =>
      rule.action === action && rule.kinds.includes(on.kind) && speaksOf(rule, params) && asksFor(rule, fact),
  )
}

function speaksOf(rule: Rule, params: Params): boolean {
  return (rule.when ?? []).every(
    (condition) => !('param' in condition) || condition.in.includes(params[condition.param] ?? ''),
  )
}

function asksFor(rule: Rule, fact: UnknownFact['fact']): boolean {
  switch (fact) {
    case 'owner':
      return asksForOwnership(rule) || asksForShare(rule)
    case 'share':
      return asksForShare(rule)
    // A link that turns out to be active lets a role through.
    case 'status':
      return rule.needs.some(({ held }) => held.some((where) => where !== 'here'))
    case 'billing':
    case 'service':
      return (rule.when ?? []).some((condition) => 'attribute' in condition && condition.attribute === fact)
  }
}

function asksForShare(rule: Rule): boolean {
  return rule.needs.some((need) => need.held.includes('above-shared'))
}
