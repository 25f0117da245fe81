import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Forgotten } from '../../client/outcomes.ts'
import classes from './toast.module.css'

interface ForgottenToastProps {
  readonly what: Forgotten
  readonly putBack: () => void
  readonly onClose: () => void
}

/** What is not remembered any more, and the way back. */
export function ForgottenToast({ what, putBack, onClose }: ForgottenToastProps) {
  const { t } = useTranslation('app')
  return (
    <div className={classes.done}>
      <div className={classes.words}>
        <p className={classes.text}>{t(`forgotten.${what}`)}</p>
      </div>
      <UnstyledButton
        className={classes.act}
        onClick={() => {
          onClose()
          putBack()
        }}
      >
        {t('undo')}
      </UnstyledButton>
    </div>
  )
}
