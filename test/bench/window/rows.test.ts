import { expect, test } from 'vitest'
import { aloneRows, comparedRows, longestTaskRows } from './rows.ts'
import type { Outcome } from './in-turn.ts'
import { aside, megabytes, timed } from './sitting.ts'
import type { Figure } from './sitting.ts'

function outcome(name: string, failure: string | null, ...rounds: Record<string, Figure>[]): Outcome {
  return { name, failure, rounds: rounds.map((figures) => new Map(Object.entries(figures))) }
}

const opened = (ms: number, longest = 0) => timed({ ms, longest })

test('a peer stands beside Keyholder by the median of the ratios round by round', () => {
  const own = outcome('Keyholder', null, { open: opened(10) }, { open: opened(100) }, { open: opened(20) })
  const peer = outcome('Peer', null, { open: opened(30) }, { open: opened(200) }, { open: opened(20) })
  const [ours, theirs] = comparedRows('tree', 'S', [own, peer])
  expect(ours).toMatchObject({ what: 'tree: open', name: 'Keyholder', value: 20, unit: 'ms' })
  expect(ours).not.toHaveProperty('ratio')
  expect(theirs).toMatchObject({ value: 30, ratio: 2, against: 'Keyholder', target: '≥ 1' })
})

test('a peer that shows less, and a time with more in it, are told without a goal', () => {
  const own = outcome('Keyholder', null, { open: opened(10), drag: aside(100) })
  const peer = outcome('Peer', null, { open: opened(30), drag: aside(80) })
  const alone = {
    ...outcome('Peer, alone', null, { open: opened(5), drag: aside(90) }),
    aside: true,
  } as const
  const rows = comparedRows('tree', 'S', [own, peer, alone]).filter(({ ratio }) => ratio !== undefined)
  expect(rows.map(({ what, name, ratio, target }) => [what, name, ratio, target])).toEqual([
    ['tree: open', 'Peer', 3, '≥ 1'],
    ['tree: open', 'Peer, alone', 0.5, undefined],
    ['tree: drag', 'Peer', 0.8, undefined],
    ['tree: drag', 'Peer, alone', 0.9, undefined],
  ])
})

test('what a peer lacks is said, and so is who failed', () => {
  const own = outcome('Keyholder', null, { open: opened(10), drag: opened(10) })
  const lacking = outcome('Peer', null, { open: opened(30) })
  const out = outcome('Other', 'no rows')
  const rows = comparedRows('tree', 'S', [own, lacking, out]).filter(({ what }) => what === 'tree: drag')
  expect(rows.map(({ text }) => text)).toEqual([undefined, 'has no such feature', 'failed'])
  expect(rows.map(({ ratio }) => ratio)).toEqual([undefined, undefined, undefined])
})

test('peers keep their figures, without ratios, where Keyholder fails', () => {
  const rows = comparedRows('tree', 'S', [
    outcome('Keyholder', 'no rows'),
    outcome('Peer', null, { open: opened(30) }),
  ])
  expect(rows.map(({ name, text, value, ratio }) => [name, text, value, ratio])).toEqual([
    ['Keyholder', 'failed', 0, undefined],
    ['Peer', undefined, 30, undefined],
  ])
})

test('a part in which everybody fails at once is in the table all the same', () => {
  expect(aloneRows('map', 'L', outcome('Keyholder', 'no cards'), {})).toMatchObject([
    { what: 'map: everything', text: 'failed' },
  ])
})

test('the longest tasks are told for acts only, and short ones as none', () => {
  const rows = longestTaskRows(
    'tree',
    'L',
    outcome('Keyholder', null, { open: opened(200, 80), close: opened(20), memory: megabytes(40) }),
  )
  expect(rows.map(({ what, value, text, target }) => [what, value, text, target])).toEqual([
    ['longest task: tree, open', 80, undefined, '≤ 50'],
    ['longest task: tree, close', 0, 'none over 50 ms', '≤ 50'],
  ])
})
