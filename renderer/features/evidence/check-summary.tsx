import { useTranslation } from 'react-i18next'
import type { Manifest } from '../../../shared/evidence/manifest.ts'
import type { Check, Outcome } from '../../../shared/evidence/verify.ts'
import classes from './check-summary.module.css'

interface CheckSummaryProps {
  readonly file: string
  readonly checks: readonly Check[]
  /** Null where the pack has none that could be read. */
  readonly manifest: Manifest | null
}

/** What came of checking a pack, in short, and what the pack says that it is about: that is believed of none. */
export function CheckSummary({ file, checks, manifest }: CheckSummaryProps) {
  const { t } = useTranslation('evidence-check')
  const subject = useSubject(manifest)
  const count = (wanted: Outcome) => checks.filter(({ outcome }) => outcome === wanted).length
  const [proved, open, refuted] = [count('proved'), count('open'), count('refuted')]
  return (
    <div className={classes.summary} data-outcome={refuted > 0 ? 'refuted' : open > 0 ? 'open' : 'proved'}>
      <p className={classes.title}>{t(refuted > 0 ? 'refuted' : 'holds')}</p>
      <p>{t('counts', { proved, open, refuted })}</p>
      {manifest ? (
        <p className={classes.says}>
          {t('says', { file, subject, workspace: manifest.workspace.name, at: minuteOf(manifest.moment.at) })}
        </p>
      ) : null}
    </div>
  )
}

function useSubject(manifest: Manifest | null): string {
  const { t } = useTranslation('evidence')
  const { accounts = [], members = [] } = manifest?.subject ?? {}
  const names = [...accounts, ...members].map(({ id, name }) => name || id)
  return names.length > 0 ? names.join(', ') : t('readme.whole')
}

/** In UTC, as reports have it. */
function minuteOf(moment: string): string {
  return `${moment.slice(0, 16).replace('T', ' ')} UTC`
}
