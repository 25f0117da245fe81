import { describe, expect, test } from 'vitest'
import { intentOf } from '../../../renderer/features/grid/model/keys.ts'
import type { KeyStroke } from '../../../renderer/features/grid/model/keys.ts'

const size = { rows: 100, cols: 20 }
const page = { rows: 15, cols: 10 }
const from = { row: 50, col: 5 }

function press(key: string, held: Partial<KeyStroke> = {}) {
  return intentOf({ key, ctrl: false, shift: false, alt: false, ...held }, from, size, page)
}

describe('the keys', () => {
  test.each([
    ['ArrowUp', {}, { row: 49, col: 5 }],
    ['ArrowRight', {}, { row: 50, col: 6 }],
    ['ArrowDown', { ctrl: true }, { row: 99, col: 5 }],
    ['ArrowLeft', { ctrl: true }, { row: 50, col: 0 }],
    ['Home', {}, { row: 50, col: 0 }],
    ['End', { ctrl: true }, { row: 99, col: 19 }],
    ['PageDown', {}, { row: 65, col: 5 }],
    ['PageUp', { alt: true }, { row: 50, col: 0 }],
  ] as const)('%s with %j moves', (key, held, to) => {
    expect(press(key, held)).toEqual({ kind: 'move', to })
    expect(press(key, { ...held, shift: true })).toEqual({ kind: 'extend', to })
  })

  test.each([
    [' ', {}, 'toggle'],
    [' ', { shift: true }, 'select-rows'],
    [' ', { ctrl: true }, 'select-cols'],
    ['a', { ctrl: true }, 'select-all'],
    ['c', { ctrl: true }, 'copy'],
    ['Enter', {}, 'choose-role'],
    ['Enter', { alt: true }, 'inspect'],
    ['Delete', {}, 'remove'],
    ['Escape', {}, 'escape'],
    ['-', {}, 'fold'],
    ['+', {}, 'unfold'],
    ['-', { alt: true }, 'fold-people'],
    ['+', { alt: true }, 'unfold-people'],
    ['d', { ctrl: true }, 'fill-down'],
    ['r', { ctrl: true }, 'fill-right'],
  ] as const)('%s with %j', (key, held, kind) => {
    expect(press(key, held)).toEqual({ kind })
  })

  test('a letter is a role, with or without Shift, but not with Ctrl', () => {
    expect(press('a')).toEqual({ kind: 'letter', letter: 'A' })
    expect(press('S', { shift: true })).toEqual({ kind: 'letter', letter: 'S' })
    expect(press('z', { ctrl: true })).toBeNull()
    expect(press('F5')).toBeNull()
  })

  test('Back and Forward stay the browser’s', () => {
    expect(press('ArrowLeft', { alt: true })).toBeNull()
  })
})
