import type { ReactNode } from 'react'
import classes from './filter-toggle.module.css'

interface FilterToggleProps {
  readonly isOn: boolean
  readonly onToggle: () => void
  /** How many there are, as it is written; stands before the words. */
  readonly count?: string
  readonly children: ReactNode
}

/** A word above a list; pressed, the list has only what the word stands for. */
export function FilterToggle({ isOn, onToggle, count, children }: FilterToggleProps) {
  return (
    <button type="button" className={classes.toggle} aria-pressed={isOn} onClick={onToggle}>
      {count === undefined ? null : <span className={classes.count}>{count}</span>}
      {children}
    </button>
  )
}
