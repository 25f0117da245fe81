import { Tooltip } from '@mantine/core'
import {
  IconChartAreaLine,
  IconChecklist,
  IconArrowsDiff,
  IconHistory,
  IconHourglass,
  IconHierarchy2,
  IconLayoutGrid,
  IconListCheck,
  IconMessageQuestion,
  IconReportAnalytics,
  IconShieldExclamation,
  IconTopologyStar3,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { screens, useView } from '../../client/view.ts'
import type { Screen } from '../../client/view.ts'
import { useWithKey } from '../commands/key-text.ts'
import { FindingTotal } from '../findings/finding-total.tsx'
import { WaitingCount } from '../pending/waiting-count.tsx'
import { YourReviews } from '../reviews/your-reviews.tsx'
import classes from './rail.module.css'

const icons: Readonly<Record<Screen, ComponentType<{ size?: number; stroke?: number }>>> = {
  accounts: IconHierarchy2,
  grid: IconLayoutGrid,
  map: IconTopologyStar3,
  people: IconUsers,
  ask: IconMessageQuestion,
  plans: IconListCheck,
  pending: IconHourglass,
  reviews: IconChecklist,
  findings: IconShieldExclamation,
  charts: IconChartAreaLine,
  reports: IconReportAnalytics,
  activity: IconHistory,
  difference: IconArrowsDiff,
}

/** The screens, down the left edge. */
export function Rail() {
  const { t } = useTranslation('app')
  const current = useView((view) => view.screen)
  const open = useView((view) => view.open)
  const withKey = useWithKey()
  return (
    <nav className={classes.rail} aria-label={t('rail')}>
      {screens.map((screen) => {
        const Icon = icons[screen]
        return (
          <Tooltip key={screen} label={withKey(t(`screen.${screen}`), `go.${screen}`)} position="right">
            <button
              type="button"
              className={classes.entry}
              aria-current={screen === current ? 'page' : undefined}
              onClick={() => open(screen)}
            >
              <Icon size={20} stroke={1.6} />
              <span>{t(`screen.${screen}`)}</span>
              {screen === 'pending' ? <WaitingCount /> : null}
              {screen === 'reviews' ? <YourReviews /> : null}
              {screen === 'findings' ? <FindingTotal /> : null}
            </button>
          </Tooltip>
        )
      })}
    </nav>
  )
}
