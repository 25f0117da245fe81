import { describe, expect, it, test } from 'vitest'
import {
  acceleratorOf,
  isSingleSign,
  partsOf,
  pressed,
  readShortcut,
} from '../../shared/commands/shortcut.ts'
import type { KeyPress } from '../../shared/commands/shortcut.ts'

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    getModifierState: () => false,
    ...held,
  }
}
const ctrl = { ctrlKey: true }

describe('a press', () => {
  it.each([
    ['Mod+k', press('k', 'KeyK', ctrl)],
    ['Mod+Shift+z', press('Z', 'KeyZ', { ...ctrl, shiftKey: true })],
    ['Alt+1', press('1', 'Digit1', { altKey: true })],
    ['?', press('?', 'Slash', { shiftKey: true })],
    ['F2', press('F2', 'F2')],
    ['Mod+Shift+ArrowUp', press('ArrowUp', 'ArrowUp', { ...ctrl, shiftKey: true })],
    ['Mod+Space', press(' ', 'Space', ctrl)],
    ['ö', press('ö', 'Semicolon')],
  ])('is %s', (shortcut, event) => {
    expect(pressed(event, false)).toBe(shortcut)
  })

  it('means the key on a layout that has no Latin letters, or digits above Shift', () => {
    expect(pressed(press('л', 'KeyK', ctrl), false)).toBe('Mod+k')
    expect(pressed(press('&', 'Digit1', { altKey: true }), false)).toBe('Alt+1')
    expect(pressed(press('ø', 'KeyO', { altKey: true }), true)).toBe('Alt+o')
  })

  it('means the letter where another layout has it elsewhere', () => {
    expect(pressed(press('z', 'KeyW', ctrl), false)).toBe('Mod+z')
  })

  it('goes by ⌘ on macOS, and by Ctrl elsewhere', () => {
    expect(pressed(press('k', 'KeyK', { metaKey: true }), true)).toBe('Mod+k')
    expect(pressed(press('k', 'KeyK', ctrl), true)).toBeNull()
    expect(pressed(press('k', 'KeyK', { metaKey: true }), false)).toBeNull()
  })

  it('with AltGr is the sign that it makes', () => {
    const event = press('@', 'Digit2', { ctrlKey: true, altKey: true, getModifierState: () => true })
    expect(pressed(event, false)).toBe('@')
  })

  it.each([
    ['a modifier alone', press('Control', 'ControlLeft', ctrl)],
    ['Escape', press('Escape', 'Escape')],
    ['Enter without a modifier', press('Enter', 'Enter')],
    ['an arrow without a modifier', press('ArrowUp', 'ArrowUp')],
    ['a key on its way through an input method', press('k', 'KeyK', { ...ctrl, isComposing: true })],
  ])('of %s means no command', (_, event) => {
    expect(pressed(event, false)).toBeNull()
  })
})

test.each(['', 'Mod', 'Mod+', 'Shift+Mod+k', 'Ctrl+k', 'Mod+K', 'Tab', 'Enter', 'Mod+kk', ' '])(
  '“%s” is no shortcut',
  (text) => expect(readShortcut(text)).toBeNull(),
)

test('signs alone are told from keys with a modifier', () => {
  expect(['?', '/', 'g', 'Shift+g'].every(isSingleSign)).toBe(true)
  expect(['Mod+k', 'Alt+1', 'F2', 'Mod+?'].some(isSingleSign)).toBe(false)
})

test('a shortcut is said in the order of the system, and as Electron writes it', () => {
  expect(partsOf('Mod+Shift+z', false)).toEqual(['Mod', 'Shift', 'z'])
  expect(partsOf('Mod+Alt+Shift+z', true)).toEqual(['Alt', 'Shift', 'Mod', 'z'])
  expect(partsOf('Shift+Tab', false)).toEqual(['Shift', 'Tab'])
  expect(acceleratorOf('Mod+Shift+z')).toBe('CmdOrCtrl+Shift+Z')
  expect(acceleratorOf('Mod++')).toBe('CmdOrCtrl+Plus')
})
