import { allows, check } from '../../../electron/access/check.ts'
import { inTurns } from '../measure/turns.ts'
import type { Rounds } from '../measure/turns.ts'
import { makeQuestions } from '../world/questions.ts'
import type { World } from '../world/world.ts'
import { rowsOf } from './row.ts'
import type { Row } from './row.ts'

/** A verdict with its whole proof beside the bare check of the same questions; yes and no apart. */
export function proofRows({ graph, rows, size }: World, { rounds, questions }: Rounds): readonly Row[] {
  const needed = (rounds + 1) * questions
  const pool = makeQuestions(rows, needed * 8, 5).words
  const answered = (answer: boolean) =>
    pool.filter((question) => allows(graph, question) === answer).slice(0, needed)
  const rowsFor = (list: typeof pool, names: readonly [string, string], target: object) => {
    const asked = Math.floor(list.length / (rounds + 1))
    const timings = inTurns(
      [
        { name: names[0], run: (from, to) => count(from, to, (place) => allows(graph, list[place]!)) },
        { name: names[1], run: (from, to) => count(from, to, (place) => check(graph, list[place]!).allowed) },
      ],
      { rounds, questions: asked },
    )
    return rowsOf('proof', size, 'ns', timings, { [names[1]]: target })
  }
  return [
    ...rowsFor(answered(true), ['bare check, allowed', 'verdict with proof, allowed'], { target: '≤ 20' }),
    ...rowsFor(answered(false), ['bare check, denied', 'verdict with proof, denied'], {}),
  ]
}

function count(from: number, to: number, ask: (place: number) => boolean): number {
  let yes = 0
  for (let place = from; place < to; place++) if (ask(place)) yes++
  return yes
}
