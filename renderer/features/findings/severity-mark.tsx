import { useTranslation } from 'react-i18next'
import type { Severity } from '../../../shared/policy/findings.ts'
import classes from './severity-mark.module.css'

interface SeverityMarkProps {
  readonly severity: Severity
  /** With its word beside it. */
  readonly word?: boolean
  /** The word stands beside it already. */
  readonly quiet?: boolean
}

/** How much a finding matters, as a shape and a colour. */
export function SeverityMark({ severity, word = false, quiet = false }: SeverityMarkProps) {
  const { t } = useTranslation('findings')
  const said = t(`severity.${severity}`)
  if (quiet) return <span className={classes.mark} data-severity={severity} aria-hidden />
  return word ? (
    <span className={classes.said} data-severity={severity}>
      <span className={classes.mark} data-severity={severity} aria-hidden />
      {said}
    </span>
  ) : (
    <span className={classes.mark} data-severity={severity} role="img" aria-label={said} title={said} />
  )
}
