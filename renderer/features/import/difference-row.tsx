import { memo, useEffect } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportLine } from '../../../shared/contract/import.ts'
import type { AccessTable } from '../../../shared/model/row.ts'
import { HeadedRow } from '../../ui/headed-row.tsx'
import type { RowPlace } from '../../ui/headed-rows.tsx'
import { bucketOf } from './choice.ts'
import { DifferenceMark } from './difference-mark.tsx'
import classes from './difference-row.module.css'
import type { OpenedLine } from './differences.tsx'
import { LineFacts } from './line-facts.tsx'
import type { LinePages } from './line-pages.ts'
import { LineSubject } from './line-subject.tsx'

export interface DifferenceRowProps extends RowPlace {
  readonly pages: LinePages
  readonly table: AccessTable
  /** Its place among the lines of its kind. */
  readonly nth: number
  /** undefined while it is on its way. */
  readonly line: ImportLine | undefined
  readonly chosen: boolean
  /** Whether its details are open. */
  readonly opened: boolean
  readonly onChoose: (line: ImportLine, chosen: boolean) => void
  readonly onOpen: (line: OpenedLine) => void
}

/**
 * One difference. It asks for its line when it comes into view; Space chooses, Enter opens the details. Drawn anew
 * only when something of it changes: a list that is scrolled draws all others in sight.
 */
export const DifferenceRow = memo(function DifferenceRow(props: DifferenceRowProps) {
  const { pages, table, nth, line, chosen, opened, onChoose, onOpen, at, top, current } = props
  const { t } = useTranslation('import-window')
  useEffect(() => pages.want(table, nth), [pages, table, nth])
  const choosable = line !== undefined && bucketOf(line) !== null
  const open = () => onOpen({ table, nth })
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === ' ') {
      event.preventDefault()
      if (choosable) onChoose(line, !chosen)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open()
    }
  }
  return (
    <HeadedRow
      at={at}
      top={top}
      current={current}
      className={classes.row}
      aria-selected={choosable ? chosen : undefined}
      aria-busy={line === undefined || undefined}
      data-opened={opened || undefined}
      onKeyDown={press}
      onClick={open}
    >
      {line === undefined ? (
        <span className={classes.waiting} role="gridcell" aria-label={t('line.waiting')} />
      ) : (
        <>
          <span role="gridcell">
            {choosable ? (
              <input
                type="checkbox"
                tabIndex={-1}
                className={classes.check}
                aria-label={t('line.choose')}
                checked={chosen}
                onClick={(event) => event.stopPropagation()}
                onChange={(event) => onChoose(line, event.currentTarget.checked)}
              />
            ) : null}
          </span>
          <span role="gridcell">
            <DifferenceMark mark={line.refused ? 'refused' : line.what} />
          </span>
          <span className={classes.subject} role="gridcell">
            <LineSubject line={line} />
          </span>
          <span className={classes.facts} role="gridcell">
            <LineFacts line={line} />
          </span>
        </>
      )}
    </HeadedRow>
  )
})
