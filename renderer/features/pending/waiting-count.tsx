import { useTranslation } from 'react-i18next'
import { useWaitingCount } from './use-waiting.ts'
import classes from './waiting-count.module.css'

/** More than this is not read off a sign. */
const mostShown = 999

/** How many wait, on the rail; nothing where nobody does. */
export function WaitingCount() {
  const { t } = useTranslation('app')
  const count = useWaitingCount()
  if (count === 0) return null
  return (
    <span className={classes.count} title={t('rail.waiting', { count })}>
      {count > mostShown ? `${mostShown}+` : count}
    </span>
  )
}
