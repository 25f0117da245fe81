import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { useLooked } from '../../client/looked.ts'
import { useAnswer } from '../../client/use-answer.ts'
import classes from './past-bar.module.css'

/** Says which moment is shown, and what of it cannot be; heard by those who do not see it. */
export function PastWords({ latest }: { readonly latest: number }) {
  const { t } = useTranslation('past')
  const { dayTime, number } = useFormats()
  const { moment, wanted } = useLooked()
  const looked = useAnswer('past.looked', moment === null ? null : {})
  const erased = looked.state === 'ready' ? looked.value.erased : 0
  if (moment === null)
    return (
      <p className={classes.words} role="status">
        <strong>{t('now')}</strong>
        <span className={classes.quiet}>{t(wanted ? 'waiting' : 'now.text')}</span>
      </p>
    )
  const { revision } = moment
  return (
    <p className={classes.words} role="status">
      <strong>{t('looking', { moment: dayTime(new Date(moment.at)) })}</strong>
      <span className={classes.quiet}>
        {revision === 0
          ? t('before-first')
          : t('place', { revision: number(revision), latest: number(latest) })}
      </span>
      <span className={classes.quiet}>{t(wanted === undefined ? 'read-only' : 'waiting')}</span>
      {erased > 0 ? <span className={classes.quiet}>{t('erased', { count: erased })}</span> : null}
    </p>
  )
}
