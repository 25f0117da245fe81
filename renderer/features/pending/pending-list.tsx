import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { HeadedRows } from '../../ui/headed-rows.tsx'
import type { PendingLine } from './pending-lines.ts'
import classes from './pending-list.module.css'
import { PendingRow } from './pending-row.tsx'

interface PendingListProps {
  readonly lines: readonly PendingLine[]
  readonly now: Date
}

const rowHeight = 40

/** What waits, under the heads of those who have to act. */
export function PendingList({ lines, now }: PendingListProps) {
  const { t } = useTranslation('pending')
  const { number } = useFormats()
  return (
    <HeadedRows
      label={t('title')}
      lines={lines}
      height={rowHeight}
      isRow={isRow}
      keyOf={keyOf}
      renderHead={(line) =>
        line.kind === 'row' ? null : (
          <>
            {t(`waits.${line.waitsFor}`)}
            <span className={classes.count}>{number(line.count)}</span>
          </>
        )
      }
      renderRow={(line, place) =>
        line.kind === 'row' ? <PendingRow key={keyOf(line)} row={line.row} now={now} {...place} /> : null
      }
    />
  )
}

function isRow(line: PendingLine): boolean {
  return line.kind === 'row'
}

function keyOf(line: PendingLine): string {
  return line.kind === 'row' ? line.row.id : line.waitsFor
}
