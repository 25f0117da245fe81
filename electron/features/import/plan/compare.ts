import type { Failure } from '../../../../shared/contract/failure.ts'
import type { ImportCounts } from '../../../../shared/contract/import.ts'
import { differences } from '../../../../shared/contract/import.ts'
import { accessTables } from '../../../../shared/model/row.ts'
import type { AccessRowChange, AccessRows as Rows, WorkspaceRows } from '../../../../shared/model/row.ts'
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
import { changesOf, lineKey, lineOf, originIn } from './line.ts'
import type { Line } from './line.ts'
import { sameNames } from './same-names.ts'

/** What files would do to a workspace as it was at a revision. */
export interface Comparison {
  readonly revision: number
  readonly lines: readonly Line[]
  /** By the place of the line. */
  readonly refused: ReadonlyMap<number, Failure>
  readonly warnings: readonly Failure[]
  readonly counts: ImportCounts
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
  const refused = yield* refusedAmong(structureOfRows(current), lines, originOf)
  const doubts = warningsOfDoubts(incoming.doubts, merged.rows, merged)
  return {
    revision,
    lines,
    refused,
    warnings: [...incoming.warnings, ...merged.warnings, ...sameNames(current, merged), ...doubts],
    counts: countsOf(lines),
    rows: merged.rows,
    originOf,
    places: once(() => new Map(lines.map((line, place) => [lineKey(line), place]))),
  }
}

function* linesOf(
  current: WorkspaceRows,
  incoming: Incoming,
  merged: Merged,
): Generator<undefined, readonly Line[]> {
  const lines: Line[] = []
  const replaced = new Map<object, Rows['grant']>()
  for (const { table, before, after } of merged.changes) {
    if (table !== 'grant' || after !== null || !before) continue
    const successor = merged.ledgers.grant.successorOf(before)
    if (successor) replaced.set(successor, before)
  }
  let count = 0
  for (const change of merged.changes) {
    if (count++ % rowsAStep === 0) yield
    const { after } = change
    if (after === null) continue
    const before = replaced.size === 0 ? undefined : replaced.get(after)
    // Nearly every change is a line as it is.
    lines.push(before ? lineOf('changed', change.table, { before, after }, change.source) : change)
  }
  yield
  const accepted = acceptedLines(current, merged)
  const settled = new Set<object | null>(accepted.map(({ before }) => before))
  yield
  const coverage = incoming.coverage.map((each) => coveredThere(each, merged))
  const gone = yield* goneLines(current, merged, coverage)
  for (const line of accepted) lines.push(line)
  for (const line of gone) if (!settled.has(line.before)) lines.push(line)
  yield
  for (const line of unchangedLines(merged)) {
    if (count++ % rowsAStep === 0) yield
    lines.push(line)
  }
  return lines
}

/** What the files say and the workspace has already. */
function* unchangedLines({ ledgers }: Merged): Generator<Line, void> {
  for (const table of accessTables) {
    for (const { row, source } of ledgers[table].unchanged()) {
      yield lineOf('unchanged', table, { before: row, after: row }, source)
    }
  }
}

/** Rounds of leaving lines out until the rest breaks no rule of structure; a circle costs one each. */
const mostRounds = 50

/** Lines that break a rule of structure even where all others are taken over, with the place that says so. */
export function* refusedAmong(
  before: StructureView,
  lines: readonly Line[],
  originOf: Comparison['originOf'],
): Generator<undefined, ReadonlyMap<number, Failure>> {
  const refused = new Map<number, Failure>()
  for (let round = 0; round < mostRounds; round++) {
    const changes: AccessRowChange[] = []
    const places: number[] = []
    for (let place = 0; place < lines.length; place++) {
      if (place % rowsATurn === 0) yield
      const line = lines[place]!
      if (line.what === 'unchanged' || refused.has(place)) continue
      if (line.before === null) {
        // A line is a change with more to it; there may be hundreds of thousands of new ones.
        changes.push(line)
        places.push(place)
        continue
      }
      for (const change of changesOf(line)) {
        changes.push(change)
        places.push(place)
      }
    }
    yield
    let isSound = true
    for (const violation of violationsAfter(before, changes)) {
      if (violation === null) {
        yield
        continue
      }
      const place = places[violation.index]!
      isSound = false
      refused.set(place, locatedFailure(violation, originOf(lines[place]!) ?? undefined))
    }
    if (isSound) break
  }
  return refused
}

export function countsOf(lines: readonly Line[]): ImportCounts {
  const counts = Object.fromEntries(
    accessTables.map((table) => [table, Object.fromEntries(differences.map((what) => [what, 0]))]),
  ) as { [T in Line['table']]: { [W in Line['what']]: number } }
  for (const { table, what } of lines) counts[table][what]++
  return counts
}
