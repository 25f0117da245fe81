import { isSingleSign, readShortcut } from '../../../shared/commands/shortcut.ts'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'

interface Pressed {
  readonly command: WindowCommandId
  readonly shortcut: Shortcut
  readonly mac: boolean
}

/** Parts in which a letter means something of their own: a name that is typed, a role, an act of the row. */
const lettered = ['tree', 'treeitem', 'grid', 'row', 'listbox', 'menu', 'tablist', 'radiogroup']
  .map((role) => `[role="${role}"]`)
  .join()

/** Whether a press there is meant for a command. */
export function mayPress({ command, shortcut, mac }: Pressed, target: EventTarget | null): boolean {
  const corrects = command === 'edit.undo' || command === 'edit.redo'
  // A dialog has keys of its own; what was just done in it can be taken back.
  if (!corrects && document.querySelector('[aria-modal="true"]') !== null) return false
  if (isInText(target)) return !corrects && !makesText(shortcut, mac)
  if (!(target instanceof HTMLElement) || !isSingleSign(shortcut)) return true
  return !/^[\p{L}\p{N}]$/u.test(shortcut) || target.closest(lettered) === null
}

/** On macOS, Option makes signs. */
function makesText(shortcut: Shortcut, mac: boolean): boolean {
  const read = readShortcut(shortcut)
  return isSingleSign(shortcut) || (mac && read !== null && read.alt && !read.mod)
}

/** Text has an undo and signs of its own. */
export function isInText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}
