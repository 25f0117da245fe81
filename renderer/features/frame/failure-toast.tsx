import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { Why } from '../explain/why.tsx'
import classes from './toast.module.css'
import { refusedQuestion, useProblemText } from './use-problem-text.ts'

/** Why something could not be done; a refusal can be asked for its proof. */
export function FailureToast({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation('app')
  const text = useProblemText()
  const question = refusedQuestion(failure)
  return (
    <div className={classes.failure}>
      <IconAlertTriangle className={classes.alarm} size={16} stroke={1.8} aria-hidden />
      <p className={classes.text}>
        <span className={classes.hidden}>{t('failed')} </span>
        {text(failure)}
      </p>
      {question ? <Why question={question} /> : null}
    </div>
  )
}
