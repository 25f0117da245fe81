import type { WindowCommandId } from '../../shared/commands/window-commands.ts'

const listeners = new Set<(command: WindowCommandId) => void>()

/** The menu bar of this window was used. */
export function tellMenuCommand(command: WindowCommandId): void {
  for (const listener of listeners) listener(command)
}

/** Answers how to stop listening. */
export function onMenuCommand(listener: (command: WindowCommandId) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
