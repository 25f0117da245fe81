import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { screens, useView } from '../../client/view.ts'
import { useWithKey } from '../commands/key-text.ts'
import { FindingTotal } from '../findings/finding-total.tsx'
import { WaitingCount } from '../pending/waiting-count.tsx'
import { YourReviews } from '../reviews/your-reviews.tsx'
import { screenIcons } from '../../ui/screen-icons.ts'
import classes from './rail.module.css'

/** The screens, down the left edge. */
export function Rail() {
  const { t } = useTranslation('app')
  const current = useView((view) => view.screen)
  const open = useView((view) => view.open)
  const withKey = useWithKey()
  return (
    <nav className={classes.rail} aria-label={t('rail')}>
      {screens.map((screen) => {
        const Icon = screenIcons[screen]
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
