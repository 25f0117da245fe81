import { Fragment } from 'react'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import classes from './key-caps.module.css'
import { useKeyOf, useKeyWords } from './key-text.ts'

/** A shortcut as keys that lie beside each other. */
export function KeyCaps({ shortcut }: { readonly shortcut: Shortcut }) {
  const { caps } = useKeyWords()
  return (
    <span className={classes.caps}>
      {caps(shortcut).map((cap) => (
        // The space is for those who hear them: it takes no room between the parts of a flexible box.
        <Fragment key={cap}>
          <kbd className={classes.cap}>{cap}</kbd>{' '}
        </Fragment>
      ))}
    </span>
  )
}

/** The key of a command, beside its name; nothing where it has none. */
export function CommandKey({ command }: { readonly command: WindowCommandId }) {
  const key = useKeyOf(command)
  return key === null ? null : <KeyCaps shortcut={key} />
}
