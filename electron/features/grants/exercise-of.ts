import type { Account } from '../../../shared/model/account.ts'
import type { Params } from '../../../shared/model/verdict.ts'
import { policies } from '../../../shared/policy/policies.ts'
import type { RoleAct } from '../../../shared/policy/policy.ts'
import { classOf } from '../../../shared/policy/roles.ts'
import { keepersAlone } from '../../feature.ts'
import type { Exercise } from '../../feature.ts'

/**
 * The platform's act behind giving (`from` null), changing or removing (`to` null) a role on an
 * account, as the system's policy names it for the role's class.
 */
export function exerciseOf(account: Account, from: string | null, to: string | null): Exercise {
  const role = to ?? from
  const { classes } = policies[account.system]
  const definition = classes.find((each) => role !== null && each.id === classOf(account.system, { role }))
  const act = definition
    ? from === null
      ? definition.give
      : to === null
        ? definition.remove
        : definition.change
    : null
  return act
    ? { action: act.action, on: account.id, params: paramsOf(act, from, to) }
    : keepersAlone(account.id)
}

function paramsOf(act: RoleAct, from: string | null, to: string | null): Params {
  if (act.params.includes('level')) return { level: to ?? from ?? '' }
  return act.params.includes('from') && from !== null && to !== null ? { from, to } : {}
}
