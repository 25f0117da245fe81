import { useTranslation } from 'react-i18next'
import type { RecordedChange } from '../../../shared/contract/changes.ts'
import classes from './change-entry.module.css'

interface CorrectionProps {
  readonly change: RecordedChange
  readonly revisionOf: (id: string) => number | undefined
  readonly onFind: (change: string) => void
}

/** What a change corrects, and by what it was corrected, each leading there. */
export function Correction({ change, revisionOf, onFind }: CorrectionProps) {
  const { t } = useTranslation('activity')
  const { reverts, revertedBy } = change
  return (
    <>
      {reverts === undefined ? null : (
        <button type="button" className={classes.other} onClick={() => onFind(reverts)}>
          {t('of', { revision: revisionOf(reverts) ?? '…' })}
        </button>
      )}
      {revertedBy === null ? null : (
        <button type="button" className={classes.other} onClick={() => onFind(revertedBy)}>
          {t('undone.by', { revision: revisionOf(revertedBy) ?? '…' })}
        </button>
      )}
    </>
  )
}
