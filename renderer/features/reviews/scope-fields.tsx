import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { systems } from '../../../shared/model/system.ts'
import type { ReviewScope } from '../../../shared/model/review.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { AccountsPicker } from '../account/accounts-picker.tsx'
import { PeopleSelect } from '../account/people-select.tsx'
import { useRoleChoices } from '../report/use-role-choices.ts'
import classes from './new-review.module.css'

const optionsShown = 60
const mostAccounts = 50

interface ScopeFieldsProps {
  readonly scope: ReviewScope
  readonly onNarrow: (part: Partial<ReviewScope>) => void
}

/** Which grants: what is left empty takes everything, and all that is chosen has to fit. */
export function ScopeFields({ scope, onNarrow }: ScopeFieldsProps) {
  const { t } = useTranslation('reviews')
  const { t: platform } = useTranslation('systems')
  const choices = useAnswer('reports.choices', {})
  const teams = choices.state === 'ready' ? choices.value.teams : []
  const roles = useRoleChoices()
  const common = { size: 'xs', searchable: true, clearable: true, limit: optionsShown } as const
  // It would stand beside what is chosen.
  const any = (field: 'systems' | 'roles' | 'members' | 'teams') =>
    scope[field]?.length ? undefined : t(`scope.any.${field}`)
  return (
    <div className={classes.scope}>
      <MultiSelect
        {...common}
        label={t('scope.field.systems')}
        placeholder={any('systems')}
        data={systems.map((value) => ({ value, label: platform(value) }))}
        value={[...(scope.systems ?? [])]}
        onChange={(chosen) => onNarrow({ systems: systems.filter((each) => chosen.includes(each)) })}
      />
      <MultiSelect
        {...common}
        label={t('scope.field.roles')}
        placeholder={any('roles')}
        data={[...roles]}
        value={[...(scope.roles ?? [])]}
        onChange={(chosen) => onNarrow({ roles: chosen })}
      />
      <AccountsPicker
        most={mostAccounts}
        takesFocus={false}
        label={t('scope.field.below')}
        placeholder={t('scope.any.below')}
        value={scope.below ?? []}
        onChange={(below) => onNarrow({ below: [...below] })}
      />
      <AccountsPicker
        most={mostAccounts}
        takesFocus={false}
        label={t('scope.field.accounts')}
        placeholder={t('scope.any.accounts')}
        value={scope.accounts ?? []}
        onChange={(reached) => onNarrow({ accounts: [...reached] })}
      />
      <PeopleSelect
        size="xs"
        label={t('scope.field.members')}
        placeholder={any('members')}
        value={scope.members ?? []}
        onChange={(chosen) => onNarrow({ members: chosen })}
      />
      <MultiSelect
        {...common}
        label={t('scope.field.teams')}
        placeholder={any('teams')}
        data={[...teams]}
        value={[...(scope.teams ?? [])]}
        onChange={(chosen) => onNarrow({ teams: chosen })}
      />
    </div>
  )
}
