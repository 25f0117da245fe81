import { lazy, Suspense, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import type { Screen } from '../../client/view.ts'
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
import { WorkspaceDialogs } from '../workspace/workspace-dialogs.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { DropCurtain } from './drop-curtain.tsx'
import classes from './frame.module.css'
import { Rail } from './rail.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { TaskWindows } from './task-windows.tsx'
import { TopBar } from './top-bar.tsx'

const Grid = lazy(async () => ({ default: (await import('../grid/grid-screen.tsx')).GridScreen }))
const LinkMap = lazy(async () => ({ default: (await import('../map/map-screen.tsx')).MapScreen }))
const People = lazy(async () => ({ default: (await import('../member/people-screen.tsx')).PeopleScreen }))
const Ask = lazy(async () => ({ default: (await import('../ask/ask-screen.tsx')).AskScreen }))
const Plans = lazy(async () => ({ default: (await import('../plans/plans-screen.tsx')).PlansScreen }))
const Pending = lazy(async () => ({
  default: (await import('../pending/pending-screen.tsx')).PendingScreen,
}))
const Reviews = lazy(async () => ({
  default: (await import('../reviews/reviews-screen.tsx')).ReviewsScreen,
}))
const Findings = lazy(async () => ({
  default: (await import('../findings/findings-screen.tsx')).FindingsScreen,
}))
const Charts = lazy(async () => ({ default: (await import('../charts/charts-screen.tsx')).ChartsScreen }))
const Difference = lazy(async () => ({
  default: (await import('../difference/difference-screen.tsx')).DifferenceScreen,
}))
const Reports = lazy(async () => ({
  default: (await import('../report/reports-screen.tsx')).ReportsScreen,
}))
const Activity = lazy(async () => ({
  default: (await import('../activity/activity-screen.tsx')).ActivityScreen,
}))

/** The window around a workspace: rail, top bar, and one screen, as soon as the workspace has been read. */
export function Frame() {
  const { t } = useTranslation('app')
  const screen = useView((view) => view.screen)
  const read = useMirror((mirror) => mirror.workspace !== null)
  useCommandKeys()
  // What opens over a screen comes a moment after it: together they would be one long task.
  const around = useDeferredValue(true, false)
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
            <ScreenBoundary key={screen}>
              <Suspense fallback={<ScreenSkeleton />}>{read ? shown(screen) : <ScreenSkeleton />}</Suspense>
            </ScreenBoundary>
          </div>
          <PinnedAnswer />
        </div>
      </main>
      {/* Not a moment later: who presses its key types on at once. */}
      <FinderWindow />
      {around ? (
        <>
          <WorkspaceDialogs />
          <AccessDialogs />
          <EvidenceDialog />
          <TaskWindows />
          <KeyMapWindow />
          <DropCurtain />
        </>
      ) : null}
    </div>
  )
}

function shown(screen: Screen) {
  switch (screen) {
    case 'accounts':
      return <AccountsScreen />
    case 'grid':
      return <Grid />
    case 'map':
      return <LinkMap />
    case 'people':
      return <People />
    case 'ask':
      return <Ask />
    case 'plans':
      return <Plans />
    case 'pending':
      return <Pending />
    case 'reviews':
      return <Reviews />
    case 'findings':
      return <Findings />
    case 'charts':
      return <Charts />
    case 'reports':
      return <Reports />
    case 'activity':
      return <Activity />
    case 'difference':
      return <Difference />
  }
}

// The fragment holds the view, so following the link itself would leave the screen.
function focusScreen(event: React.MouseEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#screen')?.focus()
}
