import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { ImportReading } from '../../../shared/contract/import.ts'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import { useProblemText } from '../frame/use-problem-text.ts'
import classes from './remarks.module.css'

/** In pixels; texts that wrap make the list scroll. */
const headHeight = 48
const rowHeight = 30

interface Remark {
  readonly kind: 'problem' | 'warning'
  readonly failure: Failure
}

export interface RemarksProps {
  readonly reading: ImportReading
  /** Files that did not even arrive. */
  readonly unsent: readonly Failure[]
}

/** Why files or parts of them were not taken, and what to know about the rest; each names its place. */
export function Remarks({ reading, unsent }: RemarksProps) {
  const { t } = useTranslation('import-window')
  const text = useProblemText()
  const { problems, warnings } = reading
  const problemCount = reading.problemCount + unsent.length
  const remarks = useMemo(
    () => [
      ...[...unsent, ...problems].map((failure): Remark => ({ kind: 'problem', failure })),
      ...warnings.map((failure): Remark => ({ kind: 'warning', failure })),
    ],
    [unsent, problems, warnings],
  )
  const all = problemCount + reading.warningCount
  if (all === 0) return null
  return (
    <section
      className={classes.remarks}
      style={{ height: headHeight + remarks.length * rowHeight }}
      aria-label={t('remarks')}
    >
      <header className={classes.head}>
        <h3 className={classes.title}>{t('remarks')}</h3>
        {problemCount > 0 ? <span>{t('remarks.problems', { count: problemCount })}</span> : null}
        {reading.warningCount > 0 ? (
          <span>{t('remarks.warnings', { count: reading.warningCount })}</span>
        ) : null}
        {all > remarks.length ? <span>{t('remarks.first', { count: remarks.length })}</span> : null}
      </header>
      <VirtualRows label={t('remarks')} rows={remarks} height={rowHeight}>
        {({ kind, failure }) => (
          <div className={classes.remark} data-kind={kind}>
            {kind === 'problem' ? (
              <IconBan size={14} stroke={1.8} role="img" aria-label={t('remark.problem')} />
            ) : (
              <IconAlertTriangle size={14} stroke={1.8} role="img" aria-label={t('remark.warning')} />
            )}
            <span>{text(failure)}</span>
          </div>
        )}
      </VirtualRows>
    </section>
  )
}
