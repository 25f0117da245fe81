import type { Account } from '../../shared/model/account.ts'
import { policies } from '../../shared/policy/policies.ts'
import { keepersAlone } from '../feature.ts'
import type { Exercise } from '../feature.ts'

/** The platform's act on an account of this kind; the keeper's alone where no document has it there. */
export function actOn(account: Account, action: string): Exercise {
  const isNamed = policies[account.system].actions.some(
    (definition) => definition.action === action && definition.kind === account.kind,
  )
  return isNamed ? { action, on: account.id, params: {} } : keepersAlone(account.id)
}
