import { readShortcut } from '../../../shared/commands/shortcut.ts'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'

/** Never given to a page by Chromium, which is the window where Electron is not. */
const browsers = ['n', 't', 'w', 'q'].flatMap((key) => [`Mod+${key}`, `Mod+Shift+${key}`])
/** Tabs of the browser, and what every text field does itself. */
const usual = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'c', 'v', 'x'].map((key) => `Mod+${key}`)
/** Back and Forward. */
const history = ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+F4', 'Mod+F4', 'F5', 'Mod+r', 'F11', 'F12']

const reserved: ReadonlySet<string> = new Set([...browsers, ...usual, ...history])

/** Whether the browser or the system has the shortcut for itself: bound to a command, it would not arrive. */
export function isReserved(shortcut: Shortcut): boolean {
  return reserved.has(shortcut) || readShortcut(shortcut)?.key === 'F10'
}
