import { useEffect, useRef } from 'react'
import { useMirror } from '../../client/mirror.ts'
import { fetchCells, useCells } from './cells.ts'
import { judge, useJudgements } from './judgements.ts'
import { placementsIn } from './model/placements.ts'
import type { Axes } from './model/placements.ts'
import type { Range } from './model/ranges.ts'
import type { Role } from './model/role-plan.ts'

/** Keeps the visible cells as new as the workspace, asking at most once in a frame while somebody scrolls. */
export function useCellsInView(visible: Range | null, axes: Axes): void {
  const looked = useRef<Axes>(null)
  useEffect(() => {
    if (!visible) return undefined
    let frame: number | null = null
    const look = (): void => {
      frame = null
      fetchCells(visible, axes, soon)
    }
    const soon = (): void => {
      if (frame === null) frame = requestAnimationFrame(look)
    }
    // Other axes, and nobody scrolls: a frame would be waited for in vain, and have this to do besides.
    if (looked.current === axes) soon()
    else look()
    looked.current = axes
    const stops = [useMirror.subscribe(soon), useCells.subscribe(soon)]
    return () => {
      if (frame !== null) cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [visible, axes])
}

/** Finds out where the acting member may give a role, for the cells in view. */
export function useJudgementsInView(role: Role | null, visible: Range | null, axes: Axes): void {
  useEffect(() => {
    if (!role || !visible) return undefined
    const look = (): void => void judge(role, placementsIn([visible], axes))
    look()
    return useJudgements.subscribe(look)
  }, [role, visible, axes])
}
