import { done } from '../../../shared/contract/failure.ts'
import { accessColumns, accessGroup } from '../access-columns.ts'
import { narrowed } from '../chosen.ts'
import { sectionOf } from '../columns.ts'
import { linesByAccount } from './access.ts'
import type { KindOfReport } from './kind.ts'

/** Roles that are about money and, beside a basic role, about nothing else (docs/decisions/0007). */
const financeRoles: ReadonlySet<string> = new Set(['billing', 'finance-manager', 'finance-analyst'])

/** Who holds a role that is about money. */
export const financeReport: KindOfReport = (asked) => {
  const { definition, columns, wording, chosen } = asked
  return done([
    sectionOf(
      {
        id: 'finance',
        title: wording.text('kind.finance'),
        columns: accessColumns(wording),
        wanted: columns,
        group: accessGroup(definition.group, wording),
        subjects: () =>
          linesByAccount({ ...asked, chosen: narrowed(chosen, ({ role }) => financeRoles.has(role)) }),
      },
      wording,
    ),
  ])
}
