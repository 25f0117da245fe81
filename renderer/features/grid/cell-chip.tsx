import type { System } from '../../../shared/model/system.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import { useRoleSource } from '../palette/use-role-source.ts'
import classes from './cell.module.css'
import { givable } from './model/cell-content.ts'
import type { CellRole } from './model/cell-content.ts'

interface CellChipProps {
  readonly system: System
  readonly account: string
  readonly member: string
  readonly role: CellRole
}

/** A role in a cell; it can be dragged on, which copies it. */
export function CellChip({ system, account, member, role: { role, holding, leaving } }: CellChipProps) {
  const source = useRoleSource<HTMLSpanElement>(
    givable(role) ? { system, role, from: { account, member, here: holding === 'here' } } : null,
  )
  return (
    <span ref={source} className={classes.chip} data-chip="">
      <RoleChip system={system} role={role} holding={holding} leaving={leaving} compact />
    </span>
  )
}
