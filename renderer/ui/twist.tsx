import { IconChevronRight } from '@tabler/icons-react'
import classes from './twist.module.css'

interface TwistProps {
  readonly folded: boolean
  /** What pressing it does, with the name of what is folded. */
  readonly label: string
  readonly onFold: (folded: boolean) => void
}

/** Folds what stands below or beside it. For the pointer: the keys of the grid fold from any cell. */
export function Twist({ folded, label, onFold }: TwistProps) {
  return (
    <button
      type="button"
      className={classes.twist}
      tabIndex={-1}
      aria-expanded={!folded}
      aria-label={label}
      onClick={() => onFold(!folded)}
    >
      <IconChevronRight size={14} stroke={2} />
    </button>
  )
}
