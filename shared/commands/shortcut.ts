import { z } from 'zod'

/**
 * One press of keys: modifiers in the order `Mod`, `Alt`, `Shift`, then the key, as `Mod+Shift+z`. `Mod` is
 * ⌘ on macOS and Ctrl elsewhere. A sign that needs Shift stands for itself: `?`, not `Shift+/`.
 */
export type Shortcut = string

export interface ReadShortcut {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

/** What the keys of a KeyboardEvent say that matters here. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** Keys that are on their way through an input method mean nothing yet. */
  readonly isComposing: boolean
  readonly getModifierState: (modifier: 'AltGraph') => boolean
}

/** Keys with a name longer than one sign that may be bound, most of them with Mod or Alt only. */
const named = [
  ...Array.from({ length: 12 }, (_, place) => `F${place + 1}`),
  'Enter',
  'Space',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
]

const pattern = new RegExp(`^(Mod\\+)?(Alt\\+)?(Shift\\+)?([^\\sA-Z]|${named.join('|')})$`, 'u')

/** Null where the text is no shortcut, or one that lists, trees and fields need for themselves. */
export function readShortcut(text: string): ReadShortcut | null {
  const found = pattern.exec(text)
  if (!found) return null
  const [, mod, alt, shift, key = ''] = found
  const read = { mod: mod !== undefined, alt: alt !== undefined, shift: shift !== undefined, key }
  const needsModifier = key.length > 1 && !/^F\d/.test(key)
  return needsModifier && !read.mod && !read.alt ? null : read
}

export const shortcutSchema = z.string().refine((text) => readShortcut(text) !== null, 'shortcut')

/** A sign alone: speech input types such keys by accident, so they can be turned off (WCAG 2.1.4). */
export function isSingleSign(shortcut: Shortcut): boolean {
  const read = readShortcut(shortcut)
  return read !== null && !read.mod && !read.alt && read.key.length === 1
}

/**
 * The shortcut that was pressed; null for modifiers alone and for what cannot be bound. With a modifier,
 * letters and digits go by their key where the layout puts other signs on it: Cyrillic, or digits above Shift.
 */
export function pressed(press: KeyPress, mac: boolean): Shortcut | null {
  if (press.isComposing || (mac ? press.ctrlKey : press.metaKey)) return null
  // AltGr comes as Ctrl and Alt on Windows; it makes a sign and means no command.
  const typed = !mac && press.getModifierState('AltGraph')
  const mod = !typed && (mac ? press.metaKey : press.ctrlKey)
  const alt = !typed && press.altKey
  const key = keyOf(press, mod || alt)
  const shift = press.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key))
  const text = `${mod ? 'Mod+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
  return readShortcut(text) ? text : null
}

function keyOf({ key, code }: KeyPress, modified: boolean): string {
  if (key === ' ') return 'Space'
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (modified && digit !== undefined) return digit
  if (modified && letter !== undefined && !/^[a-z]$/i.test(key)) return letter
  return key.length === 1 ? key.toLowerCase() : key
}

/** The parts of a shortcut, or of a fixed key, in the order in which people of the system say them. */
export function partsOf(shortcut: Shortcut, mac: boolean): readonly string[] {
  const read = readShortcut(shortcut)
  if (!read) return shortcut.split('+')
  const modifiers = mac
    ? [read.alt && 'Alt', read.shift && 'Shift', read.mod && 'Mod']
    : [read.mod && 'Mod', read.alt && 'Alt', read.shift && 'Shift']
  return [...modifiers.filter((part) => part !== false), read.key]
}

const electronNames: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
}

/** The same as Electron's menus write it. */
export function acceleratorOf(shortcut: Shortcut): string {
  const { mod, alt, shift, key } = readShortcut(shortcut) ?? { mod: false, alt: false, shift: false, key: '' }
  const name = electronNames[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}
