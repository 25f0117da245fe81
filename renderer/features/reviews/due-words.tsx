import { IconAlertTriangle, IconCalendarDue } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { useNow } from '../activity/use-now.ts'
import { dayText } from '../explain/speak.ts'
import { dueAt } from './due.ts'
import classes from './due-words.module.css'

interface DueWordsProps {
  readonly due: string
  /** Nothing is decided any more: the day is only a day. */
  readonly over: boolean
}

/** Until when is to be decided: the day, and how far it is; what is overdue has a sign and a word of its own. */
export function DueWords({ due, over }: DueWordsProps) {
  const { t, i18n } = useTranslation('reviews')
  const { relative } = useFormats()
  const now = useNow()
  const { days, state } = dueAt(due, now)
  const day = dayText(i18n.language, due)
  if (over) return <span className={classes.due}>{t('due.was', { day })}</span>
  const Icon = state === 'overdue' ? IconAlertTriangle : IconCalendarDue
  return (
    <span className={classes.due} data-state={state}>
      <Icon size={14} stroke={1.7} aria-hidden />
      {t(state === 'overdue' ? 'due.overdue' : 'due.until', { day, when: relative(days, 'day') })}
    </span>
  )
}
