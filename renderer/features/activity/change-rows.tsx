import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RecordedChange } from '../../../shared/contract/changes.ts'
import { rowKey } from '../../../shared/model/row.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { useMirror } from '../../client/mirror.ts'
import { Said } from '../explain/said.tsx'
import type { Part } from '../explain/sentence.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import classes from './change-rows.module.css'
import { systemsIn } from '../../../shared/activity/effects.ts'
import { rowFacts } from './row-facts.ts'
import type { FieldChange, RowFacts } from './row-facts.ts'
import { tell } from '../../../shared/activity/tell.ts'

/** The rows of a change, before and after. */
export function ChangeRows({ change }: { readonly change: RecordedChange }) {
  const { t } = useTranslation('activity')
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const systemOf = systemsIn(change.rows, (id) => accountOf(id))
  return (
    <div className={classes.rows}>
      <p className={classes.revision}>
        {t('revision', { revision: change.revision })}
        {change.rows.length < change.rowCount
          ? ` · ${t('rows.first', { shown: change.rows.length, count: change.rowCount })}`
          : null}
      </p>
      <ul className={classes.list}>
        {change.rows.map((row) => (
          <li key={keyOf(row)} className={classes.row}>
            <RowEntry facts={rowFacts(row, systemOf)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function RowEntry({ facts }: { readonly facts: RowFacts }) {
  const { t } = useTranslation('activity')
  return (
    <>
      <span className={classes.table}>{t(`table.${facts.table}`)}</span>
      <span className={classes.what} data-what={facts.what}>
        {t(facts.what)}
      </span>
      <span className={classes.title}>
        <Said sentence={facts.title} />
      </span>
      <span className={classes.fields}>
        {facts.fields.map((field) => (
          <FieldEntry key={field.field} change={field} what={facts.what} />
        ))}
      </span>
    </>
  )
}

function FieldEntry({ change, what }: { readonly change: FieldChange; readonly what: RowFacts['what'] }) {
  const { t } = useTranslation('activity')
  const { translate } = useSpeaker()
  return (
    <span className={classes.field}>
      <span className={classes.name}>{translate('activity', `field.${change.field}`)}</span>
      {what === 'added' ? null : <Value part={change.before} none={t('none')} old />}
      {what === 'changed' ? <IconArrowRight size={12} stroke={1.8} aria-hidden /> : null}
      {what === 'removed' ? null : <Value part={change.after} none={t('none')} />}
    </span>
  )
}

interface ValueProps {
  readonly part: Part | null
  readonly none: string
  readonly old?: boolean
}

function Value({ part, none, old = false }: ValueProps) {
  const shown = part ? <Said sentence={tell('entry.name', { name: part })} /> : none
  return old ? <del className={classes.old}>{shown}</del> : <span>{shown}</span>
}

function keyOf(row: RowChange): string {
  const image = row.after ?? row.before
  const what = row.after ? (row.before ? 'changed' : 'added') : 'removed'
  return `${row.table} ${what} ${image ? rowKey(row.table, image) : ''}`
}
