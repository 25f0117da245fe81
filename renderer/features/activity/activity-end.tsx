import { Button, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../client/use-failure-text.ts'
import classes from './activity-list.module.css'
import { mostAtOnce } from './use-changes.ts'
import type { Changes } from './use-changes.ts'

interface ActivityEndProps {
  readonly record: Changes
  /** Older changes are read when the person asks for them. */
  readonly waits: boolean
  readonly filtered: boolean
}

/** Below the last change: the beginning of the record, or the way to what is older. */
export function ActivityEnd({ record, waits, filtered }: ActivityEndProps) {
  const { t } = useTranslation('activity')
  const failureText = useFailureText()
  if (record.failure) {
    return (
      <p className={classes.end} role="alert">
        {failureText(record.failure)}{' '}
        <Button size="compact-xs" variant="default" onClick={record.again}>
          {t('again')}
        </Button>
      </p>
    )
  }
  if (record.complete) return <p className={classes.end}>{t(filtered ? 'end.filtered' : 'end')}</p>
  if (!waits) return <Loader className={classes.end ?? ''} size={16} aria-label={t('loading')} />
  return (
    <p className={classes.end}>
      <Button size="compact-sm" variant="default" onClick={() => record.readMore(mostAtOnce)}>
        {t('more')}
      </Button>
    </p>
  )
}
