import type { Account } from '../../../shared/model/account.ts'
import type { Question } from '../../../shared/model/verdict.ts'
import { actsOn } from '../../access/acts.ts'
import type { NamedAct } from '../../access/acts.ts'

interface AskedAction extends NamedAct {
  readonly question: Question
}

/** Every question that the platform's documents know about a member and this account. */
export function questionsAbout({ id, system, kind }: Account, member: string): readonly AskedAction[] {
  return actsOn(system, kind).map(({ action, params }) => ({
    action,
    params,
    question: { member, action, on: id, params },
  }))
}
