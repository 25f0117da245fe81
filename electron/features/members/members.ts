import { done, failed } from '../../../shared/contract/failure.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { keepersAlone } from '../../feature.ts'
import type { CommandHandlers } from '../../feature.ts'
import { revised } from '../revised.ts'

export const memberCommands: CommandHandlers<'members.add' | 'members.update'> = {
  'members.add': ({ ids }, given) => {
    const member = revised<Member>({ ...given, id: ids() }, {})
    return done({
      rows: [{ table: 'member', before: null, after: member }],
      exercises: [keepersAlone(null)],
      answer: { member: member.id },
    })
  },

  'members.update': ({ store }, { member, set }) => {
    const before = store.row('member', JSON.stringify([member]))
    if (!before) return failed('not-found', 'question.unknown-member', { subject: member })
    const after = revised<Member>(before, set)
    const rows: RowChange[] = after === before ? [] : [{ table: 'member', before, after }]
    return done({ rows, exercises: [keepersAlone(null)], answer: {} })
  },
}
