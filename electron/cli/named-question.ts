import type { Asked } from '../../shared/model/saved-question.ts'
import type { Names } from './names.ts'
import { readParams } from './params.ts'
import { problem } from './problem.ts'
import { idOf } from './session.ts'

interface Given {
  readonly action: string
  readonly param?: readonly string[] | undefined
}

/** Questions in which people and accounts are named as people name them; a `CliProblem` names what nobody is called. */
export const questionOf = {
  whoCan: (names: Names, { action, on, param }: Given & { readonly on: string }): Asked => ({
    kind: 'who-can',
    action,
    on: idOf('ACCOUNT', names.account(on)),
    ...paramsOf(param),
  }),

  whereCan: (names: Names, { member, action, param }: Given & { readonly member: string }): Asked => ({
    kind: 'where-can',
    member: idOf('MEMBER', names.member(member)),
    action,
    ...paramsOf(param),
  }),

  has: (names: Names, member: string): Asked => ({
    kind: 'has',
    member: idOf('MEMBER', names.member(member)),
  }),

  /** Two members where both are, else two accounts. */
  compare: (names: Names, one: string, other: string): Asked => {
    const members = [names.member(one), names.member(other)] as const
    const accounts = [names.account(one), names.account(other)] as const
    if ('id' in members[0] && 'id' in members[1])
      return { kind: 'compare-members', member: members[0].id, other: members[1].id }
    if ('id' in accounts[0] || 'id' in accounts[1]) {
      const [account, another] = [idOf('ONE', accounts[0]), idOf('OTHER', accounts[1])]
      return { kind: 'compare-accounts', account, other: another }
    }
    const unknown = 'id' in members[0] ? other : one
    throw problem('compare.nobody', { found: unknown })
  },
}

function paramsOf(given: readonly string[] | undefined): Pick<Extract<Asked, { kind: 'who-can' }>, 'params'> {
  return given ? { params: readParams(given) } : {}
}
