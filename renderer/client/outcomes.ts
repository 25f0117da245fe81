import type { WindowCommandId } from '../../shared/commands/window-commands.ts'
import type { ChangeResult } from '../../shared/contract/change-result.ts'
import type { CommandName, InputOf } from '../../shared/contract/contract.ts'
import type { Failure } from '../../shared/contract/failure.ts'

/** What became of something that the person did. The frame shows it. */
export type Outcome =
  | Done
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Nothing in the workspace: something is on the clipboard now. */
  | { readonly kind: 'copied'; readonly what: 'checklist' | 'invitation' | 'reminder' | 'ids' | 'link' }
  | { readonly kind: 'copied'; readonly what: 'text'; readonly text: string }
  /** A command of the menu bar that means nothing where the person is. */
  | { readonly kind: 'not-now'; readonly command: WindowCommandId }
  /** Nothing in the workspace either: something that was remembered, or half filled in, is not any more. */
  | { readonly kind: 'forgotten'; readonly what: Forgotten; readonly putBack: () => void }

export type Forgotten = 'list' | 'review-draft'

/** One command that was carried out, with what was asked. */
export type Done = {
  [Name in CommandName]: {
    readonly kind: 'done'
    readonly command: Name
    readonly input: InputOf<Name>
    /** For a correction: the command that it takes back or does again. */
    readonly about?: string | undefined
    readonly result: ChangeResult
  }
}[CommandName]

const listeners = new Set<(outcome: Outcome) => void>()

/** Tells the frame what became of an act. */
export function tellOutcome(outcome: Outcome): void {
  for (const listener of listeners) listener(outcome)
}

/** Answers how to stop listening. */
export function onOutcome(listener: (outcome: Outcome) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
