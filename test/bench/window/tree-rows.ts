import type { Browser } from 'playwright-core'
import type { Size } from '../agency.ts'
import { median, ratioOf } from '../measure/turns.ts'
import type { Row } from '../rows/row.ts'
import type { Contestant } from './contestant.ts'
import type { Painted } from './stopwatch.ts'
import { treeSitting } from './tree-acts.ts'

type Rounds = ReadonlyMap<string, readonly Painted[]>

/** Every tree goes through the same sitting in turn; the first round is not counted. */
export async function treeRows(
  browser: Browser,
  size: Size,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<readonly Row[]> {
  const all = contestants.map(() => new Map<string, Painted[]>())
  for (let round = 0; round <= rounds; round++) {
    for (const place of contestants.keys()) {
      // Whoever comes after someone slow comes after someone else the next time.
      const turn = (place + round) % contestants.length
      const contestant = contestants[turn]!
      process.stderr.write(`${size} round ${round}: ${contestant.name}\n`)
      const { page, shown } = await contestant.open(browser, size)
      const sitting = await treeSitting(page, size, contestant.filters)
      await page.context().close()
      if (round === 0) continue
      for (const [act, figure] of [['first row', shown] as const, ...sitting]) {
        const before = all[turn]!.get(act)
        if (before) before.push(figure)
        else all[turn]!.set(act, [figure])
      }
    }
  }
  return [...rowsOf(size, contestants, all), ...longTaskRows(size, contestants[0]!.name, all[0]!)]
}

function rowsOf(size: Size, contestants: readonly Contestant[], all: readonly Rounds[]): readonly Row[] {
  const [own = new Map<string, readonly Painted[]>()] = all
  const first = contestants[0]!.name
  return [...own].flatMap(([act, ours]) => {
    const isMemory = act.startsWith('memory')
    return contestants.map(({ name }, place): Row => {
      const common = { what: `tree: ${act}`, size, name }
      const figures = all[place]!.get(act)
      if (!figures) return { ...common, value: 0, unit: 'ms', text: 'has no such feature' }
      const times = figures.map(({ ms }) => ms)
      return {
        ...common,
        value: median(times),
        unit: isMemory ? 'MB' : 'ms',
        rounds: times,
        ...(place > 0
          ? {
              ratio: ratioOf(
                times,
                ours.map(({ ms }) => ms),
              ),
              against: first,
              target: '≥ 1',
            }
          : {}),
      }
    })
  })
}

/** The longest task of each act in Keyholder's window, the median of the rounds. */
function longTaskRows(size: Size, name: string, rounds: Rounds): readonly Row[] {
  return [...rounds]
    .filter(([act]) => !/worst|memory/.test(act))
    .map(([act, figures]) => longTaskRow(size, name, act, figures))
}

function longTaskRow(size: Size, name: string, act: string, figures: readonly Painted[]): Row {
  const tasks = figures.map(({ longest }) => longest)
  const value = median(tasks)
  const row: Row = { what: `longest task: ${act}`, size, name, value, unit: 'ms', rounds: tasks }
  return value < 50 ? { ...row, text: 'none over 50 ms' } : { ...row, target: '≤ 50' }
}
