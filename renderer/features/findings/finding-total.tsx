import { useTranslation } from 'react-i18next'
import { useFindingMarks } from '../../client/finding-counts.ts'
import classes from './finding-total.module.css'

/** More than this is not read off a sign. */
const mostShown = 999

/** How many findings there are, on the rail; nothing where there are none. */
export function FindingTotal() {
  const { t } = useTranslation('app')
  const { total, worst } = useFindingMarks()
  if (total === 0) return null
  return (
    <span className={classes.count} data-severity={worst} title={t('rail.findings', { count: total })}>
      {total > mostShown ? `${mostShown}+` : total}
    </span>
  )
}
