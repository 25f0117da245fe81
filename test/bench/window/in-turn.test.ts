import { expect, test } from 'vitest'
import { sittingsInTurn } from './in-turn.ts'
import { milliseconds } from './sitting.ts'
import type { Contestant } from './sitting.ts'

const quiet = () => undefined

/** Somebody who needs one millisecond more each time, and fails at the given turn. */
function counting(name: string, failsAt = Infinity, turns: string[] = []): Contestant {
  let turn = 0
  return {
    name,
    sit: () => {
      turns.push(name)
      if (turn === failsAt) return Promise.reject(new Error('no rows'))
      return Promise.resolve(new Map([['open', milliseconds(turn++)]]))
    },
  }
}

test('everyone has as many turns as the others, and the first round is not counted', async () => {
  const outcomes = await sittingsInTurn([counting('one'), counting('two')], 3, quiet)
  for (const { rounds, failure } of outcomes) {
    expect(rounds.map((sitting) => sitting.get('open')?.value)).toEqual([1, 2, 3])
    expect(failure).toBeNull()
  }
})

test('nobody comes after the same one in every round', async () => {
  const turns: string[] = []
  await sittingsInTurn(
    ['a', 'b', 'c', 'd'].map((name) => counting(name, Infinity, turns)),
    3,
    quiet,
  )
  const before = turns.flatMap((name, turn) => (name === 'a' && turn > 0 ? [turns[turn - 1]] : []))
  expect(new Set(before).size).toBeGreaterThan(1)
})

test('who fails is out, says why, and the others go on', async () => {
  const said: string[] = []
  const outcomes = await sittingsInTurn([counting('one'), counting('two', 2)], 3, (line) => said.push(line))
  expect(outcomes.map(({ failure }) => failure)).toEqual([null, 'no rows'])
  expect(outcomes[0]!.rounds).toHaveLength(3)
  expect(outcomes[1]!.rounds).toHaveLength(1)
  expect(said.filter((line) => line.includes('FAILED'))).toEqual([
    expect.stringMatching(/^round 2: two FAILED and is out: Error: no rows/),
  ])
})
