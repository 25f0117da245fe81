import '../frame.css'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { Graph } from '../../../../../renderer/client/mirror/graph.ts'
import { mirrorNow, useMirror } from '../../../../../renderer/client/mirror.ts'
import { finished } from '../../../../../renderer/client/work.ts'
import { BottomBar } from '../../../../../renderer/features/grid/bottom-bar.tsx'
import classes from '../../../../../renderer/features/grid/grid-screen.module.css'
import { useGridView } from '../../../../../renderer/features/grid/grid-view.ts'
import type { GridAxes } from '../../../../../renderer/features/grid/model/axes.ts'
import { listedLines } from '../../../../../renderer/features/grid/model/grid-lines.ts'
import { kindsInside } from '../../../../../renderer/features/grid/model/subtree.ts'
import { Toolbar } from '../../../../../renderer/features/grid/toolbar.tsx'
import { useGridActs } from '../../../../../renderer/features/grid/use-grid-acts.ts'
import { RoleMatrix } from '../ag-grid.tsx'
import type { MatrixHand } from '../ag-grid.tsx'
import { matrixOf } from '../matrix.ts'
import { agencyWithRolesIn } from './agency-in.ts'

/**
 * AG Grid in the place of Keyholder's own grid, with the workspace that this window was sent, between the bars that stand
 * around Keyholder's: they have to be drawn there as well, and what is filtered and sorted is chosen in them.
 */
export function GridScreen() {
  const graph = useMirror((mirror) => mirror.graph)
  const matrix = useMemo(() => matrixOf(agencyWithRolesIn({ ...mirrorNow(), graph })), [graph])
  const axes = useMemo(() => axesOf(graph), [graph])
  const axesNow = useMemo(() => () => axes, [axes])
  const acts = useGridActs(axesNow)
  const hand = useRef<MatrixHand>(null)
  useEffect(() => useGridView.subscribe((now, before) => obey(hand.current, now, before)), [])
  // As around Keyholder's own cells.
  const around = useDeferredValue(true, false)
  return (
    <div className={classes.screen}>
      <Toolbar
        root={axes.root}
        teams={axes.teams}
        members={axes.members}
        axesNow={axesNow}
        inspecting={false}
        onInspect={nothing}
      />
      <div className={classes.middle}>
        <RoleMatrix matrix={matrix} hand={hand} styleNonce={styleNonce()} />
      </div>
      {around ? <BottomBar axes={axes} axesNow={axesNow} acts={acts} /> : <div className={classes.room} />}
    </div>
  )
}

type View = ReturnType<typeof useGridView.getState>

function obey(hand: MatrixHand | null, now: View, before: View): void {
  if (now.accountSearch !== before.accountSearch) hand?.filter(now.accountSearch)
  if (now.rowSort !== before.rowSort && now.rowSort === 'name') hand?.sortByName()
}

/** What the bars show of the axes. AG Grid has rows of its own, so there are none here. */
function axesOf(graph: Graph): GridAxes {
  const { accounts } = graph
  const rows = Int32Array.from({ length: accounts.length }, (_, row) => row)
  return {
    root: null,
    rows: listedLines([]),
    accounts: [],
    headings: [],
    columns: [],
    members: graph.members.sorted().map(({ id }) => id),
    bands: [],
    teams: [],
    kinds: finished(kindsInside(graph, rows)),
    flat: true,
    accountCount: accounts.length,
    peopleCount: graph.members.sorted().length,
    covered: none,
    people: none,
    anyAccounts: true,
    anyMembers: true,
  }
}

function none(): readonly string[] {
  return []
}

function nothing(): void {}

/** The policy of the window takes the styles that it makes with this alone. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
