import { Loader, UnstyledButton } from '@mantine/core'
import type { ComponentType } from 'react'
import classes from './choices.module.css'

export interface ChoiceButtonProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly title: string
  readonly text: string
  readonly busy?: boolean
  readonly onClick: () => void
}

/** One way to a workspace, and what it leads to. */
export function ChoiceButton({ icon: Icon, title, text, busy = false, onClick }: ChoiceButtonProps) {
  return (
    <UnstyledButton className={classes.choice} onClick={onClick} aria-busy={busy || undefined}>
      <span className={classes.icon} aria-hidden>
        {busy ? <Loader size={18} /> : <Icon size={20} stroke={1.6} />}
      </span>
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className={classes.text}>{text}</span>
      </span>
    </UnstyledButton>
  )
}
