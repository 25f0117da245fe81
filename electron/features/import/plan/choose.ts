import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { ChosenLines, ImportFilter } from '../../../../shared/contract/import.ts'
import { accessTables } from '../../../../shared/model/row.ts'
import type { RowChange } from '../../../../shared/model/row.ts'
import type { StructureView } from '../../../access/structure.ts'
import { rowsAStep } from '../turns.ts'
import { listedLines } from './changes-of-lines.ts'
import { refusedAmong } from './compare.ts'
import type { Comparison } from './compare.ts'
import { changesOf, lineKey } from './line.ts'
import type { Line } from './line.ts'
import { namesOf, textOfLine } from './names.ts'

/** The places of the lines that match, in their order. Pauses: every name is looked at where a text is looked for. */
export function* findingPlaces(
  comparison: Comparison,
  filter: ImportFilter,
): Generator<undefined, readonly number[]> {
  const { what, tables, refused } = filter
  const text = filter.text?.trim().toLowerCase() ?? ''
  const named = text === '' ? null : namesOf(comparison)
  const places: number[] = []
  const { lines } = comparison
  for (let place = 0; place < lines.length; place++) {
    if (place % rowsAStep === 0) yield
    if (what && !what.includes(lines.whatAt(place))) continue
    if (tables && !tables.includes(lines.tableAt(place))) continue
    if (refused !== undefined && comparison.refused.has(place) !== refused) continue
    if (named && !textOfLine(lines.at(place)!, named).includes(text)) continue
    places.push(place)
  }
  return places
}

/** The places of the lines that are meant; those that change nothing are not. Pauses now and then. */
export function* findingChosen(
  comparison: Comparison,
  { filters = [], lines = [], except = [] }: ChosenLines,
): Generator<undefined, ReadonlySet<number>> {
  const left = new Set(except)
  const isThere = (place: number) => place < comparison.lines.length
  const changesNothing = (place: number) => isThere(place) && comparison.lines.whatAt(place) === 'unchanged'
  const chosen = new Set<number>()
  const choose = (place: number) => {
    if (!left.has(place) && !changesNothing(place)) chosen.add(place)
  }
  for (const filter of filters) {
    for (const place of yield* findingPlaces(comparison, filter)) choose(place)
    yield
  }
  for (const place of lines) choose(place)
  return chosen
}

/** New rows that a line refers to: without them it cannot be. */
export function needsOf(comparison: Comparison, { table, after, what }: Line): readonly number[] {
  if (!after || what === 'gone') return []
  return idsIn(table, after).flatMap(([kind, id]) => {
    return comparison.lines.placeOfNew(kind, id) ?? []
  })
}

function idsIn(
  table: Line['table'],
  row: NonNullable<Line['after']>,
): readonly (readonly ['account' | 'member', string])[] {
  const fields = row as { readonly [name: string]: unknown }
  const id = (kind: 'account' | 'member', name: string) =>
    typeof fields[name] === 'string' ? [[kind, fields[name]] as const] : []
  switch (table) {
    case 'link':
      return [...id('account', 'parent'), ...id('account', 'child')]
    case 'grant':
      return [...id('account', 'account'), ...id('member', 'member')]
    case 'invitation':
      return [...id('account', 'account'), ...id('member', 'invitedBy')]
    case 'account':
    case 'member':
      return []
  }
}

/** What taking chosen lines over comes to. */
export interface Takeover {
  readonly lines: readonly Line[]
  readonly rows: readonly RowChange[]
  readonly broughtAlong: number
  /** By the place in the reading that was chosen from. */
  readonly left: ReadonlyMap<number, Failure>
}

/**
 * The rows by which chosen lines are taken over, with what they need. `shown` is what was chosen from and
 * `now` the same compared with the workspace as it is: a line that became another one meanwhile is left.
 * Pauses now and then.
 */
export function* takingOver(
  shown: Comparison,
  now: Comparison,
  chosen: ReadonlySet<number>,
  structure: StructureView,
): Generator<undefined, Takeover> {
  const left = new Map<number, Failure>()
  const wanted = new Map<number, number>()
  const isPause = everyFew()
  for (const place of chosen) {
    if (isPause()) yield
    const line = shown.lines.at(place)
    if (!line) {
      left.set(place, failed('not-found', 'import.no-such-line', { line: place }).error)
      continue
    }
    const there = shown === now ? place : now.places().get(lineKey(line))
    const same = there === undefined ? undefined : now.lines.at(there)
    if (there !== undefined && same && (shown === now || isSame(line, same))) wanted.set(there, place)
    else left.set(place, failed('conflict', 'import.moved', { ...shown.originOf(line) }).error)
  }
  const asked = new Set(wanted.keys())
  for (const place of asked) {
    if (isPause()) yield
    for (const need of needsOf(now, now.lines.at(place)!)) asked.add(need)
  }
  yield
  for (const place of asked) {
    const why = now.refused.get(place)
    if (why) leave(place, why)
  }
  // Leaving a line out may take the ground from under another, and may be all that stood against a third.
  const places = [...asked].toSorted((one, other) => one - other)
  yield
  const lines = places.map((place) => now.lines.at(place)!)
  yield
  const refused = yield* refusedAmong(structure, listedLines(lines), now.originOf)
  for (const [index, why] of refused) leave(places[index]!, why)
  yield
  const taken = places.filter((place) => asked.has(place))
  yield
  const takenLines = taken.map((place) => now.lines.at(place)!)
  return {
    lines: takenLines,
    rows: yield* rowsInOrder(takenLines),
    broughtAlong: taken.filter((place) => !wanted.has(place)).length,
    left,
  }

  function leave(place: number, why: Failure): void {
    asked.delete(place)
    const shownAs = wanted.get(place)
    if (shownAs !== undefined) left.set(shownAs, why)
  }
}

function isSame(one: Line, other: Line): boolean {
  return JSON.stringify([one.before, one.after]) === JSON.stringify([other.before, other.after])
}

/** What is referred to first, and what goes before what takes its place. */
function* rowsInOrder(lines: readonly Line[]): Generator<undefined, readonly RowChange[]> {
  const rows: RowChange[] = []
  for (const table of accessTables) {
    yield
    const some = lines.filter((line) => line.table === table)
    yield
    for (const line of [...some.filter(isGone), ...some.filter((each) => !isGone(each))])
      rows.push(...changesOf(line))
  }
  return rows
}

/** True at every so many askings. */
function everyFew(): () => boolean {
  let asked = 0
  return () => asked++ % rowsAStep === 0
}

function isGone({ what }: Line): boolean {
  return what === 'gone'
}
