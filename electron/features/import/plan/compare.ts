import type { Failure } from '../../../../shared/contract/failure.ts'
import type { ImportCounts } from '../../../../shared/contract/import.ts'
import { differences } from '../../../../shared/contract/import.ts'
import { accessTables } from '../../../../shared/model/row.ts'
import type { WorkspaceRows } from '../../../../shared/model/row.ts'
import type { Interner } from '../../../access/interner.ts'
import type { StructureView } from '../../../access/structure.ts'
import { rowsATurn } from '../../../access/structure-after.ts'
import { violationsAfter } from '../../../access/structure.ts'
import { structureOfRows } from '../../../access/structure-of-rows.ts'
import { warningsOfDoubts } from '../doubts.ts'
import { freshIdBeside } from '../fresh-ids.ts'
import type { Incoming, Origin } from '../incoming.ts'
import { locatedFailure } from '../located-failure.ts'
import { merging } from '../merge/merge.ts'
import type { Merged } from '../merge/merge.ts'
import { coveredThere } from '../together.ts'
import { rowsAStep } from '../turns.ts'
import { once } from '../once.ts'
import { acceptedLines, goneLines } from './gone.ts'
import { ChangesOfLines } from './changes-of-lines.ts'
import type { SomeLines } from './changes-of-lines.ts'
import { lineKey, originIn } from './line.ts'
import type { Line } from './line.ts'
import { Lines } from './lines.ts'
import { sameNames } from './same-names.ts'

/** What files would do to a workspace as it was at a revision. */
export interface Comparison {
  readonly revision: number
  readonly lines: Lines
  /** By the place of the line. */
  readonly refused: ReadonlyMap<number, Failure>
  readonly warnings: readonly Failure[]
  readonly counts: ImportCounts
  /** The workspace as it was. */
  readonly before: WorkspaceRows
  /** The workspace as it would be, to name things by. */
  readonly rows: WorkspaceRows
  /** Where a line was read. */
  readonly originOf: (line: Line) => Origin | null
  /** The place of each line by what it stays known by; made when it is first asked for. */
  readonly places: () => ReadonlyMap<string, number>
}

/** Compares what files say with a workspace, in steps between which others may have their turn. */
export function* comparing(
  current: WorkspaceRows,
  incoming: Incoming,
  revision: number,
): Generator<undefined, Comparison> {
  const merged = yield* merging(current, incoming, freshIdBeside(current, incoming.rows))
  yield
  const lines = yield* linesOf(current, incoming, merged)
  yield
  const originOf = (line: Line) => originIn(incoming.origins, line)
  const refused = yield* refusedAmong(structureOfRows(current), lines, originOf, merged.places)
  const doubts = warningsOfDoubts(incoming.doubts, merged.rows, merged)
  return {
    revision,
    lines,
    refused,
    warnings: [...incoming.warnings, ...merged.warnings, ...sameNames(current, merged), ...doubts],
    counts: countsOf(lines, lines.places()),
    before: current,
    rows: merged.rows,
    originOf,
    places: once(() => new Map(Array.from(lines, (line, place) => [lineKey(line), place]))),
  }
}

function* linesOf(current: WorkspaceRows, incoming: Incoming, merged: Merged): Generator<undefined, Lines> {
  const lines = new Lines(merged.ledgers)
  for (const table of accessTables) {
    yield
    for (const entry of merged.ledgers[table].changed()) {
      if (lines.length % rowsAStep === 0) yield
      lines.addChanged(table, entry)
    }
  }
  yield
  const accepted = acceptedLines(current, merged)
  const settled = new Set<object | null>(accepted.map(({ before }) => before))
  yield
  const coverage = incoming.coverage.map((each) => coveredThere(each, merged))
  const gone = yield* goneLines(current, merged, coverage)
  for (const line of accepted) lines.add(line)
  for (const line of gone) if (!settled.has(line.before)) lines.add(line)
  for (const table of accessTables) {
    yield
    for (const entry of merged.ledgers[table].unchanged()) {
      if (lines.length % rowsAStep === 0) yield
      lines.addUnchanged(table, entry)
    }
  }
  return lines
}

/** Rounds of leaving lines out until the rest breaks no rule of structure; a circle costs one each. */
const mostRounds = 50

/**
 * Lines that break a rule of structure even where all others are taken over, with the place that says so.
 * `places` are accounts by small integers, where they have some already.
 */
export function* refusedAmong(
  before: StructureView,
  lines: SomeLines,
  originOf: Comparison['originOf'],
  places?: Interner,
): Generator<undefined, ReadonlyMap<number, Failure>> {
  const refused = new Map<number, Failure>()
  for (let round = 0; round < mostRounds; round++) {
    const changes = new ChangesOfLines(lines)
    for (let place = 0; place < lines.length; place++) {
      if (place % rowsATurn === 0) yield
      if (!refused.has(place)) changes.add(place)
    }
    let isSound = true
    for (const violation of violationsAfter(before, changes, places)) {
      if (violation === null) {
        yield
        continue
      }
      const place = changes.placeOf(violation.index)
      isSound = false
      refused.set(place, locatedFailure(violation, originOf(lines.at(place)!) ?? undefined))
    }
    if (isSound) break
  }
  return refused
}

/** How many lines there are of each kind; `places` are those that count. */
export function countsOf(lines: Lines, places: Iterable<number>): ImportCounts {
  const counts = Object.fromEntries(
    accessTables.map((table) => [table, Object.fromEntries(differences.map((what) => [what, 0]))]),
  ) as { [T in Line['table']]: { [W in Line['what']]: number } }
  for (const place of places) counts[lines.tableAt(place)][lines.whatAt(place)]++
  return counts
}
