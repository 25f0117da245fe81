import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './activity-list.module.css'
import { ChangeEntry } from './change-entry.tsx'
import { DayHeading } from './day-heading.tsx'
import type { ActivityRow } from './days.ts'
import { useSoughtChange } from './sought-change.ts'
import { useNow } from './use-now.ts'

const estimate = 41
/** Rows before the last at which more are read. */
const near = 20

interface ActivityRowsProps {
  readonly rows: readonly ActivityRow[]
  /** Numbers of changes by their id, also of those that are not shown. */
  readonly revisions: ReadonlyMap<string, number>
  readonly onNearEnd: (() => void) | null
  readonly end: ReactNode
}

/** The list itself: only what is in view exists. */
export function ActivityRows({ rows, revisions, onNearEnd, end }: ActivityRowsProps) {
  const { t } = useTranslation('activity')
  const now = useNow()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const scroll = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => estimate,
    getItemKey: (place) => {
      const row = rows[place]
      return row?.kind === 'change' ? row.change.id : (row?.day ?? place)
    },
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const nearEnd = (items.at(-1)?.index ?? 0) >= rows.length - near
  useEffect(() => {
    if (nearEnd) onNearEnd?.()
  }, [nearEnd, onNearEnd])

  const find = (id: string) => {
    const place = rows.findIndex((row) => row.kind === 'change' && row.change.id === id)
    if (place === -1) return
    virtual.scrollToIndex(place, { align: 'center' })
    setOpened((open) => new Set([...open, id]))
  }
  const sought = useSoughtChange(({ change }) => change)
  useEffect(() => {
    if (sought === null) return
    if (!rows.some((row) => row.kind === 'change' && row.change.id === sought)) return onNearEnd?.()
    useSoughtChange.setState({ change: null })
    find(sought)
    return undefined
    // `find` is another function each time.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [sought, rows, onNearEnd])
  const toggle = (id: string) =>
    setOpened((open) => new Set(open.has(id) ? [...open].filter((other) => other !== id) : [...open, id]))
  return (
    <div ref={scroll} className={classes.scroll}>
      <ol className={classes.rows} style={{ height: virtual.getTotalSize() }} aria-label={t('title')}>
        {items.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={classes.place}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'day' ? (
                <DayHeading at={row.at} now={now} />
              ) : (
                <ChangeEntry
                  change={row.change}
                  now={now}
                  revisionOf={(id) => revisions.get(id)}
                  opened={opened.has(row.change.id)}
                  onToggle={() => toggle(row.change.id)}
                  onFind={find}
                />
              )}
            </li>
          )
        })}
      </ol>
      {end}
    </div>
  )
}
