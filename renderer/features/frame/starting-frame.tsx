import { Button } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../client/failure-text.ts'
import { useMirror } from '../../client/mirror.ts'
import { readAgain } from '../../client/start.ts'
import { runAct } from '../../client/use-command.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import frame from './frame.module.css'
import classes from './whole-window.module.css'

/** The window before its workspace is there: its outline, or why it cannot be shown. */
export function StartingFrame() {
  const { t } = useTranslation('app')
  const failure = useMirror((mirror) => mirror.failure)
  if (failure) {
    return (
      <main className={classes.window}>
        <EmptyState main icon={IconFileAlert} title={t('unread')} text={failureText(t, failure)}>
          <Button variant="default" onClick={readAgain}>
            {t('again')}
          </Button>
          <Button variant="default" onClick={() => void runAct('workspace.close', {})}>
            {t('close')}
          </Button>
        </EmptyState>
      </main>
    )
  }
  return (
    <div className={frame.frame}>
      <main className={frame.screen}>
        <ConnectionBanner />
        <ScreenSkeleton />
      </main>
    </div>
  )
}
