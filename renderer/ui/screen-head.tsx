import type { ReactNode } from 'react'
import classes from './screen-head.module.css'

interface ScreenHeadProps {
  readonly title: string
  readonly text: string
  /** What belongs to the whole screen, at the far end. */
  readonly children?: ReactNode
}

/** What a screen is called and what it is for. */
export function ScreenHead({ title, text, children }: ScreenHeadProps) {
  return (
    <header className={classes.head}>
      <div>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.text}>{text}</p>
      </div>
      {children}
    </header>
  )
}
