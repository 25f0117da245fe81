import type { Hit } from './geometry.ts'
import { colSpans, extent, placesOf, rowSpans } from './ranges.ts'
import type { Range } from './ranges.ts'
import { countCells, isSelected, selectedRanges } from './selection.ts'
import type { Selection } from './selection.ts'

/** A person and an account, where a role can be placed. */
export interface Placement {
  readonly member: string
  readonly account: string
}

/** The two axes, as ids; null stands for a heading, which holds no cells. */
export interface Axes {
  readonly accounts: readonly (string | null)[]
  readonly members: readonly (string | null)[]
}

/** As many placements as one act may have; `grants.preview` takes no more. */
export const mostPlacements = 5000

/**
 * What a drop or a key applies to. `account`: one account for the chosen people; `person`: one
 * person on the chosen accounts.
 */
export type Scope = 'cell' | 'selection' | 'account' | 'person'

/** Where a role would be placed; `tooMany` says how many there would be, when that is no longer sensible. */
export interface Target {
  readonly scope: Scope
  readonly placements: readonly Placement[]
  readonly tooMany: number | null
}

/** The placements under some rectangles, each pair once: an account may have several rows. */
export function placementsIn(ranges: readonly Range[], axes: Axes): readonly Placement[] {
  const found = new Map<string, Placement>()
  for (const range of ranges) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let col = range.left; col <= range.right; col++) {
        const account = axes.accounts[row]
        const member = axes.members[col]
        if (account && member) found.set(`${account}\n${member}`, { account, member })
      }
    }
  }
  return [...found.values()]
}

/** What an act on the selection applies to. */
export function selectionTarget(selection: Selection, axes: Axes): Target {
  const ranges = selectedRanges(selection)
  const count = countCells(ranges)
  const scope = count === 1 ? 'cell' : 'selection'
  if (count > mostPlacements) return { scope, placements: [], tooMany: count }
  return { scope, placements: placementsIn(ranges, axes), tooMany: null }
}

/**
 * What a drop applies to: a cell alone, the whole selection when the cell is part of it, and a head
 * together with what is chosen on the other axis.
 */
export function dropTarget(hit: Hit, selection: Selection, axes: Axes): Target {
  if (hit.on === 'cell') {
    return isSelected(selection, hit.cell)
      ? selectionTarget(selection, axes)
      : { scope: 'cell', placements: placementsIn([lineOf(hit.cell.row, hit.cell.col)], axes), tooMany: null }
  }
  const ranges = selectedRanges(selection)
  const spans = hit.on === 'account' ? colSpans(ranges) : rowSpans(ranges)
  const count = extent(spans)
  if (count > mostPlacements) return { scope: hit.on, placements: [], tooMany: count }
  const lines = [...placesOf(spans)].map((place) =>
    hit.on === 'account' ? lineOf(hit.row, place) : lineOf(place, hit.col),
  )
  return { scope: hit.on, placements: placementsIn(lines, axes), tooMany: null }
}

/** The rectangles that a drop would fill, to show them before it happens. */
export function dropRanges(hit: Hit, selection: Selection): readonly Range[] {
  const ranges = selectedRanges(selection)
  if (hit.on === 'cell') {
    return isSelected(selection, hit.cell) ? ranges : [lineOf(hit.cell.row, hit.cell.col)]
  }
  if (hit.on === 'account') {
    return colSpans(ranges).map(({ from, to }) => ({ top: hit.row, bottom: hit.row, left: from, right: to }))
  }
  return rowSpans(ranges).map(({ from, to }) => ({ top: from, bottom: to, left: hit.col, right: hit.col }))
}

function lineOf(row: number, col: number): Range {
  return { top: row, bottom: row, left: col, right: col }
}
