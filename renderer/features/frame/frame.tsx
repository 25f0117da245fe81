import { useEffect, useLayoutEffect } from 'react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import type { Screen } from '../../client/view.ts'
import { MomentLater } from '../../ui/moment-later.tsx'
import { partLater } from '../../ui/part-later.tsx'
import type { PartLater } from '../../ui/part-later.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import { AccessDialogs } from '../account/access-dialogs-view.tsx'
import { AccountsScreen } from '../account/accounts-screen.tsx'
import { KeyMapWindow } from '../commands/key-map-window.tsx'
import { useCommandKeys } from '../commands/use-command-keys.ts'
import { EvidenceDialog } from '../evidence/evidence-dialog.tsx'
import { FinderWindow } from '../find/finder-window.tsx'
import { PinnedAnswer } from '../find/pinned-answer.tsx'
import { PastBar } from '../past/past-bar.tsx'
import { PlanStrip } from '../plans/plan-strip.tsx'
import { keepWarm } from '../tree/warm-up.ts'
import { WorkspaceDialogs } from '../workspace/workspace-dialogs.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { DropCurtain } from './drop-curtain.tsx'
import classes from './frame.module.css'
import { Rail } from './rail.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { TaskWindows } from './task-windows.tsx'
import { TopBar } from './top-bar.tsx'

/** Every screen but the first is fetched when somebody goes there. */
const screens = {
  accounts: AccountsScreen,
  grid: later(async () => (await import('../grid/grid-screen.tsx')).GridScreen),
  map: later(async () => (await import('../map/map-screen.tsx')).MapScreen),
  people: later(async () => (await import('../member/people-screen.tsx')).PeopleScreen),
  ask: later(async () => (await import('../ask/ask-screen.tsx')).AskScreen),
  pending: later(async () => (await import('../pending/pending-screen.tsx')).PendingScreen),
  reviews: later(async () => (await import('../reviews/reviews-screen.tsx')).ReviewsScreen),
  findings: later(async () => (await import('../findings/findings-screen.tsx')).FindingsScreen),
  charts: later(async () => (await import('../charts/charts-screen.tsx')).ChartsScreen),
  plans: later(async () => (await import('../plans/plans-screen.tsx')).PlansScreen),
  reports: later(async () => (await import('../report/reports-screen.tsx')).ReportsScreen),
  activity: later(async () => (await import('../activity/activity-screen.tsx')).ActivityScreen),
  difference: later(async () => (await import('../difference/difference-screen.tsx')).DifferenceScreen),
} as const satisfies Readonly<Record<Screen, ComponentType>>

function later(fetch: () => Promise<ComponentType>): PartLater<object> {
  return partLater(fetch, ScreenSkeleton)
}

/** The window around a workspace: rail, top bar, and one screen, as soon as the workspace has been read. */
export function Frame() {
  const { t } = useTranslation('app')
  const screen = useView((view) => view.screen)
  const read = useMirror((mirror) => mirror.workspace !== null)
  const Shown: ComponentType & Partial<PartLater<object>> = screens[screen]
  // Fetched while the workspace is still on its way.
  useLayoutEffect(() => Shown.ahead?.(), [Shown])
  useEffect(keepWarm, [])
  useCommandKeys()
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#screen" onClick={focusScreen}>
        {t('skip')}
      </a>
      <TopBar />
      <Rail />
      <main id="screen" className={classes.screen} tabIndex={-1} aria-label={t(`screen.${screen}`)}>
        <PastBar />
        <ConnectionBanner />
        <PlanStrip />
        <div className={classes.beside}>
          <div className={classes.page}>
            <ScreenBoundary key={screen}>{read ? <Shown /> : <ScreenSkeleton />}</ScreenBoundary>
          </div>
          <PinnedAnswer />
        </div>
      </main>
      {/* Not a moment later: who presses its key types on at once. */}
      <FinderWindow />
      {/* What opens over a screen. */}
      {read ? (
        <MomentLater>
          <WorkspaceDialogs />
          <AccessDialogs />
          <EvidenceDialog />
          <TaskWindows />
          <KeyMapWindow />
          <DropCurtain />
        </MomentLater>
      ) : null}
    </div>
  )
}

// The fragment holds the view, so following the link itself would leave the screen.
function focusScreen(event: React.MouseEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#screen')?.focus()
}
