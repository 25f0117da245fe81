import { memo } from 'react'
import type { System } from '../../../shared/model/system.ts'
import type { PlannedRole } from '../../client/planned-access.ts'
import { CellChip } from './cell-chip.tsx'
import classes from './cell.module.css'
import { rolesOf } from './model/cell-content.ts'
import type { CellContent, CellRole } from './model/cell-content.ts'

/** Where a cell stands, and how. */
export interface CellFrame {
  readonly row: number
  readonly col: number
  /** Pixels between it and what is drawn before it: most stand next to each other, and need no style for it. */
  readonly gap: number
  readonly selected: boolean
  readonly active: boolean
  /** The role being dragged or taken up cannot be given here. */
  readonly closed: boolean
  /** The first person of a group. */
  readonly first: boolean
  readonly loading: boolean
}

/** The attributes of a cell. Most cells are empty, and cost no more than these: no component of their own. */
export function cellAttributes({ row, col, gap, selected, active, closed, first, loading }: CellFrame) {
  return {
    role: 'gridcell',
    className: classes.cell,
    style: gap === 0 ? undefined : { marginLeft: gap },
    'aria-colindex': col + 2,
    'aria-selected': selected,
    // A cell that has the focus may not cease to be focusable before the next one has it: keys would be lost.
    tabIndex: active ? 0 : -1,
    'data-cell': `${row}:${col}`,
    'data-active': active || undefined,
    'data-closed': closed || undefined,
    'data-first': first || undefined,
    'data-loading': loading || undefined,
  } as const
}

interface CellRolesProps {
  readonly system: System
  readonly account: string
  readonly member: string
  readonly content: CellContent
  /** Roles offered to the person here, by their ids with a space between. */
  readonly pending: string
  /** What the plan does to this person's roles here. */
  readonly planned: readonly PlannedRole[]
}

/** Two signs fit side by side; with three, one stands for the others. */
const fitting = 2

/** What was just planned, or what goes with the plan; else the strongest. */
function mostTelling(roles: readonly CellRole[]): CellRole | undefined {
  return (
    roles.find(({ holding }) => holding === 'planned') ?? roles.find(({ leaving }) => leaving) ?? roles[0]
  )
}

/** What one person holds on one account, inside of a cell. */
export const CellRoles = memo(function CellRoles(props: CellRolesProps) {
  const { system, account, member, content, pending, planned } = props
  const beside = { pending: pending === '' ? [] : pending.split(' '), planned }
  const roles = rolesOf(system, content, beside)
  const shown = roles.length > fitting ? roles.filter((role) => role === mostTelling(roles)) : roles
  return (
    <>
      {shown.map((role) => (
        <CellChip key={role.role} system={system} account={account} member={member} role={role} />
      ))}
      {roles.length > shown.length ? (
        <span className={classes.more}>+{roles.length - shown.length}</span>
      ) : null}
    </>
  )
})
