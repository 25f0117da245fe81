import type { Asked } from '../../../shared/model/saved-question.ts'
import type { AskedQuestion } from './question.ts'

/** The question by ids, as it is kept and as the Ask screen shows it; null where something is open, or a page is the answer. */
export function askedOf({ ask, fillings, isComplete }: AskedQuestion): Asked | null {
  if (!isComplete) return null
  const { member, other, account, another, plan, action } = fillings
  const act = action?.gap === 'action' ? { action: action.action, ...paramsOf(action.params) } : null
  switch (ask) {
    case 'can':
      return member && account && act ? { kind: 'may', member: member.id, on: account.id, ...act } : null
    case 'who-can':
      return account && act ? { kind: 'who-can', on: account.id, ...act } : null
    case 'where-can':
      return member && act ? { kind: 'where-can', member: member.id, ...act } : null
    case 'has':
    case 'where-access':
      return member ? { kind: 'has', member: member.id } : null
    case 'compare-members':
      return member && other ? { kind: ask, member: member.id, other: other.id } : null
    case 'compare-accounts':
      return account && another ? { kind: ask, account: account.id, other: another.id } : null
    case 'compare-change':
      return member && plan ? { kind: ask, member: member.id, with: { plan: plan.id } } : null
    case 'what-can':
    case 'who-access':
      return null
  }
}

/** An action that takes no parameters is asked without any. */
function paramsOf(params: Extract<Asked, { kind: 'may' }>['params']) {
  return params && Object.keys(params).length > 0 ? { params } : {}
}
