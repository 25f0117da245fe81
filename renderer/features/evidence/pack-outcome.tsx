import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { CheckLines } from './check-lines.tsx'
import { CheckSummary } from './check-summary.tsx'
import classes from './pack-outcome.module.css'
import type { PackCheck } from './use-pack-check.ts'

interface PackOutcomeProps {
  readonly check: PackCheck
  /** Why there is nothing to be said about the file. */
  readonly failureText: (failure: Failure, file: string) => string
}

/** What came of checking a pack: told to those who do not see it, then line by line. */
export function PackOutcome({ check, failureText }: PackOutcomeProps) {
  const { t } = useTranslation('evidence-check')
  return (
    <div className={classes.outcome}>
      <div role="status">
        {check.state === 'checking' ? (
          <p className={classes.quiet}>{t('checking', { file: check.file })}</p>
        ) : null}
        {check.state === 'failed' ? (
          <p className={classes.wrong}>{failureText(check.failure, check.file)}</p>
        ) : null}
        {check.state === 'checked' ? <CheckSummary {...check} /> : null}
      </div>
      {check.state === 'checked' ? <CheckLines checks={check.checks} /> : null}
    </div>
  )
}
