import type { KeyboardEvent } from 'react'
import { useWords } from '../../client/words.ts'
import { useGridView } from './grid-view.ts'
import { intentOf } from './model/keys.ts'
import type { Intent, Page } from './model/keys.ts'
import { collapse, extendTo, moveTo, selectAll, togglePick, wholeLines } from './model/selection.ts'
import type { GridSize } from './model/selection.ts'
import type { Cell } from './model/ranges.ts'
import { rolesWithLetter } from './roles-for.ts'
import type { GridActs } from './use-grid-acts.ts'
import type { GridAxes } from './model/axes.ts'

interface Wants {
  readonly axes: GridAxes
  readonly acts: GridActs
  readonly page: Page
  readonly reveal: (cell: Cell) => void
  /** Opens the list of roles; `typed` is a letter that fits several of them. */
  readonly choose: (typed: string) => void
  readonly inspect: () => void
}

/** Everything that the grid does by keyboard. */
export function useGridKeys(wants: Wants): (event: KeyboardEvent) => void {
  const words = useWords()
  const { axes, acts } = wants
  const size: GridSize = { rows: axes.rows.length, cols: axes.columns.length }

  const typed = (letter: string): void => {
    const fitting = rolesWithLetter(acts.target(), letter, (role) =>
      words.roleLetter(role.system, role.role).toLocaleUpperCase(),
    )
    const [only] = fitting
    if (only && fitting.length === 1) void acts.give(only, acts.target())
    else if (fitting.length > 1) wants.choose(letter)
  }

  const carryOut = (intent: Intent): void => {
    const { selection, select, show, fold, armed } = useGridView.getState()
    const row = axes.rows[selection.focus.row]
    switch (intent.kind) {
      case 'move':
        select(moveTo(selection, intent.to))
        return wants.reveal(intent.to)
      case 'extend':
        select(extendTo(selection, intent.to))
        return wants.reveal(intent.to)
      case 'select-all':
        return select(selectAll(selection, size))
      case 'select-rows':
        return select(wholeLines(selection, 'rows', size))
      case 'select-cols':
        return select(wholeLines(selection, 'cols', size))
      case 'toggle':
        return select(togglePick(selection))
      case 'choose-role':
        return armed ? void acts.give(armed, acts.target()) : wants.choose('')
      case 'letter':
        return typed(intent.letter)
      case 'remove':
        return void acts.remove(acts.target())
      case 'copy':
        return void acts.copy()
      case 'escape':
        return armed ? show({ armed: null }) : select(collapse(selection))
      case 'fold':
        return row?.branch ? fold(row.account, true) : undefined
      case 'unfold':
        return row?.branch ? fold(row.account, false) : undefined
      case 'inspect':
        return wants.inspect()
    }
  }

  return (event) => {
    // A button inside the grid has its own Enter and Space.
    if (event.target instanceof Element && event.target.closest('button,input') !== null) return
    const { selection } = useGridView.getState()
    const stroke = {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    }
    const from = stroke.shift ? selection.corner : selection.focus
    const intent = size.rows === 0 || size.cols === 0 ? null : intentOf(stroke, from, size, wants.page)
    if (!intent) return
    event.preventDefault()
    event.stopPropagation()
    carryOut(intent)
  }
}
