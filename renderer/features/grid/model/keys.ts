import type { Cell } from './ranges.ts'
import type { GridSize } from './selection.ts'

/** What the keys of a KeyboardEvent say that matters here. */
export interface KeyStroke {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** What a key asks of the grid. */
export type Intent =
  | { readonly kind: 'move'; readonly to: Cell }
  | { readonly kind: 'extend'; readonly to: Cell }
  | { readonly kind: 'letter'; readonly letter: string }
  | {
      readonly kind:
        | 'select-all'
        | 'select-rows'
        | 'select-cols'
        | 'toggle'
        | 'choose-role'
        | 'remove'
        | 'copy'
        | 'escape'
        | 'fold'
        | 'unfold'
        | 'fold-people'
        | 'unfold-people'
        | 'fill-down'
        | 'fill-right'
        | 'inspect'
    }

/** How far PageUp and PageDown go. */
export interface Page {
  readonly rows: number
  readonly cols: number
}

/**
 * Reads a key. `from` is the cell that moves: the active cell, or with Shift the corner of the live
 * rectangle. null: the key is not the grid's.
 */
export function intentOf(stroke: KeyStroke, from: Cell, size: GridSize, page: Page): Intent | null {
  const to = destination(stroke, from, size, page)
  if (to) return { kind: stroke.shift ? 'extend' : 'move', to }
  if (stroke.ctrl) return withCtrl(stroke)
  if (stroke.alt) return withAlt(stroke)
  switch (stroke.key) {
    case ' ':
      return { kind: stroke.shift ? 'select-rows' : 'toggle' }
    case 'Enter':
      return { kind: 'choose-role' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' }
    case 'Escape':
      return { kind: 'escape' }
    case '-':
      return { kind: 'fold' }
    case '+':
      return { kind: 'unfold' }
    default:
      return /^\p{L}$/u.test(stroke.key) ? { kind: 'letter', letter: stroke.key.toLocaleUpperCase() } : null
  }
}

function withAlt({ key }: KeyStroke): Intent | null {
  if (key === 'Enter') return { kind: 'inspect' }
  if (key === '-') return { kind: 'fold-people' }
  return key === '+' ? { kind: 'unfold-people' } : null
}

function withCtrl(stroke: KeyStroke): Intent | null {
  if (stroke.shift || stroke.alt) return null
  switch (stroke.key.toLowerCase()) {
    case 'a':
      return { kind: 'select-all' }
    case 'c':
      return { kind: 'copy' }
    case 'd':
      return { kind: 'fill-down' }
    case 'r':
      return { kind: 'fill-right' }
    case 'i':
      return { kind: 'inspect' }
    case ' ':
      return { kind: 'select-cols' }
    default:
      return null
  }
}

function destination(stroke: KeyStroke, from: Cell, size: GridSize, page: Page): Cell | null {
  const lastRow = size.rows - 1
  const lastCol = size.cols - 1
  const far = stroke.ctrl
  const row = (value: number): Cell => ({ row: Math.max(0, Math.min(value, lastRow)), col: from.col })
  const col = (value: number): Cell => ({ row: from.row, col: Math.max(0, Math.min(value, lastCol)) })
  switch (stroke.key) {
    // Alt and an arrow is the browser's Back and Forward.
    case 'ArrowUp':
      return stroke.alt ? null : row(far ? 0 : from.row - 1)
    case 'ArrowDown':
      return stroke.alt ? null : row(far ? lastRow : from.row + 1)
    case 'ArrowLeft':
      return stroke.alt ? null : col(far ? 0 : from.col - 1)
    case 'ArrowRight':
      return stroke.alt ? null : col(far ? lastCol : from.col + 1)
    case 'Home':
      return far ? { row: 0, col: 0 } : col(0)
    case 'End':
      return far ? { row: lastRow, col: lastCol } : col(lastCol)
    case 'PageUp':
      return stroke.alt ? col(from.col - page.cols) : row(from.row - page.rows)
    case 'PageDown':
      return stroke.alt ? col(from.col + page.cols) : row(from.row + page.rows)
    default:
      return null
  }
}
