import { memo } from 'react'
import type { System } from '../../../shared/model/system.ts'
import { CellChip } from './cell-chip.tsx'
import classes from './cell.module.css'
import { rolesOf } from './model/cell-content.ts'
import type { CellContent } from './model/cell-content.ts'

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
  readonly selected: boolean
  readonly active: boolean
  /** The role being dragged or taken up cannot be given here. */
  readonly closed: boolean
  /** The first person of a team. */
  readonly first: boolean
}

/** Two signs fit side by side; with three, the strongest stands for the others. */
const fitting = 2

/** What one person holds on one account. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { system, account, member, row, col, content, pending } = props
  const roles = content ? rolesOf(system, content, pending === '' ? [] : pending.split(' ')) : []
  const shown = roles.length > fitting ? roles.slice(0, 1) : roles
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
