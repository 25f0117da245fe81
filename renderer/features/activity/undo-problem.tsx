import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import classes from './change-entry.module.css'

interface UndoProblemProps {
  readonly failure: Failure
  readonly onClose: () => void
}

/** Why a change could not be undone, beside the change. */
export function UndoProblem({ failure, onClose }: UndoProblemProps) {
  const { t } = useTranslation('activity')
  const failureText = useFailureText()
  return (
    <p className={classes.problem} role="alert">
      <span>{failureText(failure)}</span>
      <IconButton label={t('close')} onClick={onClose}>
        <IconX size={14} stroke={1.8} />
      </IconButton>
    </p>
  )
}
