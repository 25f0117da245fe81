import { useFill } from './fill-state.ts'
import classes from './layers.module.css'
import { useMetrics } from './metrics.ts'
import type { GridAxes } from './model/axes.ts'
import type { Range } from './model/ranges.ts'
import type { RolePlan } from './model/role-plan.ts'
import { boxOf } from './selection-layer.tsx'

interface FillLayerProps {
  readonly axes: GridAxes
  readonly visible: Range | null
}

/** The cells that a fill goes over, and those in view that would refuse it. */
export function FillLayer({ axes, visible }: FillLayerProps) {
  const metrics = useMetrics()
  const fill = useFill((state) => state.fill)
  const plans = useFill((state) => state.plans)
  if (!fill) return null
  const refused = refusedPlacements(plans)
  return (
    <>
      <div className={classes.drop} style={boxOf(fill.into, metrics)} aria-hidden />
      {visible && refused.size > 0
        ? cellsOf(fill.into, visible)
            .filter(({ top, left }) =>
              refused.has(`${axes.accounts[top] ?? ''}\n${axes.members[left] ?? ''}`),
            )
            .map((cell) => (
              <div
                key={`${cell.top}:${cell.left}`}
                className={classes.refused}
                style={boxOf(cell, metrics)}
                aria-hidden
              />
            ))
        : null}
    </>
  )
}

function refusedPlacements(plans: readonly RolePlan[]): ReadonlySet<string> {
  return new Set(
    plans.flatMap(({ target, effects, staging }) =>
      target.placements.flatMap(({ account, member }, place) => {
        const effect = effects[place]?.effect
        const no = effect === 'cannot-hold' || (effect === 'forbidden' && !staging)
        return no ? [`${account}\n${member}`] : []
      }),
    ),
  )
}

function cellsOf(range: Range, visible: Range): readonly Range[] {
  const cells: Range[] = []
  for (let row = Math.max(range.top, visible.top); row <= Math.min(range.bottom, visible.bottom); row += 1) {
    for (let col = Math.max(range.left, visible.left); col <= Math.min(range.right, visible.right); col += 1)
      cells.push({ top: row, bottom: row, left: col, right: col })
  }
  return cells
}
