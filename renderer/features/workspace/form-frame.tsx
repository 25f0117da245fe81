import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import classes from './form.module.css'

export interface FormFrameProps {
  readonly children: ReactNode
  readonly submit: string
  readonly busy: boolean
  /** Why the last attempt failed; what was typed stays. */
  readonly failure: Failure | null
  readonly onSubmit: () => void
  readonly onCancel: () => void
}

/** A form in a dialog: its fields, what went wrong, and the two ways out. */
export function FormFrame({ children, submit, busy, failure, onSubmit, onCancel }: FormFrameProps) {
  const { t } = useTranslation('workspace')
  const text = useProblemText()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onSubmit()
  }
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      {children}
      {failure ? (
        <p className={classes.failure} role="alert">
          {text(failure)}
        </p>
      ) : null}
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
