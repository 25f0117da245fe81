import type { ComponentType, ReactNode } from 'react'
import classes from './empty-state.module.css'

export interface EmptyStateProps {
  readonly icon?: ComponentType<{ size?: number; stroke?: number }>
  readonly title: string
  /** What could be here, and how it gets here. */
  readonly text?: string
  /** Where it stands for a whole page, its title is the page's heading. */
  readonly main?: boolean
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** What a place shows when there is nothing in it, or when it could not be shown. */
export function EmptyState({ icon: Icon, title, text, main = false, children }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {Icon ? (
        <span className={classes.icon} aria-hidden>
          <Icon size={28} stroke={1.3} />
        </span>
      ) : null}
      {main ? <h1 className={classes.title}>{title}</h1> : <p className={classes.title}>{title}</p>}
      {text === undefined ? null : <p className={classes.text}>{text}</p>}
      {children === undefined ? null : <div className={classes.acts}>{children}</div>}
    </div>
  )
}
