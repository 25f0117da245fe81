import type { Account } from '../../../shared/model/account.ts'
import type { Params, Question } from '../../../shared/model/verdict.ts'
import { policies } from '../../../shared/policy/policies.ts'
import type { ActionDefinition } from '../../../shared/policy/policy.ts'

interface AskedAction {
  readonly action: string
  readonly params: Params
  readonly question: Question
}

/**
 * Every question that the platform's documents know about a member and this account: each action of
 * its kind, once for each level or each change from one level to another.
 */
export function questionsAbout(account: Account, member: string): readonly AskedAction[] {
  return policies[account.system].actions
    .filter((definition) => definition.kind === account.kind)
    .flatMap((definition) =>
      paramsOf(account, definition).map((params) => ({
        action: definition.action,
        params,
        question: { member, action: definition.action, on: account.id, params },
      })),
    )
}

function paramsOf(account: Account, definition: ActionDefinition): readonly Params[] {
  const levels = policies[account.system].roles
    .filter((role) => role.class === 'level' && role.kinds.includes(account.kind))
    .map((role) => role.id)
  if (definition.params.length === 0) return [{}]
  if (definition.params.includes('level')) return levels.map((level) => ({ level }))
  return levels.flatMap((from) => levels.filter((to) => to !== from).map((to) => ({ from, to })))
}
