import type { AccessDifference } from '../../shared/contract/difference.ts'
import { ways } from '../../shared/contract/difference.ts'
import { createGraph } from '../access/graph.ts'
import { detailing } from '../features/difference/detailed.ts'
import { shiftsOf, touchedBetween } from '../features/difference/two-moments.ts'
import { differenceLines } from './diff-lines.ts'
import { twoFiles, twoMoments } from './diff-sides.ts'
import type { Sides } from './diff-sides.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { problem } from './problem.ts'

export interface DiffWish {
  readonly files: readonly string[]
  readonly workspace?: string
  readonly from?: string
  readonly to?: string
  readonly json?: boolean
}

/**
 * Who gained and lost which role, between two moments of a workspace or between two files. 0 where nobody did, 1 where
 * somebody did, so that a script can ask.
 */
export async function diff(wish: DiffWish, terminal: Terminal): Promise<number> {
  const sides = await sidesOf(wish)
  const output = new LineWriter(terminal.stdout)
  const all: AccessDifference[] = []
  for (const difference of differencesOf(sides)) {
    if (wish.json !== true) all.push(difference)
    else await output.write(`${JSON.stringify(facts(difference, sides))}\n`)
  }
  if (wish.json !== true) await output.write(`${differenceLines(all, sides).join('\n')}\n`)
  await output.flush()
  return Number(sides.found > 0)
}

async function sidesOf({ files, workspace, from, to }: DiffWish): Promise<Sides & { found: number }> {
  const [old, latest] = files
  if (workspace !== undefined && from !== undefined && files.length === 0)
    return { ...(await twoMoments(workspace, from, to)), found: 0 }
  const isOfFiles = workspace === undefined && from === undefined && to === undefined && files.length === 2
  if (!isOfFiles || old === undefined || latest === undefined) throw problem('diff.what')
  return { ...(await twoFiles(old, latest)), found: 0 }
}

function* differencesOf(sides: Sides & { found: number }): Generator<AccessDifference, void> {
  const { rows, turns } = sides
  const moments = { before: createGraph(sides.before.rows), after: createGraph(sides.after.rows), rows }
  const detail = detailing(moments, turns)
  for (const shift of shiftsOf(moments, touchedBetween(moments))) {
    for (const way of ways) {
      if (shift[way].length === 0) continue
      sides.found++
      yield detail(shift, way, shift[way].length)
    }
  }
}

/** A difference with all its accounts, and the changes in place of their numbers. */
function facts({ places, changes, ...difference }: AccessDifference, { changeOf }: Sides) {
  return { ...difference, changes: changes.flatMap((revision) => changeOf(revision) ?? []), accounts: places }
}
