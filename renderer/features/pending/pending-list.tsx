import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRowCursor } from '../account/use-row-cursor.ts'
import { rangeWith } from '../tree/range-with.ts'
import type { PendingLine } from './pending-lines.ts'
import classes from './pending-list.module.css'
import { PendingRow } from './pending-row.tsx'

interface PendingListProps {
  readonly lines: readonly PendingLine[]
  readonly now: Date
}

const rowHeight = 40

/** The rows under the heads of those who have to act; thousands may wait, and only those in sight are there. */
export function PendingList({ lines, now }: PendingListProps) {
  const { t } = useTranslation('pending')
  const scroller = useRef<HTMLDivElement>(null)
  const places = useMemo(() => lines.flatMap((line, place) => (line.kind === 'row' ? place : [])), [lines])
  // The head above the first row belongs to it.
  const cursor = useRowCursor(scroller, places, (place) => virtualizer.scrollToIndex(place <= 1 ? 0 : place))
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (place) => keyOf(lines[place]),
    rangeExtractor: (range) => rangeWith(range, cursor.at),
    overscan: 10,
    paddingEnd: 16,
  })
  return (
    <div ref={scroller} className={classes.scroller}>
      {/* The rows take the focus, one of them at a time. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        className={classes.list}
        role="grid"
        aria-label={t('title')}
        aria-rowcount={lines.length}
        style={{ height: virtualizer.getTotalSize() }}
        {...cursor.handlers}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          if (line.kind === 'row')
            return (
              <PendingRow
                key={item.key}
                row={line.row}
                at={item.index}
                top={item.start}
                current={item.index === cursor.at}
                now={now}
              />
            )
          return (
            <div
              key={item.key}
              className={classes.head}
              role="row"
              aria-rowindex={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <div role="gridcell">
                <h2 className={classes.title}>
                  {t(`waits.${line.waitsFor}`)}
                  <span className={classes.count}>{line.count.toLocaleString()}</span>
                </h2>
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function keyOf(line: PendingLine | undefined): string {
  return line?.kind === 'row' ? line.row.id : (line?.waitsFor ?? '')
}
