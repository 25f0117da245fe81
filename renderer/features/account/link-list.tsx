import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Link } from '../../../shared/model/link.ts'
import { useNow } from '../activity/use-now.ts'
import { rangeWith } from '../tree/range-with.ts'
import { LinkRow } from './link-row.tsx'
import classes from './links-tab.module.css'
import { useRowCursor } from './use-row-cursor.ts'

export interface LinkListProps {
  readonly above: readonly Link[]
  readonly below: readonly Link[]
}

const rowHeight = 36

type Line =
  | { readonly kind: 'head'; readonly side: 'above' | 'below'; readonly count: number }
  | { readonly kind: 'link'; readonly side: 'above' | 'below'; readonly link: Link }

/** Links above and below in one list; a manager may have thousands, so only those in sight are there. */
export function LinkList({ above, below }: LinkListProps) {
  const { t } = useTranslation('account')
  const now = useNow()
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => [...section('above', above), ...section('below', below)], [above, below])
  const places = useMemo(() => lines.flatMap((line, place) => (line.kind === 'link' ? place : [])), [lines])
  const cursor = useRowCursor(scroller, places, (place) => virtualizer.scrollToIndex(place))
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
        aria-label={t('links')}
        aria-rowcount={lines.length}
        style={{ height: virtualizer.getTotalSize() }}
        {...cursor.handlers}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          if (line.kind === 'link')
            return (
              <LinkRow
                key={item.key}
                link={line.link}
                side={line.side}
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
                <h2 className={classes.title}>{t(`links.${line.side}`, { count: line.count })}</h2>
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function section(side: 'above' | 'below', links: readonly Link[]): readonly Line[] {
  if (links.length === 0) return []
  return [
    { kind: 'head', side, count: links.length },
    ...links.map((link): Line => ({ kind: 'link', side, link })),
  ]
}

function keyOf(line: Line | undefined): string {
  return line?.kind === 'link' ? `${line.side} ${line.link.parent} ${line.link.child}` : (line?.side ?? '')
}
