import { classOf } from '../../../../shared/policy/roles.ts'
import { mostPlacements } from './placements.ts'
import type { Axes, Placement, Target } from './placements.ts'
import { area, rangeBetween } from './ranges.ts'
import type { Cell, Range } from './ranges.ts'
import type { Role } from './role-plan.ts'
import { selectedRanges } from './selection.ts'
import type { Selection } from './selection.ts'

export type FillWay = 'down' | 'right'

/** Cells whose roles are repeated, and the cells that get them. */
export interface Fill {
  readonly way: FillWay
  readonly from: Range
  readonly into: Range
}

/** A role, and everything that it is given to at once. */
export interface RoleTarget {
  readonly role: Role
  readonly target: Target
}

/** What Ctrl+D and Ctrl+R fill: the rest of the selection from its first line, or one line from the line before it. */
export function fillSelection(selection: Selection, way: FillWay): Fill | null {
  const [range, ...others] = selectedRanges(selection)
  if (!range || others.length > 0) return null
  const { top, bottom, left, right } = range
  if (way === 'down') {
    if (bottom > top) return { way, from: { ...range, bottom: top }, into: { ...range, top: top + 1 } }
    return top === 0 ? null : { way, from: { ...range, top: top - 1, bottom: top - 1 }, into: range }
  }
  if (right > left) return { way, from: { ...range, right: left }, into: { ...range, left: left + 1 } }
  return left === 0 ? null : { way, from: { ...range, left: left - 1, right: left - 1 }, into: range }
}

/** What is filled when the corner of a rectangle is pulled to a cell: downwards or to the right, whichever is further. */
export function fillTo(from: Range, { row, col }: Cell): Fill | null {
  const down = row - from.bottom
  const right = col - from.right
  if (down <= 0 && right <= 0) return null
  return down >= right
    ? { way: 'down', from, into: { ...from, top: from.bottom + 1, bottom: row } }
    : { way: 'right', from, into: { ...from, left: from.right + 1, right: col } }
}

/** The rectangle that is selected after it. */
export function filledRange({ from, into }: Fill): Range {
  return rangeBetween({ row: from.top, col: from.left }, { row: into.bottom, col: into.right })
}

/** What a fill asks of the window. */
export interface FillFacts {
  /** The roles that a cell hands on, the strongest first. */
  readonly rolesAt: (placement: Placement) => readonly Role[]
}

/**
 * The roles of a fill with where each of them goes. The lines of the first rectangle are repeated as often as
 * it takes, headings left out. A cell that is filled twice, because its account stands in two rows, takes what
 * comes first. Nothing is ever taken away: a cell that hands on nothing leaves the others as they are.
 */
export function fillTargets(
  fill: Fill,
  axes: Axes,
  facts: FillFacts,
): readonly RoleTarget[] | { readonly tooMany: number } {
  const count = area(fill.into)
  if (count > mostPlacements) return { tooMany: count }
  const { way, from, into } = fill
  const rowsFrom = idsIn(axes.accounts, from.top, from.bottom)
  const colsFrom = idsIn(axes.members, from.left, from.right)
  const rows = idsIn(axes.accounts, into.top, into.bottom)
  const cols = idsIn(axes.members, into.left, into.right)
  const taken = new Set<string>()
  const found = new Map<string, { readonly role: Role; readonly placements: Placement[] }>()
  rows.forEach((account, row) => {
    cols.forEach((member, col) => {
      const source = {
        account: way === 'down' ? rowsFrom[row % rowsFrom.length] : account,
        member: way === 'right' ? colsFrom[col % colsFrom.length] : member,
      }
      if (source.account === undefined || source.member === undefined) return
      for (const role of facts.rolesAt({ account: source.account, member: source.member })) {
        const place = `${account}\n${member}\n${classOf(role.system, role)}`
        if (taken.has(place)) continue
        taken.add(place)
        const key = `${role.system} ${role.role}`
        const known = found.get(key)
        if (known) known.placements.push({ account, member })
        else found.set(key, { role, placements: [{ account, member }] })
      }
    })
  })
  return [...found.values()].map(({ role, placements }) => ({
    role,
    target: { scope: placements.length === 1 ? 'cell' : 'selection', placements, tooMany: null },
  }))
}

function idsIn(ids: readonly (string | null)[], from: number, to: number): readonly string[] {
  return ids.slice(from, to + 1).filter((id) => id !== null)
}
