import { makeAgency } from '../../agency.ts'
import type { Row } from '../../rows/row.ts'
import { sittingsInTurn } from '../in-turn.ts'
import { comparedRows, longestTaskRows } from '../rows.ts'
import { sayOf } from '../say.ts'
import { withPeerWindows } from '../stand.ts'
import type { Stand } from '../stand.ts'
import { inWindow, keyholder, onPage } from './contestants.ts'
import { moveIn } from './move.ts'

/** The tree of accounts beside other trees of the same accounts, in the same window and on a page of their own. */
export async function treeRows(stand: Stand, rounds: number): Promise<readonly Row[]> {
  const move = moveIn(makeAgency(stand.size))
  const peers = [
    { name: 'react-arborist', tree: 'arborist', can: { filter: true, drag: move } },
    { name: 'Headless Tree', tree: 'headless-tree', can: { filter: false, drag: move } },
    { name: 'Mantine', tree: 'mantine', can: { filter: true, drag: null } },
  ] as const
  const names = peers.map(({ name }) => name)
  return withPeerWindows(stand, names, async (hosts) => {
    const contestants = [
      keyholder(stand, move),
      ...peers.map(({ name, can }) => inWindow(stand, name, hosts.get(name)!, can)),
      ...peers.map(({ name, tree, can }) => onPage(stand, name, tree, can)),
    ]
    const outcomes = await sittingsInTurn(contestants, rounds, sayOf(stand, 'tree'))
    return [
      ...comparedRows('tree', stand.size, outcomes),
      ...longestTaskRows('tree', stand.size, outcomes[0]!),
    ]
  })
}
