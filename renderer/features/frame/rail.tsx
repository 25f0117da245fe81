import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { afterPaint } from '../../client/after-paint.ts'
import { screens, useView } from '../../client/view.ts'
import type { Screen } from '../../client/view.ts'
import { useWithKey } from '../commands/key-text.ts'
import { FindingTotal } from '../findings/finding-total.tsx'
import { WaitingCount } from '../pending/waiting-count.tsx'
import { YourReviews } from '../reviews/your-reviews.tsx'
import { screenIcons } from '../../ui/screen-icons.ts'
import { tip } from '../../ui/tip.ts'
import classes from './rail.module.css'

/** The screens, down the left edge. */
export const Rail = memo(function Rail() {
  const { t } = useTranslation('app')
  return (
    <nav className={classes.rail} aria-label={t('rail')}>
      {screens.map((screen) => (
        <RailEntry key={screen} screen={screen} />
      ))}
    </nav>
  )
})

/** Knows of itself whether its screen is shown: who goes from one to another waits for these two only. */
function RailEntry({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation('app')
  const isCurrent = useView((view) => view.screen === screen)
  const open = useView((view) => view.open)
  const withKey = useWithKey()
  const Icon = screenIcons[screen]
  const entry = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // In a low window the rail scrolls. Not before the screen is there: to scroll lays the page out.
    if (isCurrent) afterPaint(() => entry.current?.scrollIntoView({ block: 'nearest' }))
  }, [isCurrent])
  return (
    <button
      ref={entry}
      {...tip(withKey(t(`screen.${screen}`), `go.${screen}`), 'right')}
      type="button"
      className={classes.entry}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => open(screen)}
    >
      <Icon size={20} stroke={1.6} />
      <span>{t(`screen.${screen}`)}</span>
      {screen === 'pending' ? <WaitingCount /> : null}
      {screen === 'reviews' ? <YourReviews /> : null}
      {screen === 'findings' ? <FindingTotal /> : null}
    </button>
  )
}
