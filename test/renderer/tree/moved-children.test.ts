import { array, assert, constantFrom, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Graph } from '../../../renderer/client/mirror/graph.ts'
import { flatten } from '../../../renderer/features/tree/flatten.ts'
import { movesAhead, nothingMoves } from '../../../renderer/features/tree/moved-children.ts'
import type { Move } from '../../../renderer/features/tree/moved-children.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { googleAccount, linked, nothing, snapshotOf } from '../client/snapshot-of.ts'
import { drawn, everything, smallGraph } from './agency.ts'

const clients = ['a', 'b', 'c', 'd', 'e']
const managers = ['NORTH', 'SOUTH', 'EAST']

/** TOP holds three managers; every client hangs below one of them, `a` below two. EAST is empty. */
function agency(): Graph {
  const account = [...managers, 'TOP', ...clients].map((id) => googleAccount(id))
  const below = ['NORTH>a', 'SOUTH>a', 'NORTH>b', 'NORTH>c', 'SOUTH>d', 'SOUTH>e']
  const link = [...managers.map((id) => `TOP>${id}`), ...below].map((text) => linked(text))
  return new Graph(snapshotOf({ ...nothing, account, link }))
}

/** What the back end sends of a move that was carried out. */
function changes({ child, from, to }: Move): readonly RowChange[] {
  return [
    { table: 'link', before: linked(`${from}>${child}`), after: null },
    { table: 'link', before: null, after: linked(`${to}>${child}`) },
  ]
}

const ahead = (graph: Graph, moves: readonly Move[]) =>
  drawn(graph, flatten(graph, everything, movesAhead(graph, moves)))

describe('a move that is being carried out', () => {
  it('is drawn as it will be once it is done, and no differently then (seed 61)', () => {
    const move = record({
      child: constantFrom(...clients),
      from: constantFrom(...managers),
      to: constantFrom(...managers),
    })
    assert(
      property(array(move, { maxLength: 4 }), (wishes) => {
        const graph = agency()
        const moves: Move[] = []
        for (const wish of wishes) {
          const isNew = moves.every(({ child }) => child !== wish.child)
          if (isNew && movesAhead(graph, [wish]).length > 0) moves.push(wish)
        }
        const foretold = ahead(graph, moves)
        for (const each of moves) graph.apply(changes(each))
        expect(drawn(graph, flatten(graph, everything))).toEqual(foretold)
        expect(movesAhead(graph, moves)).toBe(nothingMoves)
      }),
      { seed: 61, numRuns: 300 },
    )
  })

  it('opens a manager that was empty, and leaves none where the last one goes', () => {
    const graph = agency()
    const moves = ['d', 'e', 'a'].map((child) => ({ child, from: 'SOUTH', to: 'EAST' }))
    expect(ahead(graph, moves)).toEqual([
      '▾ TOP 1/1',
      '  ▾ EAST 1/3',
      '    · a 1/3',
      '    · d 2/3',
      '    · e 3/3',
      '  ▾ NORTH 2/3',
      '    · a 1/3',
      '    · b 2/3',
      '    · c 3/3',
      '  · SOUTH 3/3',
    ])
  })

  it('shows nothing of accounts that are gone, or whose link waits', () => {
    const graph = smallGraph()
    const moves = [
      { child: 'gone', from: 'NORTH', to: 'SOUTH' },
      { child: 'solo', from: 'NORTH', to: 'gone' },
      { child: 'shared', from: 'NORTH', to: 'SOUTH' },
    ]
    expect(movesAhead(graph, moves)).toBe(nothingMoves)
  })
})
