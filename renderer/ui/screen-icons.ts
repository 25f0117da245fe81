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
import type { Icon } from '@tabler/icons-react'
import type { Screen } from '../client/view.ts'

/** How each screen is known, in the rail and wherever something leads to it. */
export const screenIcons: Readonly<Record<Screen, Icon>> = {
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
