import type { Failure } from '../../shared/contract/failure.ts'
import type { Link } from '../../shared/model/link.ts'
import { accessTables, isAccessRow } from '../../shared/model/row.ts'
import type { AccessRowChange, AccessTable, RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import type { Interner } from './interner.ts'
import { findingCycle } from './structure-cycle.ts'
import { faultOfLink, faultOfRemoval, faultOfRow } from './structure-rules.ts'
import type { Fault } from './structure-rules.ts'
import { StructureAfter, listedChanges, rowsATurn } from './structure-after.ts'
import type { Changes } from './structure-after.ts'
import { emptyStructure } from './structure-view.ts'
import type { StructureView } from './structure-view.ts'

export type { StructureReference, StructureView } from './structure-view.ts'

/**
 * What is refused always, by anyone and on import (docs/decisions/0017). `table` and `index` name the
 * row: its place in the table, or in the list of changes; `field` the part of it, or null for all.
 */
export interface Violation {
  readonly failure: Failure
  readonly table: AccessTable
  readonly index: number
  readonly field: string | null
}

/** The first violation among the rows of a whole workspace, table by table, or null. */
export function findViolation(rows: WorkspaceRows): Violation | null {
  const changes = accessTables.flatMap((table) =>
    rows[table].map((after) => ({ table, before: null, after }) as AccessRowChange),
  )
  const violation = findViolationAfter(emptyStructure, changes)
  if (!violation) return null
  const before = accessTables.slice(
    0,
    accessTables.findIndex((table) => table === violation.table),
  )
  const skipped = before.reduce((total, table) => total + rows[table].length, 0)
  return { ...violation, index: violation.index - skipped }
}

/**
 * The first violation that a change would cause in a workspace without any, or null. `view` is the
 * workspace before the change. Costs as much as the rows touched and what they refer to.
 */
export function findViolationAfter(view: StructureView, changes: readonly RowChange[]): Violation | null {
  const access = changes.filter(isAccessRow)
  const violation = violationAmong(view, access)
  return violation && { ...violation, index: changes.indexOf(access[violation.index]!) }
}

/**
 * All violations that rows of a change cause each by itself; where there are none, the first circle. What an
 * import has to leave out: without these rows others may become possible, so it asks again. Gives null now
 * and then, where a caller may pause. `places` are accounts by small integers, where they have some already.
 */
export function* violationsAfter(
  view: StructureView,
  changes: Changes,
  places?: Interner,
): Generator<Violation | null, void> {
  const after = new StructureAfter(view, changes, places)
  yield* after.enter()
  let isSound = true
  /** Links were entered in this order, so their ends are known by their number. */
  let links = 0
  const faultOf = (change: AccessRowChange) => {
    if (change.after === null) return faultOfRemoval(after, change)
    if (change.table !== 'link') return faultOfRow(after, change)
    const link = links++
    return faultOfLink(after, change.after, after.parentAt(link), after.childAt(link))
  }
  for (let index = 0; index < changes.length; index++) {
    if (index % rowsATurn === 0) yield null
    const change = changes.at(index)!
    const fault = after.twice.has(index) ? faultOfTwice(change) : faultOf(change)
    if (!fault) continue
    isSound = false
    yield violationAt(change.table, index, fault)
  }
  const cycle = isSound ? yield* cycleAmong(after, changes) : null
  if (cycle) yield cycle
}

function violationAmong(view: StructureView, changes: readonly AccessRowChange[]): Violation | null {
  for (const violation of violationsAfter(view, listedChanges(changes))) if (violation) return violation
  return null
}

function faultOfTwice(change: AccessRowChange): Fault {
  const details = Object.fromEntries(
    Object.entries(change.after ?? {}).filter(([, value]) => typeof value === 'string'),
  ) as Failure['details']
  const field = change.table === 'link' || change.table === 'grant' ? null : 'id'
  return { code: 'structure', message: `structure.${change.table}-twice`, details, field }
}

function violationAt(table: AccessTable, index: number, { field, ...failure }: Fault): Violation {
  return { failure, table, index, field }
}

/** A circle that the change closes runs through one of its links; the last of them is named. */
function* cycleAmong(after: StructureAfter, changes: Changes): Generator<null, Violation | null> {
  const cycle = yield* findingCycle(after.activeChildren(), (child) => after.activeParents(child))
  if (!cycle) return null
  const down = cycle.map((place) => after.idAt(place)).toReversed()
  const isStep = ({ parent, child }: Link) =>
    down.some((id, place) => id === parent && down[(place + 1) % down.length] === child)
  const closes = ({ table, after: row }: AccessRowChange) =>
    table === 'link' && row?.status === 'active' && isStep(row)
  let index = changes.length - 1
  while (!closes(changes.at(index)!)) index--
  const { parent, child } = changes.at(index)!.after as Link
  const start = down.indexOf(child)
  const circle = [...down.slice(start), ...down.slice(0, start), child]
  const details = { parent, child, circle: circle.map((id) => after.nameOf(id)).join(' › ') }
  return violationAt('link', index, { code: 'structure', message: 'structure.cycle', details, field: null })
}
