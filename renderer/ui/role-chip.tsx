import type { System } from '../../shared/model/system.ts'
import { useWords } from '../client/words.ts'
import classes from './role-chip.module.css'
import { roleLook, rolePaths } from './role-look.ts'

/** Solid = granted here, outlined = inherited from above, dashed = invited and not accepted yet. */
export type Holding = 'here' | 'above' | 'pending'

export interface RoleChipProps {
  readonly system: System
  readonly role: string
  readonly holding: Holding
  /** The sign alone, for cells; the name is then its title. */
  readonly compact?: boolean
  readonly title?: string
  /** For a role nobody here knows: what the platform called it. */
  readonly raw?: string | undefined
}

/** A role, looking the same wherever it stands: a shape and a letter, with its name where there is room. */
export function RoleChip({ system, role, holding, compact = false, title, raw }: RoleChipProps) {
  const words = useWords()
  const name = raw ?? words.role(system, role)
  const look = roleLook(role)
  const letters = words.roleLetter(system, role)
  return (
    <span className={classes.chip} data-look={look} data-holding={holding} title={title}>
      <svg
        className={classes.sign}
        viewBox="0 0 20 20"
        role={compact ? 'img' : undefined}
        aria-label={compact ? name : undefined}
        aria-hidden={compact ? undefined : true}
      >
        <path className={classes.shape} d={rolePaths[look]} />
        <text className={classes.letter} x="10" y="10" data-long={letters.length > 1 || undefined}>
          {letters}
        </text>
      </svg>
      {compact ? null : <span className={classes.name}>{name}</span>}
    </span>
  )
}
