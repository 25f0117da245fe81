import type { System } from '../../../shared/model/system.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import classes from './palette.module.css'
import { useRoleSource } from './use-role-source.ts'

interface PaletteChipProps {
  readonly system: System
  readonly role: string
  readonly armed: boolean
  readonly onArm: ((role: string) => void) | undefined
}

/** One role of the palette: dragged with the mouse, taken up with a click or Enter. */
export function PaletteChip({ system, role, armed, onArm }: PaletteChipProps) {
  const source = useRoleSource<HTMLButtonElement & HTMLSpanElement>({ system, role })
  const chip = <RoleChip system={system} role={role} holding="here" />
  if (!onArm) {
    return (
      <span ref={source} className={classes.chip}>
        {chip}
      </span>
    )
  }
  return (
    <button
      ref={source}
      type="button"
      className={classes.chip}
      aria-pressed={armed}
      onClick={() => onArm(role)}
    >
      {chip}
    </button>
  )
}
