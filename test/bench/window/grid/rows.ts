import type { Row } from '../../rows/row.ts'
import { sittingsInTurn } from '../in-turn.ts'
import { comparedRows, longestTaskRows } from '../rows.ts'
import { sayOf } from '../say.ts'
import { withPeerWindows } from '../stand.ts'
import type { Stand } from '../stand.ts'
import { agGridInWindow, agGridOnPage, keyholder } from './contestants.ts'

/** The role grid, accounts by people, beside AG Grid with the same roles, in the same window and on a page of its own. */
export async function gridRows(stand: Stand, rounds: number): Promise<readonly Row[]> {
  return withPeerWindows(stand, ['AG Grid'], async (hosts) => {
    const contestants = [keyholder(stand), agGridInWindow(stand, hosts.get('AG Grid')!), agGridOnPage(stand)]
    const outcomes = await sittingsInTurn(contestants, rounds, sayOf(stand, 'grid'))
    return [
      ...comparedRows('grid', stand.size, outcomes),
      ...longestTaskRows('grid', stand.size, outcomes[0]!),
    ]
  })
}
