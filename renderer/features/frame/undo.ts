import { answered } from '../../client/answers.ts'
import { runCommand } from '../../client/use-command.ts'

/** Takes back the acting member's latest change. */
export function undoLatest(): void {
  const command = answered('changes.undo-state', {})?.value.undo?.command
  void runCommand('changes.undo', {}, named(command))
}

/** Does again what the acting member took back last. */
export function redoLatest(): void {
  const command = answered('changes.undo-state', {})?.value.redo?.command
  void runCommand('changes.redo', {}, named(command))
}

/** Takes back one change, if its rows have not moved on. */
export function undoChange(change: string, command: string): void {
  void runCommand('changes.undo', { change }, named(command))
}

function named(command: string | undefined): { readonly about?: string } {
  return command === undefined ? {} : { about: command }
}
