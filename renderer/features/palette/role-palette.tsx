import type { AccountKind } from '../../../shared/model/account.ts'
import type { System } from '../../../shared/model/system.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { rolesFor } from '../../../shared/policy/roles.ts'
import { PaletteChip } from './palette-chip.tsx'
import classes from './palette.module.css'

export interface RolePaletteProps {
  readonly system: System
  /** Only roles that an account of this kind can hold. */
  readonly kind?: AccountKind
  /** Only these of the system's roles. */
  readonly roles?: readonly string[]
  /** The role that was taken up, to be applied with the keyboard. */
  readonly armed?: string | null
  /** Takes a role up or lays it back. Without it the chips can only be dragged. */
  readonly onArm?: (role: string) => void
  readonly label: string
}

/** The roles of a platform as chips to drag onto people and cells. */
export function RolePalette({ system, kind, roles, armed = null, onArm, label }: RolePaletteProps) {
  const all = kind === undefined ? policies[system].roles : rolesFor(system, kind)
  const shown = roles === undefined ? all : all.filter((role) => roles.includes(role.id))
  return (
    <ul className={classes.palette} aria-label={label}>
      {shown.map((role) => (
        <li key={role.id} className={classes.item}>
          <PaletteChip system={system} role={role.id} armed={armed === role.id} onArm={onArm} />
        </li>
      ))}
    </ul>
  )
}
