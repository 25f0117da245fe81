import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { onOutcome } from '../../client/outcomes.ts'
import { onOutcomeSeen } from '../../client/outcomes-seen.ts'
import type { Outcome } from '../../client/outcomes.ts'
import { CopiedToast } from './copied-toast.tsx'
import { DoneToast } from './done-toast.tsx'
import { FailureToast } from './failure-toast.tsx'
import { NotNowToast } from './not-now-toast.tsx'
import { ForgottenToast } from './forgotten-toast.tsx'
import classes from './toast.module.css'

const shownFor = 7000

/** Shows what became of what the person did, for as long as the window is open. */
export function useToasts(): void {
  const { t } = useTranslation('app')
  useEffect(() => {
    let count = 0
    let shown: string | null = null
    const hide = () => {
      if (shown !== null) notifications.hide(shown)
      shown = null
    }
    // An offer to undo belongs to the workspace in which something was done.
    const unfollow = useMirror.subscribe((now, before) => {
      if (now.workspace?.id !== before.workspace?.id) hide()
    })
    // The latest stands alone: Ctrl+Z and Activity reach the ones before.
    const unhear = onOutcome((outcome) => {
      if (isTold(outcome)) hide()
    })
    const unsee = onOutcomeSeen((outcome) => {
      if (!isTold(outcome)) return
      hide()
      count += 1
      const id = `toast-${count}`
      shown = id
      const close = () => notifications.hide(id)
      notifications.show({
        id,
        message: contentOf(outcome, close),
        autoClose: outcome.kind === 'failed' ? 12_000 : shownFor,
        withBorder: false,
        classNames: { root: classes.toast ?? '', description: classes.body ?? '' },
        closeButtonProps: { 'aria-label': t('dismiss'), size: 24 },
      })
    })
    return () => {
      unhear()
      unsee()
      unfollow()
    }
  }, [t])
}

/** Not where nothing has changed. */
function isTold(outcome: Outcome): boolean {
  return outcome.kind !== 'done' || outcome.result.change !== null
}

function contentOf(outcome: Outcome, close: () => void) {
  switch (outcome.kind) {
    case 'done':
      return <DoneToast done={outcome} onClose={close} />
    case 'failed':
      return <FailureToast failure={outcome.failure} />
    case 'forgotten':
      return <ForgottenToast what={outcome.what} putBack={outcome.putBack} onClose={close} />
    case 'copied':
      return <CopiedToast copied={outcome} />
    case 'not-now':
      return <NotNowToast command={outcome.command} />
  }
}
