import { memo } from 'react'
import type { System } from '../../../shared/model/system.ts'
import type { PlannedRole } from '../../client/planned-access.ts'
import { CellChip } from './cell-chip.tsx'
import classes from './cell.module.css'
import { rolesOf } from './model/cell-content.ts'
import type { CellContent, CellRole } from './model/cell-content.ts'

interface GridCellProps {
  readonly system: System
  readonly account: string
  readonly member: string
  readonly row: number
  readonly col: number
  readonly left: number
  /** undefined: on its way. */
  readonly content: CellContent | undefined
  /** Roles offered to the person here, by their ids with a space between. */
  readonly pending: string
  /** What the plan does to this person's roles here. */
  readonly planned: readonly PlannedRole[]
  readonly selected: boolean
  readonly active: boolean
  /** The role being dragged or taken up cannot be given here. */
  readonly closed: boolean
  /** The first person of a team. */
  readonly first: boolean
}

/** Two signs fit side by side; with three, one stands for the others. */
const fitting = 2

/** What was just planned, or what goes with the plan; else the strongest. */
function mostTelling(roles: readonly CellRole[]): CellRole | undefined {
  return (
    roles.find(({ holding }) => holding === 'planned') ?? roles.find(({ leaving }) => leaving) ?? roles[0]
  )
}

/** What one person holds on one account. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { system, account, member, row, col, content, pending, planned } = props
  const beside = { pending: pending === '' ? [] : pending.split(' '), planned }
  const roles = content ? rolesOf(system, content, beside) : []
  const shown = roles.length > fitting ? roles.filter((role) => role === mostTelling(roles)) : roles
  return (
    <div
      role="gridcell"
      className={classes.cell}
      style={{ left: props.left }}
      aria-colindex={col + 2}
      aria-selected={props.selected}
      tabIndex={props.active ? 0 : -1}
      data-cell={`${row}:${col}`}
      data-active={props.active || undefined}
      data-closed={props.closed || undefined}
      data-first={props.first || undefined}
      data-loading={content === undefined || undefined}
    >
      {shown.map((role) => (
        <CellChip key={role.role} system={system} account={account} member={member} role={role} />
      ))}
      {roles.length > shown.length ? (
        <span className={classes.more}>+{roles.length - shown.length}</span>
      ) : null}
    </div>
  )
})
