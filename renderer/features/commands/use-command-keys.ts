import { useEffect } from 'react'
import { commandOn } from '../../../shared/commands/key-choice.ts'
import { pressed } from '../../../shared/commands/shortcut.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import { onMenuCommand } from '../../client/menu-commands.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { isMac } from '../../client/platform.ts'
import { actNow } from './acts.ts'
import { isInText, mayPress } from './key-places.ts'

const held: ReadonlySet<WindowCommandId> = new Set(['edit.undo', 'edit.redo'])

/** The one place that listens to the keys of commands, and to the menu bar. */
export function useCommandKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const shortcut = event.defaultPrevented ? null : pressed(event, isMac)
      const command = shortcut === null ? null : commandOn(shortcut, mirrorNow().settings)
      if (shortcut === null || !command) return
      if (!mayPress({ command: command.id, shortcut, mac: isMac }, event.target)) return
      const act = actNow(command.id)
      if (!act) return
      event.preventDefault()
      if (!event.repeat || held.has(command.id)) act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  useEffect(() => onMenuCommand(chosenInMenu), [])
}

function chosenInMenu(command: WindowCommandId): void {
  if (held.has(command) && isInText(document.activeElement)) {
    // The one way to reach a text field's own undo; the menu bar cannot know that a field has the focus.
    document.execCommand(command === 'edit.undo' ? 'undo' : 'redo')
    return
  }
  const act = actNow(command)
  if (act) act()
  else tellOutcome({ kind: 'not-now', command })
}
