import { IconChartAreaLine } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHead } from '../../ui/screen-head.tsx'
import classes from './charts-screen.module.css'
import { ReviewProgress } from './review-progress.tsx'
import { RolesOverTime } from './roles-over-time.tsx'
import { RouteLengths } from './route-lengths.tsx'

/** What people would rather look at than read: each chart with its numbers, and as a file. */
export function ChartsScreen() {
  const { t } = useTranslation('charts')
  const empty = useMirror((mirror) => mirror.graph.accounts.count === 0)
  return (
    <div className={classes.screen}>
      <ScreenHead title={t('title')} text={t('text')} />
      {empty ? (
        <EmptyState icon={IconChartAreaLine} title={t('empty')} text={t('empty.text')} />
      ) : (
        <div className={classes.charts}>
          <RolesOverTime />
          <RouteLengths />
          <ReviewProgress />
        </div>
      )}
    </div>
  )
}
