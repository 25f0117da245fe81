import { useTranslation } from 'react-i18next'
import type { MovedRow } from '../../../shared/contract/plans.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { useMirror } from '../../client/mirror.ts'
import { systemsIn } from '../../../shared/activity/effects.ts'
import { rowFacts } from '../activity/row-facts.ts'
import type { FieldChange, RowFacts } from '../activity/row-facts.ts'
import { tell } from '../../../shared/activity/tell.ts'
import { Said } from '../explain/said.tsx'
import { useSpeaker } from '../explain/use-speaker.ts'
import classes from './moved-rows.module.css'

/** What is no longer as it was when a step was staged, row by row. */
export function MovedRows({ moved }: { readonly moved: readonly MovedRow[] }) {
  const { t } = useTranslation('activity')
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const rows = moved.map(
    ({ table, expected, current }) => ({ table, before: expected, after: current }) as RowChange,
  )
  const systemOf = systemsIn(rows, (id) => accountOf(id))
  return (
    <ul className={classes.rows}>
      {rows.map((row, at) => {
        const facts = rowFacts(row, systemOf)
        return (
          <li key={moved[at]?.key}>
            {t(`table.${facts.table}`)} <Said sentence={facts.title} /> {t(facts.what)}
            <Fields facts={facts} />
          </li>
        )
      })}
    </ul>
  )
}

function Fields({ facts }: { readonly facts: RowFacts }) {
  const { t } = useTranslation('activity')
  const { translate } = useSpeaker()
  const value = (part: FieldChange['before']) =>
    part ? <Said sentence={tell('entry.name', { name: part })} /> : t('none')
  const shown = facts.what === 'changed' ? facts.fields : facts.fields.filter(({ field }) => field === 'role')
  return shown.map((change) => (
    <span key={change.field} className={classes.field}>
      {translate('activity', `field.${change.field}`)}{' '}
      {facts.what === 'added' ? null : <del>{value(change.before)}</del>}{' '}
      {facts.what === 'removed' ? null : value(change.after)}
    </span>
  ))
}
