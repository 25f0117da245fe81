import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanMode } from '../../client/plan-mode.ts'
import { usePlannedAccess } from '../../client/use-planned-access.ts'
import { useMirror } from '../../client/mirror.ts'
import { cellCache, useCells } from './cells.ts'
import { CellCard } from './cell-card.tsx'
import { ColHeads } from './col-heads.tsx'
import { useDrag } from './drag-state.ts'
import { DropLayer } from './drop-layer.tsx'
import { focusCell } from './focus-cell.ts'
import { GridRow, writeSpans } from './grid-row.tsx'
import { useGridView } from './grid-view.ts'
import { useJudgements } from './judgements.ts'
import { metrics } from './metrics.ts'
import { colSpans, rowSpans, spansInRow, within } from './model/ranges.ts'
import { selectedRanges } from './model/selection.ts'
import { followInView } from './palette-system.ts'
import { RolePicker } from './role-picker.tsx'
import classes from './role-grid.module.css'
import { SelectionLayer } from './selection-layer.tsx'
import type { GridAxes } from './model/axes.ts'
import type { GridActs } from './use-grid-acts.ts'
import { useCellsInView, useJudgementsInView } from './use-cells-in-view.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useHover } from './use-hover.ts'
import { usePointerSelection } from './use-pointer-selection.ts'
import { useRoleDrop } from './use-role-drop.ts'
import { useViewport } from './use-viewport.ts'

interface RoleGridProps {
  readonly axes: GridAxes
  readonly acts: GridActs
  readonly inspecting: boolean
  readonly onInspect: () => void
}

/** Who holds what on which account: accounts down, people across. Both axes are virtual, both heads stay. */
export function RoleGrid({ axes, acts, inspecting, onInspect }: RoleGridProps) {
  const { t } = useTranslation('grid')
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)
  const selection = useGridView((view) => view.selection)
  const fold = useGridView((view) => view.fold)
  const searching = useGridView((view) => view.accountSearch.trim() !== '')
  const armed = useGridView((view) => view.armed)
  const choosing = useGridView((view) => view.choosing)
  const show = useGridView((view) => view.show)
  const dragged = useDrag((drag) => drag.drag)
  const marking = dragged ?? armed
  const staging = usePlanMode() !== null
  const planned = usePlannedAccess()
  const revision = useMirror((mirror) => mirror.revision)
  useCells((state) => state.version)
  const judged = useJudgements((state) => state.version)

  const size = { rows: axes.rows.length, cols: axes.columns.length }
  const viewport = useViewport(scroller, size, selection.focus)
  const { visible } = viewport

  useCellsInView(visible, axes)
  useEffect(() => {
    if (visible) followInView(axes.accounts.slice(visible.top, visible.bottom + 1))
  }, [visible, axes])
  useJudgementsInView(marking, visible, axes)

  const ranges = useMemo(() => selectedRanges(selection), [selection])
  const chosenCols = useMemo(() => colSpans(ranges), [ranges])
  const chosenRows = useMemo(() => rowSpans(ranges), [ranges])

  const pointer = usePointerSelection(scroller, size)
  const hover = useHover(scroller, size)
  const onKeyDown = useGridKeys({
    axes,
    acts,
    page: viewport.page,
    reveal: viewport.reveal,
    choose: (typed) => show({ choosing: typed }),
    inspect: onInspect,
  })
  useRoleDrop(scroller, axes, acts)

  const { focus } = selection
  useEffect(() => {
    if (focused) focusCell(scroller.current, focus)
  }, [focused, focus])

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        className={classes.grid}
        aria-label={t('label')}
        aria-multiselectable
        aria-rowcount={size.rows + 1}
        aria-colcount={size.cols + 1}
        data-dragging={dragged !== null || undefined}
        onKeyDown={onKeyDown}
        onDoubleClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[role=gridcell]'))
            show({ choosing: '' })
        }}
        onFocus={() => setFocused(true)}
        onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
        {...pointer}
        {...hover}
      >
        <div
          role="presentation"
          className={classes.canvas}
          style={{ width: viewport.width, height: viewport.height }}
        >
          <ColHeads axes={axes} items={viewport.cols} chosen={chosenCols} version={revision} />
          {viewport.rows.map((item) => {
            const row = axes.rows[item.index]
            if (!row) return null
            return (
              <GridRow
                key={item.index}
                row={row}
                index={item.index}
                columns={axes.columns}
                items={viewport.cols}
                selected={writeSpans(spansInRow(ranges, item.index))}
                activeCol={selection.focus.row === item.index ? selection.focus.col : -1}
                chosen={within(chosenRows, item.index)}
                marking={marking}
                staging={staging}
                planned={planned.on(row.account)}
                showParent={searching}
                onFold={fold}
                cells={cellCache.version(row.account)}
                mirror={revision}
                judged={marking ? judged : 0}
              />
            )
          })}
          <div className={classes.hoverRow} aria-hidden />
          <div className={classes.hoverCol} aria-hidden />
          <SelectionLayer selection={selection} focused={focused} />
          <DropLayer />
          <RolePicker
            typed={choosing}
            acts={acts}
            at={{
              left: metrics.headWidth + selection.focus.col * metrics.colWidth,
              top: metrics.headHeight + selection.focus.row * metrics.rowHeight,
            }}
            onClose={() => {
              show({ choosing: null })
              focusCell(scroller.current, focus)
            }}
          />
        </div>
      </div>
      <CellCard axes={axes} scroller={scroller} inspecting={inspecting} />
    </>
  )
}
