import type { Row } from '../../rows/row.ts'
import { sittingsInTurn } from '../in-turn.ts'
import { comparedRows, longestTaskRows } from '../rows.ts'
import { sayOf } from '../say.ts'
import type { Stand } from '../stand.ts'
import { agGrid, keyholder } from './contestants.ts'

/** The role grid, accounts by people, beside AG Grid with the same roles. */
export async function gridRows(stand: Stand, rounds: number): Promise<readonly Row[]> {
  const outcomes = await sittingsInTurn([keyholder(stand), agGrid(stand)], rounds, sayOf(stand, 'grid'))
  return [...comparedRows('grid', stand.size, outcomes), ...longestTaskRows('grid', stand.size, outcomes[0]!)]
}
