import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Link } from '../../../shared/model/link.ts'
import { LinkRow } from './link-row.tsx'
import classes from './links-tab.module.css'

export interface LinkListProps {
  readonly above: readonly Link[]
  readonly below: readonly Link[]
}

const rowHeight = 36
const headHeight = 36

type Line =
  | { readonly kind: 'head'; readonly side: 'above' | 'below'; readonly count: number }
  | { readonly kind: 'link'; readonly side: 'above' | 'below'; readonly link: Link }

/** Links above and below in one list; a manager may have thousands, so only those in sight are there. */
export function LinkList({ above, below }: LinkListProps) {
  const { t } = useTranslation('account')
  const scroller = useRef<HTMLDivElement>(null)
  const lines: readonly Line[] = [...section('above', above), ...section('below', below)]
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at]?.kind === 'head' ? headHeight : rowHeight),
    overscan: 10,
    paddingEnd: 16,
  })
  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        className={classes.list}
        role="table"
        aria-label={t('links')}
        aria-rowcount={lines.length}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          return (
            <div
              key={item.key}
              className={line.kind === 'head' ? classes.head : classes.row}
              role="row"
              aria-rowindex={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line.kind === 'head' ? (
                <div role="cell">
                  <h2 className={classes.title}>{t(`links.${line.side}`, { count: line.count })}</h2>
                </div>
              ) : (
                <LinkRow link={line.link} side={line.side} />
              )}
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
