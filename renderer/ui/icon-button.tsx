import { UnstyledButton } from '@mantine/core'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import classes from './icon-button.module.css'
import { tip } from './tip.ts'

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'title'> {
  /** What it does: its tip, and the name for those who do not see the sign. */
  readonly label: string
  /** A name shorter than the tip. */
  readonly name?: string
  readonly children: ReactNode
}

/** A sign that can be pressed. It stays in the order of focus when it can do nothing just now. */
export function IconButton({ label, name = label, children, disabled, onClick, ...rest }: IconButtonProps) {
  return (
    <UnstyledButton
      {...tip(label)}
      {...rest}
      className={classes.button}
      aria-label={name}
      aria-disabled={disabled ? true : undefined}
      onClick={disabled ? undefined : onClick}
    >
      {children}
    </UnstyledButton>
  )
}
