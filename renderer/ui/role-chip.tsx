import { useTranslation } from 'react-i18next'
import type { System } from '../../shared/model/system.ts'
import { useWords } from '../client/words.ts'
import classes from './role-chip.module.css'
import { roleLook, rolePaths } from './role-look.ts'

/** Solid = granted here, outlined = inherited from above, dashed = invited and not accepted, or planned. */
export type Holding = 'here' | 'above' | 'pending' | 'planned'

export interface RoleChipProps {
  readonly system: System
  readonly role: string
  readonly holding: Holding
  /** A plan takes it away: struck through. */
  readonly leaving?: boolean
  /** The sign alone, for cells; the name is then its title. */
  readonly compact?: boolean
  readonly title?: string
  /** For a role nobody here knows: what the platform called it. */
  readonly raw?: string | undefined
}

/** A role, looking the same wherever it stands: a shape and a letter, with its name where there is room. */
export function RoleChip(props: RoleChipProps) {
  const { system, role, holding, leaving = false, compact = false, title, raw } = props
  const { t } = useTranslation('plan')
  const words = useWords()
  const name = raw ?? words.role(system, role)
  const look = roleLook(role)
  const what = leaving ? 'leaving' : holding
  const said = what === 'here' || what === 'above' ? name : t(`window.chip.${what}`, { role: name })
  const letters = words.roleLetter(system, role)
  return (
    <span
      className={classes.chip}
      data-look={look}
      data-holding={holding}
      data-leaving={leaving || undefined}
      title={title}
    >
      <svg
        className={classes.sign}
        viewBox="0 0 20 20"
        role={compact ? 'img' : undefined}
        aria-label={compact ? said : undefined}
        aria-hidden={compact ? undefined : true}
      >
        <path className={classes.shape} d={rolePaths[look]} />
        <text className={classes.letter} x="10" y="10" data-long={letters.length > 1 || undefined}>
          {letters}
        </text>
        {leaving ? <path className={classes.strike} d="M1.5 18.5l17-17" /> : null}
        {holding === 'planned' ? <path className={classes.plus} d="M16.5 1v6M13.5 4h6" /> : null}
      </svg>
      {compact ? null : <span className={classes.name}>{name}</span>}
    </span>
  )
}
