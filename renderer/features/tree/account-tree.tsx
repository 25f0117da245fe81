import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFindingMarks } from '../../client/finding-counts.ts'
import { usePlannedLinks } from '../../client/use-planned-links.ts'
import classes from './account-tree.module.css'
import { drawnRows } from './in-view.ts'
import { useTreeDrag } from './moving/drag-state.ts'
import { useRowSource } from './moving/use-row-source.ts'
import { useTreeDrop } from './moving/use-tree-drop.ts'
import { pickOf } from './picks.ts'
import { useRowLanguage } from './row-language.ts'
import { useRowMenu } from './row-menu-state.ts'
import type { TreeRows } from './rows.ts'
import { stickyPath } from './sticky-path.ts'
import { StickyRows } from './sticky-rows.tsx'
import { TreeRow } from './tree-row.tsx'
import { useTreeState } from './tree-state.ts'
import { above, below, rowHeight, useInView } from './use-in-view.ts'
import { useTreeKeys } from './use-tree-keys.ts'
import { usePlaceAfterFilter } from './use-place-after-filter.ts'
import { useReveal } from './use-reveal.ts'
import { useRowActs } from './use-row-acts.ts'
import { useRowsBeyond } from './use-rows-beyond.ts'
import type { VisibleTree } from './use-tree-rows.ts'

const nothingAbove: readonly number[] = []

/** Rows above the first one in sight that stay at the edge, at most. */
const mostSticky = 5

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
  const planned = usePlannedLinks()
  const marks = useFindingMarks()
  const scroller = useRef<HTMLDivElement>(null)
  const cursorPath = useTreeState((state) => state.cursor)
  const moveTo = useTreeState((state) => state.moveTo)
  const picks = useTreeState((state) => state.picks)
  const pick = useTreeState((state) => state.pick)
  const showMenu = useRowMenu((menu) => menu.show)
  const cursor = cursorPath === null ? -1 : rows.find(cursorPath)
  const over = useTreeDrag((drag) => drag.over)
  const takes = useTreeDrag((drag) => drag.drop?.kind === 'steps')
  const overRow = over === null ? -1 : rows.find(over)

  const [view, scrollTo] = useInView(scroller)
  const beyondEdges = useRowsBeyond(tree)
  const source = useRowSource(rows, language)

  const { open, press, toggle } = useRowActs(rows, onSelect)
  const menuAt = (row: number, x: number, y: number) => {
    const one = row === -1 ? null : pickOf(rows, row)
    if (one === null) return
    const path = rows.path(row)
    if (picks.has(one)) showMenu(x, y, picks)
    else {
      pick(new Set([one]), path, path)
      showMenu(x, y, new Set([one]))
    }
  }
  const keys = useTreeKeys({
    rows,
    cursor,
    open,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    menu: () => {
      const box = document.querySelector(`#tree-${cursor}`)?.getBoundingClientRect()
      if (box) menuAt(cursor, box.left + 40, box.bottom)
    },
  })
  useReveal(rows, selected)
  const rowAtPoint = (y: number) => {
    const row = Math.floor((y - above) / rowHeight)
    return row >= 0 && row < rows.count ? row : -1
  }
  useTreeDrop(scroller, rows, rowAtPoint)
  useEffect(() => {
    // What stays at the edge must not hide the row at which the keyboard is.
    if (cursor !== -1) scrollTo(cursor, { covered: Math.min(rows.depth(cursor), mostSticky) })
    // Only when the cursor moves: rows that open or close must not pull the list about.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursorPath, scrollTo])

  usePlaceAfterFilter(query !== null, rows, scrollTo)

  const rowBelow = (lines: number) => (view.edge + lines < rows.count ? view.edge + lines : -1)
  const sticky = view.edge === 0 ? nothingAbove : stickyPath(rows, rowBelow, mostSticky)
  return (
    <div ref={scroller} className={classes.scroller}>
      <StickyRows
        rows={rows}
        path={sticky}
        language={language}
        planned={planned}
        marks={marks}
        onOpen={open}
      />
      <div
        className={classes.tree}
        role="tree"
        tabIndex={0}
        aria-label={t('tree')}
        aria-multiselectable
        aria-activedescendant={cursor === -1 ? undefined : `tree-${cursor}`}
        style={{ height: above + rows.count * rowHeight + below }}
        onKeyDown={keys}
        onFocus={() => cursor === -1 && rows.count > 0 && moveTo(rows.path(0))}
        // A row that is clicked must not keep the focus: its element shows others when the tree is scrolled.
        // Not as soon as it gets it, because then it could not be dragged.
        onClickCapture={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
        onContextMenu={(event) => {
          event.preventDefault()
          const row = event.target instanceof Element ? event.target.closest('[role="treeitem"]') : null
          if (row instanceof HTMLElement) menuAt(Number(row.dataset['row']), event.clientX, event.clientY)
        }}
      >
        {drawnRows(view, rows.count, cursor).map(({ row, place, beyond }) => {
          const from = beyond ? beyondEdges : tree
          if (from === null || row >= from.rows.count) return null
          return (
            <TreeRow
              key={place}
              rows={from.rows}
              row={row}
              top={above + row * rowHeight}
              query={from.query}
              language={language}
              planned={planned}
              marks={marks}
              cursor={row === cursor}
              selected={
                picks.size === 0
                  ? isOpened(from.rows, row, cursor, selected)
                  : picks.has(pickOf(from.rows, row) ?? -1)
              }
              takesDrop={row === overRow ? takes : undefined}
              source={source}
              onPress={press}
              onToggle={toggle}
            />
          )
        })}
      </div>
    </div>
  )
}

/** An account that stands in several places is selected where the person opened it. */
function isOpened(rows: TreeRows, row: number, cursor: number, selected: string | null): boolean {
  if (selected === null || rows.group(row) !== null || rows.id(row) !== selected) return false
  const there = cursor !== -1 && rows.group(cursor) === null && rows.id(cursor) === selected
  return !there || row === cursor
}
