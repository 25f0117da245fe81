import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import classes from './review.module.css'
import type { Ran } from './slices.ts'

/** How a run ended, and what stays of it when it was stopped on the way. */
export function ReviewEnd({ ran, total }: { readonly ran: Ran; readonly total: number }) {
  const { t } = useTranslation('bulk')
  const { number } = useFormats()
  const problem = useProblemText()
  const changed = ran.outcomes.filter((outcome) => outcome.ok && outcome.changes).length
  const refused = ran.outcomes.filter((outcome) => !outcome.ok).length
  const sent = ran.outcomes.length
  return (
    <div className={classes.end} role="status">
      <strong>
        {ran.stopped === null
          ? t('end.done', { count: changed })
          : t('end.stopped', { count: total, sent: number(sent) })}
      </strong>
      {ran.stopped === null ? null : <p>{t('end.stays', { count: changed })}</p>}
      {refused > 0 ? <p>{t('end.refused', { count: refused })}</p> : null}
      {ran.changes.length > 1 ? <p>{t('end.slices', { count: ran.changes.length })}</p> : null}
      {ran.stopped === null || ran.stopped === 'canceled' ? null : <p>{problem(ran.stopped)}</p>}
    </div>
  )
}
