import { done, failed } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { canBeTold, linkActsFrom } from '../../../shared/policy/life-cycles.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { keepersAlone } from '../../feature.ts'
import type { CommandHandlers } from '../../feature.ts'
import { actOn } from '../act-on.ts'
import { revised } from '../revised.ts'

export const accountCommands: CommandHandlers<'accounts.add' | 'accounts.update' | 'accounts.describe-link'> =
  {
    'accounts.add': ({ store, ids }, { parent, owner, ...given }) => {
      if (!policies[given.system].kinds[given.kind]) {
        return failed('structure', 'account.kind-not-of-system', { kind: given.kind, system: given.system })
      }
      const account = revised<Account>({ ...given, id: ids() }, {})
      const above = parent === undefined ? null : store.row('account', JSON.stringify([parent]))
      if (parent !== undefined && !above) {
        return failed('not-found', 'question.unknown-account', { subject: parent, path: 'parent' })
      }
      if (above && !policies[above.system].kinds[above.kind]?.includes(account.kind)) {
        return failed('structure', 'link.kinds-cannot-link', { parent: above.name, kind: account.kind })
      }
      const rows: RowChange[] = [{ table: 'account', before: null, after: account }]
      if (above) {
        const link: Link = { parent: above.id, child: account.id, status: 'active', owner: owner ?? 'yes' }
        rows.push({ table: 'link', before: null, after: link })
      }
      return done({
        rows,
        exercises: [above ? actOn(above, `${account.kind}.create`) : keepersAlone(null)],
        answer: { account: account.id },
      })
    },

    'accounts.update': ({ store }, { account, set }) => {
      const before = store.row('account', JSON.stringify([account]))
      if (!before) return failed('not-found', 'question.unknown-account', { subject: account })
      const after = revised(before, set)
      const rows: RowChange[] = after === before ? [] : [{ table: 'account', before, after }]
      return done({ rows, exercises: [keepersAlone(account)], answer: {} })
    },

    'accounts.describe-link': ({ store }, { parent, child, status, ...told }) => {
      const before = store.row('link', JSON.stringify([parent, child]))
      if (!before) return failed('not-found', 'link.not-there', { parent, child })
      if (status !== undefined && status !== before.status && !canBeTold(before.status)) {
        const details = { state: before.status, possible: linkActsFrom(before.status), path: 'status' }
        return failed('structure', 'link.status-known', details)
      }
      const after = revised<Link>(before, { ...told, ...(status === undefined ? {} : { status, raw: null }) })
      const rows: RowChange[] = after === before ? [] : [{ table: 'link', before, after }]
      return done({ rows, exercises: [keepersAlone(child)], answer: {} })
    },
  }
