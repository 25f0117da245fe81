import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TreeRows } from './rows.ts'
import { rangeWith } from '../../ui/range-with.ts'
import classes from './account-tree.module.css'
import { useRowLanguage } from './row-language.ts'
import { TreeRow } from './tree-row.tsx'
import { useTreeState } from './tree-state.ts'
import { useTreeKeys } from './use-tree-keys.ts'
import { useReveal } from './use-reveal.ts'
import type { VisibleTree } from './use-tree-rows.ts'

export const rowHeight = 28

export interface AccountTreeProps {
  readonly tree: VisibleTree
  readonly selected: string | null
  readonly onSelect: (account: string) => void
}

/** The hierarchy of accounts; a row is a path, and only the rows in sight are in the page. */
export function AccountTree({ tree, selected, onSelect }: AccountTreeProps) {
  const { t } = useTranslation('tree')
  const { rows, query } = tree
  const language = useRowLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const cursorPath = useTreeState((state) => state.cursor)
  const moveTo = useTreeState((state) => state.moveTo)
  const setExpanded = useTreeState((state) => state.setExpanded)
  const cursor = cursorPath === null ? -1 : rows.find(cursorPath)

  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    useFlushSync: false,
    paddingStart: 4,
    paddingEnd: 12,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 12,
    rangeExtractor: (range) => rangeWith(range, cursor),
  })

  const open = useCallback(
    (row: number) => {
      moveTo(rows.path(row))
      if (rows.group(row) === null) onSelect(rows.id(row))
      else setExpanded([rows.path(row)], !rows.isExpanded(row))
    },
    [rows, moveTo, onSelect, setExpanded],
  )
  const toggle = useCallback(
    (row: number) => {
      moveTo(rows.path(row))
      setExpanded([rows.path(row)], !rows.isExpanded(row))
    },
    [rows, moveTo, setExpanded],
  )
  const keys = useTreeKeys({
    rows,
    cursor,
    open,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
  })
  useReveal(rows, selected)
  const scrollTo = virtualizer.scrollToIndex
  useEffect(() => {
    if (cursor !== -1) scrollTo(cursor, { align: 'auto' })
    // Only when the cursor moves: rows that open or close must not pull the list about.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursorPath, scrollTo])

  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        className={classes.tree}
        role="tree"
        tabIndex={0}
        aria-label={t('tree')}
        aria-activedescendant={cursor === -1 ? undefined : `tree-${cursor}`}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={keys}
        onFocus={() => cursor === -1 && rows.count > 0 && moveTo(rows.path(0))}
      >
        {virtualizer.getVirtualItems().map((item) => (
          <TreeRow
            // Not as the virtualizer's key: it would ask for the path of every row there is.
            key={rows.path(item.index)}
            rows={rows}
            row={item.index}
            top={item.start}
            query={query}
            language={language}
            cursor={item.index === cursor}
            selected={isSelected(rows, item.index, cursor, selected)}
            onOpen={open}
            onToggle={toggle}
          />
        ))}
      </div>
    </div>
  )
}

/** An account that stands in several places is selected where the person opened it. */
function isSelected(rows: TreeRows, row: number, cursor: number, selected: string | null): boolean {
  if (selected === null || rows.group(row) !== null || rows.id(row) !== selected) return false
  const there = cursor !== -1 && rows.group(cursor) === null && rows.id(cursor) === selected
  return !there || row === cursor
}
