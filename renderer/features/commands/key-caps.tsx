import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import classes from './key-caps.module.css'
import { useKeyOf, useKeyWords } from './key-text.ts'

/** A shortcut as keys that lie beside each other. */
export function KeyCaps({ shortcut }: { readonly shortcut: Shortcut }) {
  const { caps } = useKeyWords()
  return <Caps caps={caps(shortcut)} />
}

/** The same, where it is known already how the keys are called: long lists ask once and not in every row. */
export function Caps({ caps }: { readonly caps: readonly string[] }) {
  return (
    <span className={classes.caps}>
      {caps.map((cap) => (
        // The space is for those who hear them: it takes no room between the parts of a flexible box.
        <Fragment key={cap}>
          <kbd className={classes.cap}>{isArrow(cap) ? <Arrow sign={cap} /> : cap}</kbd>{' '}
        </Fragment>
      ))}
    </span>
  )
}

const arrows = { '↑': IconArrowUp, '↓': IconArrowDown, '←': IconArrowLeft, '→': IconArrowRight } as const
type ArrowSign = keyof typeof arrows

function isArrow(cap: string): cap is ArrowSign {
  return Object.hasOwn(arrows, cap)
}

/** Drawn, because the window's font has not all of them. */
function Arrow({ sign }: { readonly sign: ArrowSign }) {
  const Icon = arrows[sign]
  return (
    <>
      <Icon className={classes.arrow} size={12} stroke={1.8} aria-hidden />
      <VisuallyHidden>{sign}</VisuallyHidden>
    </>
  )
}

/** The key of a command, beside its name; nothing where it has none. */
export function CommandKey({ command }: { readonly command: WindowCommandId }) {
  const key = useKeyOf(command)
  return key === null ? null : <KeyCaps shortcut={key} />
}
