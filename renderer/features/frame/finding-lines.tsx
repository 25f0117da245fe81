import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/finding.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import classes from './finding-lines.module.css'

/** More than this nobody reads beside an undo. */
const mostShown = 3

/** Limits of the platform that a change breaks: it is recorded all the same, and this warns. */
export function FindingLines({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('app')
  const text = useFailureText()
  if (findings.length === 0) return null
  const said = new Set(
    findings.map(({ limit, details }) => text({ code: 'refused', message: `limit.${limit}`, details })),
  )
  const more = said.size - mostShown
  return (
    <ul className={classes.findings} aria-label={t('findings')}>
      {[...said].slice(0, mostShown).map((line) => (
        <li key={line} className={classes.finding}>
          <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
          <span>{line}</span>
        </li>
      ))}
      {more > 0 ? <li className={classes.more}>{t('findings.more', { count: more })}</li> : null}
    </ul>
  )
}
