import { done } from '../../../shared/contract/failure.ts'
import type { AccountKind } from '../../../shared/model/account.ts'
import { accessColumns, accessGroup } from '../access-columns.ts'
import { accountsBelow } from '../chosen.ts'
import type { Chosen } from '../chosen.ts'
import { sectionOf } from '../columns.ts'
import { linesByAccount } from './access.ts'
import type { KindOfReport } from './kind.ts'

/** Accounts that have others below them. */
const managing: ReadonlySet<AccountKind> = new Set(['manager', 'business-center', 'account-group'])

/** Who gets in at the managers, Business Centers and groups, and how many accounts that opens. */
export const managersReport: KindOfReport = (asked) => {
  const { world, chosen, definition, columns, wording } = asked
  let last = { id: '', below: 0 }
  const belowOf = (id: string) => {
    if (last.id !== id) last = { id, below: accountsBelow(world.graph, [id]).size - 1 }
    return last.below
  }
  const managers: Chosen = {
    ...chosen,
    account: (account) => managing.has(account.kind) && chosen.account(account),
  }
  return done([
    sectionOf(
      {
        id: 'managers',
        title: wording.text('kind.managers'),
        columns: {
          ...accessColumns(wording),
          'accounts-below': { type: 'number', ofSubject: ({ id }) => belowOf(id) },
        },
        wanted: columns,
        group: accessGroup(definition.group, wording),
        subjects: () => linesByAccount({ ...asked, chosen: managers }),
      },
      wording,
    ),
  ])
}
