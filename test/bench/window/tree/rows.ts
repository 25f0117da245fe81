import { makeAgency } from '../../agency.ts'
import type { Row } from '../../rows/row.ts'
import { sittingsInTurn } from '../in-turn.ts'
import { comparedRows, longestTaskRows } from '../rows.ts'
import { sayOf } from '../say.ts'
import type { Stand } from '../stand.ts'
import { keyholder, peer } from './contestants.ts'
import { moveIn } from './move.ts'

/** The tree of accounts beside other trees of the same accounts. */
export async function treeRows(stand: Stand, rounds: number): Promise<readonly Row[]> {
  const move = moveIn(makeAgency(stand.size))
  const contestants = [
    keyholder(stand, move),
    peer(stand, 'arborist', 'react-arborist', { filter: true, drag: move, undo: false }),
    peer(stand, 'headless-tree', 'Headless Tree', { filter: false, drag: move, undo: false }),
    peer(stand, 'mantine', 'Mantine', { filter: true, drag: null, undo: false }),
  ]
  const outcomes = await sittingsInTurn(contestants, rounds, sayOf(stand, 'tree'))
  return [...comparedRows('tree', stand.size, outcomes), ...longestTaskRows('tree', stand.size, outcomes[0]!)]
}
