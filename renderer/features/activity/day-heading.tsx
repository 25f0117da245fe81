import { useTranslation } from 'react-i18next'
import classes from './activity-list.module.css'
import { daysBefore } from './days.ts'
import { dayHeading } from './moment.ts'

/** The day on which the changes below were made. */
export function DayHeading({ at, now }: { readonly at: string; readonly now: Date }) {
  const { t, i18n } = useTranslation('activity')
  const moment = new Date(at)
  const ago = daysBefore(moment, now)
  return (
    <h2 className={classes.day}>
      {ago === 0 ? t('today') : ago === 1 ? t('yesterday') : dayHeading(i18n.language, moment)}
    </h2>
  )
}
