import { useTranslation } from 'react-i18next'
import type { Severity } from '../../../shared/policy/findings.ts'
import classes from './severity-mark.module.css'

/** How much a finding matters, as a shape and a colour; beside its word where there is room. */
export function SeverityMark({
  severity,
  word = false,
}: {
  readonly severity: Severity
  readonly word?: boolean
}) {
  const { t } = useTranslation('findings')
  const said = t(`severity.${severity}`)
  return word ? (
    <span className={classes.said} data-severity={severity}>
      <span className={classes.mark} data-severity={severity} aria-hidden />
      {said}
    </span>
  ) : (
    <span className={classes.mark} data-severity={severity} role="img" aria-label={said} title={said} />
  )
}
