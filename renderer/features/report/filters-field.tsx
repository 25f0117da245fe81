import { Checkbox, MultiSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { systems } from '../../../shared/model/system.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { AccountsPicker } from '../account/accounts-picker.tsx'
import { PeopleSelect } from '../account/people-select.tsx'
import { useReport } from './report-draft.ts'
import { useRoleChoices } from './use-role-choices.ts'
import classes from './reports.module.css'

const optionsShown = 60
const mostAccounts = 50

/** What of the workspace the report is about. Nothing chosen takes everything. */
export function FiltersField() {
  const { t } = useTranslation('reports')
  const { t: platform } = useTranslation('systems')
  const { kind, filter = {} } = useReport((draft) => draft.definition)
  const narrow = useReport((draft) => draft.narrow)
  const choices = useAnswer('reports.choices', {})
  const { teams, statuses } = choices.state === 'ready' ? choices.value : { teams: [], statuses: [] }
  const roles = useRoleChoices()
  const common = { size: 'xs', searchable: true, clearable: true, limit: optionsShown } as const
  // It would stand beside what is chosen.
  const any = (field: 'systems' | 'teams' | 'roles' | 'statuses' | 'reviews') =>
    filter[field]?.length ? undefined : t(`filter.any.${field}`)
  const isOfChanges = kind === 'changes'
  const isOfReviews = kind === 'reviews'
  const reviews = useAnswer('reviews.list', isOfReviews ? {} : null)
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('filters')}</legend>
      {isOfChanges ? (
        <div className={classes.days}>
          <TextInput
            size="xs"
            type="date"
            label={t('filter.from')}
            value={filter.from ?? ''}
            onChange={(event) => narrow({ from: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            type="date"
            label={t('filter.to')}
            value={filter.to ?? ''}
            onChange={(event) => narrow({ to: event.currentTarget.value })}
          />
        </div>
      ) : (
        <>
          <MultiSelect
            {...common}
            label={t('filter.systems')}
            placeholder={any('systems')}
            data={systems.map((value) => ({ value, label: platform(value) }))}
            value={[...(filter.systems ?? [])]}
            onChange={(chosen) => narrow({ systems: systems.filter((each) => chosen.includes(each)) })}
          />
          <AccountsPicker
            label={t('filter.below')}
            placeholder={t('filter.any.below')}
            value={filter.below ?? []}
            most={mostAccounts}
            takesFocus={false}
            onChange={(below) => narrow({ below: [...below] })}
          />
        </>
      )}
      <PeopleSelect
        size="xs"
        label={t(isOfChanges ? 'filter.actors' : 'filter.members')}
        placeholder={
          filter.members?.length ? undefined : t(isOfChanges ? 'filter.any.actors' : 'filter.any.members')
        }
        value={filter.members ?? []}
        onChange={(chosen) => narrow({ members: chosen })}
      />
      {isOfReviews ? (
        <MultiSelect
          {...common}
          label={t('filter.reviews')}
          placeholder={any('reviews')}
          data={(reviews.state === 'ready' ? reviews.value : []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          value={[...(filter.reviews ?? [])]}
          onChange={(chosen) => narrow({ reviews: chosen })}
        />
      ) : null}
      {isOfChanges ? null : (
        <>
          <MultiSelect
            {...common}
            label={t('filter.teams')}
            placeholder={any('teams')}
            data={[...teams]}
            value={[...(filter.teams ?? [])]}
            onChange={(chosen) => narrow({ teams: chosen })}
          />
          <MultiSelect
            {...common}
            label={t('filter.roles')}
            placeholder={any('roles')}
            data={[...roles]}
            value={[...(filter.roles ?? [])]}
            onChange={(chosen) => narrow({ roles: chosen })}
          />
          {isOfReviews ? null : (
            <MultiSelect
              {...common}
              label={t('filter.statuses')}
              placeholder={any('statuses')}
              data={[...statuses]}
              value={[...(filter.statuses ?? [])]}
              onChange={(chosen) => narrow({ statuses: chosen })}
            />
          )}
        </>
      )}
      {isOfChanges || isOfReviews || kind === 'pending' ? null : (
        <Checkbox
          size="xs"
          label={t('filter.direct')}
          checked={filter.direct === true}
          onChange={(event) => narrow({ direct: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  )
}
