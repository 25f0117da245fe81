import type { Shortcut } from '../../../shared/commands/shortcut.ts'
import { KeyCaps } from './key-caps.tsx'
import classes from './key-caps.module.css'

export interface KeyHint {
  readonly keys: readonly Shortcut[]
  /** What they do. */
  readonly text: string
}

/** The keys worth knowing where one is, in the order in which they are used. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  return hints.map(({ keys, text }) => (
    <span key={text} className={classes.hint}>
      {keys.map((key) => (
        <KeyCaps key={key} shortcut={key} />
      ))}
      {text}
    </span>
  ))
}
