import type { TFunction } from 'i18next'
import type { Words } from '../../client/words.ts'
import { mirrorNow } from './mirror-now.ts'
import type { RowGroup } from './model/account-rows.ts'
import type { ColumnGroup } from './model/person-columns.ts'

/** What stands in the heading of some rows. */
export function rowGroupText(t: TFunction<'grid'>, words: Words, group: RowGroup): string {
  switch (group.by) {
    case 'manager':
      return (group.manager && mirrorNow().accountOf(group.manager)?.name) ?? t('group.no-manager')
    case 'platform':
      return words.system(group.system)
    case 'kind':
      return words.kinds(group.kind)
  }
}

/** What stands above some people; nothing where they are not grouped. */
export function columnGroupText(t: TFunction<'grid'>, words: Words, group: ColumnGroup): string {
  switch (group.by) {
    case 'team':
      return group.team ?? t('no-team')
    case 'role':
      return group.strongest
        ? t('group.role', {
            role: words.role(group.strongest.system, group.strongest.role),
            system: words.systemShort(group.strongest.system),
          })
        : t('group.no-role')
    case 'platform':
      return group.systems.length === 0
        ? t('group.no-role')
        : group.systems.map((system) => words.systemShort(system)).join(' + ')
    case 'none':
      return ''
  }
}
