import { IconVolumeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, MouseEvent } from 'react'
import { findingRules } from '../../../shared/policy/findings.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { HeadedRow } from '../../ui/headed-row.tsx'
import type { RowPlace } from '../../ui/headed-rows.tsx'
import { dayText } from '../explain/speak.ts'
import { Said } from '../explain/said.tsx'
import { useFindings, wishOf } from './filter.ts'
import type { FindingFilter } from './filter.ts'
import { pageLength } from './finding-lines.ts'
import classes from './findings-list.module.css'
import { sayFinding } from './say-finding.ts'
import { SeverityMark } from './severity-mark.tsx'

interface FindingRowProps extends RowPlace {
  /** Its place in the whole list; its page is asked for with it. */
  readonly finding: number
  readonly filter: FindingFilter
}

/** One finding: how much it matters, and what is wrong. Pressed, its details open beside the list. */
export function FindingRow({ finding: nth, filter, ...place }: FindingRowProps) {
  const { t, i18n } = useTranslation('findings')
  const from = nth - (nth % pageLength)
  const page = useAnswer('findings.list', { ...wishOf(filter), from, limit: pageLength })
  const finding = page.state === 'ready' ? page.value.findings[nth - from] : undefined
  const isSelected = useFindings((shown) => finding !== undefined && shown.selected === finding.key)
  const select = useFindings((shown) => shown.select)
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const open = () => finding && select(finding.key)
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open()
    } else if (event.key === 'Escape') select(null)
  }
  const click = ({ target }: MouseEvent) => {
    if (!(target instanceof Element && target.closest('a, button'))) open()
  }
  return (
    <HeadedRow
      {...place}
      className={classes.row}
      aria-selected={isSelected}
      onKeyDown={press}
      onClick={click}
    >
      {finding === undefined ? (
        <span className={classes.waiting} role="gridcell" aria-label={t('loading')} />
      ) : (
        <>
          <span className={classes.severity} role="gridcell">
            <SeverityMark severity={findingRules[finding.kind].severity} />
          </span>
          <span className={classes.sentence} role="gridcell">
            <Said sentence={sayFinding(finding, (id) => accountOf(id)?.system)} />
          </span>
          {finding.muted === null ? null : (
            <span className={classes.muted} role="gridcell" title={finding.muted.reason}>
              <IconVolumeOff size={14} stroke={1.7} aria-hidden />
              {finding.muted.until === null
                ? t('muted.open')
                : t('muted.until', { day: dayText(i18n.language, finding.muted.until) })}
            </span>
          )}
        </>
      )}
    </HeadedRow>
  )
}
