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
import { FillHandle } from './fill-handle.tsx'
import { FillLayer } from './fill-layer.tsx'
import { focusCell } from './focus-cell.ts'
import { GridRow, writeSpans } from './grid-row.tsx'
import { useGridView } from './grid-view.ts'
import { useJudgements } from './judgements.ts'
import { GroupHead, PinnedHead } from './group-head.tsx'
import { metricVariables, useMetrics } from './metrics.ts'
import { colSpans, rowSpans, spansInRow, within } from './model/ranges.ts'
import { selectedRanges } from './model/selection.ts'
import { headingOf } from './model/window.ts'
import { followInView } from './palette-system.ts'
import { RolePicker } from './role-picker.tsx'
import classes from './role-grid.module.css'
import { SelectionLayer } from './selection-layer.tsx'
import type { GroupRow } from './model/account-rows.ts'
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
  /** The same function, whatever the axes are. */
  readonly axesNow: () => GridAxes
  readonly acts: GridActs
  readonly inspecting: boolean
  readonly onInspect: () => void
}

/** Who holds what on which account: accounts down, people across. Both axes are virtual, both heads stay. */
export function RoleGrid({ axes, axesNow, acts, inspecting, onInspect }: RoleGridProps) {
  const { t } = useTranslation('grid')
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)
  const selection = useGridView((view) => view.selection)
  const fold = useGridView((view) => view.fold)
  const direct = useGridView((view) => view.onlyDirect)
  const admins = useGridView((view) => view.onlyAdmins)
  const shown = useMemo(() => ({ direct, admins }), [direct, admins])
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
  const metrics = useMetrics()
  const viewport = useViewport(scroller, size, selection.focus, metrics, axes.headings.length > 0)
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
  const hoverLines = useRef<HTMLDivElement>(null)
  const hover = useHover(hoverLines, size)
  const onKeyDown = useGridKeys({
    axes,
    acts,
    page: viewport.page,
    reveal: viewport.reveal,
    choose: (typed) => show({ choosing: typed }),
    inspect: onInspect,
  })
  useRoleDrop(scroller, axesNow, acts)

  const pinned = pinnedHead(axes, visible?.top ?? 0)

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
        style={metricVariables(metrics)}
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
          <ColHeads
            axes={axes}
            cols={viewport.cols}
            metrics={metrics}
            chosen={chosenCols}
            version={revision}
          />
          {pinned ? <PinnedHead line={pinned} /> : null}
          {viewport.rows.map(({ place: index, seat }) => {
            const row = axes.rows.at(index)
            if (!row) return null
            const activeCol = selection.focus.row === index ? selection.focus.col : -1
            return row.kind === 'group' ? (
              <GroupHead
                key={seat}
                line={row}
                index={index}
                top={metrics.headHeight + index * metrics.rowHeight}
                active={activeCol !== -1}
                columns={size.cols}
              />
            ) : (
              <GridRow
                key={seat}
                row={row}
                index={index}
                columns={axes.columns}
                cols={viewport.cols}
                metrics={metrics}
                selected={writeSpans(spansInRow(ranges, index))}
                activeCol={activeCol}
                chosen={within(chosenRows, index)}
                marking={marking}
                staging={staging}
                planned={planned.on(row.account)}
                shown={shown}
                showParent={axes.flat}
                onFold={fold}
                cells={cellCache.version(row.account)}
                mirror={revision}
                judged={marking ? judged : 0}
              />
            )
          })}
          <div ref={hoverLines} className={classes.hover} aria-hidden>
            <div className={classes.hoverRow} />
            <div className={classes.hoverCol} />
          </div>
          <SelectionLayer selection={selection} focused={focused} metrics={metrics} />
          <DropLayer />
          <FillLayer axes={axes} visible={visible} />
          <FillHandle scroller={scroller} axesNow={axesNow} acts={acts} />
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

/** The heading of the first row in view, where that heading has been scrolled away. */
function pinnedHead(axes: GridAxes, top: number): GroupRow | null {
  const at = headingOf(axes.headings, top)
  const line = axes.rows.at(at)
  return line?.kind === 'group' && at < top ? line : null
}
