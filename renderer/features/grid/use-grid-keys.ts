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
    const { selection, select, show, fold, foldGroup, armed } = useGridView.getState()
    const row = axes.rows.at(selection.focus.row)
    const foldRow = (folded: boolean): void => {
      if (row?.kind === 'group') foldGroup(row.key, folded)
      else if (row?.branch) fold(row.account, folded)
    }
    const foldPeople = (folded: boolean): void => {
      const { col } = selection.focus
      const band = axes.bands.find(({ from, to }) => from <= col && to >= col)
      if (band && band.group.by !== 'none') foldGroup(band.key, folded)
    }
    // On a heading the keys that give and pick open and close it.
    if (intent.kind === 'choose-role' || intent.kind === 'toggle') {
      if (row?.kind === 'group') return foldRow(!row.folded)
      if (axes.columns[selection.focus.col]?.member === null) return foldPeople(false)
    }
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
        return foldRow(true)
      case 'unfold':
        return foldRow(false)
      case 'fold-people':
        return foldPeople(true)
      case 'unfold-people':
        return foldPeople(false)
      case 'fill-down':
        return void acts.fill('down')
      case 'fill-right':
        return void acts.fill('right')
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
