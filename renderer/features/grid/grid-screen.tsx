import { IconLayoutGrid, IconMoodEmpty, IconUsers } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { memo, useCallback, useDeferredValue, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../client/failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { Announcer } from './announcer.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { fetchCellsAgain, useCells } from './cells.ts'
import { DragLabel, FillLabel } from './drag-label.tsx'
import classes from './grid-screen.module.css'
import { useGridView } from './grid-view.ts'
import { Inspector } from './inspector.tsx'
import { RoleGrid } from './role-grid.tsx'
import { FilterChips } from './row-filters.tsx'
import { Toolbar } from './toolbar.tsx'
import { useAxes } from './use-axes.ts'
import type { GridAxes } from './model/axes.ts'
import { useGridActs } from './use-grid-acts.ts'
import { useIsRoomy } from './use-is-roomy.ts'
import { useKeepPlace } from './use-keep-place.ts'

/** The role grid: who holds what in a chosen subtree, and the place to change it. */
export function GridScreen() {
  const { axes, arranging } = useAxes()
  useKeepPlace(axes)
  return axes ? <Screen axes={axes} arranging={arranging} /> : <ScreenSkeleton />
}

function Screen({ axes, arranging }: { readonly axes: GridAxes; readonly arranging: boolean }) {
  const axesNow = useLatest(axes)
  const acts = useGridActs(axesNow)
  const asked = useGridView((view) => view.inspector)
  const show = useGridView((view) => view.show)
  const isRoomy = useIsRoomy()
  const inspecting = asked ?? isRoomy
  const onInspect = useCallback(() => show({ inspector: !inspecting }), [show, inspecting])
  useEffect(() => () => show({ choosing: null }), [show])

  // What is around the cells comes a moment after them: together they would be one long task.
  const around = useDeferredValue(true, false)
  const empty = axes.rows.length === 0 || axes.columns.length === 0
  return (
    <div className={classes.screen} aria-busy={arranging}>
      <Toolbar
        root={axes.root}
        teams={axes.teams}
        members={axes.members}
        axesNow={axesNow}
        inspecting={inspecting}
        onInspect={onInspect}
      />
      <FilterChips axes={axes} />
      <div className={classes.progress} data-arranging={arranging || undefined} aria-hidden />
      <Trouble />
      {empty ? (
        <NothingToShow axes={axes} />
      ) : (
        <div className={classes.middle}>
          <RoleGrid axes={axes} axesNow={axesNow} acts={acts} inspecting={inspecting} onInspect={onInspect} />
          {inspecting && around ? <Inspector axes={axes} acts={acts} /> : null}
        </div>
      )}
      {empty ? null : around ? (
        <BottomBar axes={axes} axesNow={axesNow} acts={acts} />
      ) : (
        <div className={classes.room} />
      )}
      <DragLabel />
      <FillLabel />
      <Announcer axes={axes} arranging={arranging} />
    </div>
  )
}

const Trouble = memo(function Trouble() {
  const { t } = useTranslation('grid')
  const failure = useCells((cells) => cells.failure)
  if (!failure) return null
  return (
    <div className={classes.trouble} role="alert">
      {t('cells-failed', { why: failureText(t, failure) })}
      <Button size="compact-xs" variant="default" onClick={fetchCellsAgain}>
        {t('cells-again')}
      </Button>
    </div>
  )
})

function NothingToShow({ axes }: { readonly axes: GridAxes }) {
  const { t } = useTranslation('grid')
  const clearFilters = useGridView((view) => view.clearFilters)
  if (!axes.anyMembers) {
    return <EmptyState icon={IconUsers} title={t('empty.people')} text={t('empty.people.text')} />
  }
  if (!axes.anyAccounts) {
    return <EmptyState icon={IconLayoutGrid} title={t('empty.accounts')} text={t('empty.accounts.text')} />
  }
  return (
    <EmptyState icon={IconMoodEmpty} title={t('empty.filter')} text={t('empty.filter.text')}>
      <Button variant="default" onClick={clearFilters}>
        {t('empty.filter.clear')}
      </Button>
    </EmptyState>
  )
}
