import { pairKey } from '../../../shared/model/row.ts'
import { kindCodes } from '../../access/codes.ts'
import type { AccessGraph } from '../../access/graph.ts'
import type { RowTurn } from '../../store/store.ts'

/** Which changes, by their numbers, made or ended what routes consist of. */
export interface Causes {
  /** By member, account and role: see `grantKey`. */
  readonly grants: ReadonlyMap<string, number>
  /** By edge of the graph. */
  readonly links: ReadonlyMap<number, readonly number[]>
  /** By account of the graph. */
  readonly accounts: ReadonlyMap<number, number>
}

export function grantKey(member: string, account: string, role: string): string {
  return `${pairKey(member, account)} ${role}`
}

/** `turns`: for each row that came or went in a period, the change by which it last did. */
export function causesIn(graph: AccessGraph, turns: readonly RowTurn[]): Causes {
  const { accounts: places, edges, kind } = graph
  const grants = new Map<string, number>()
  const links = new Map<number, number[]>()
  const accounts = new Map<number, number>()
  const isGroup = (place: number) => kind.data[place] === kindCodes['account-group']
  const note = (edge: number, revision: number) => {
    const known = links.get(edge)
    if (!known) links.set(edge, [revision])
    else if (!known.includes(revision)) known.push(revision)
  }

  for (const { table, key, revision } of turns) {
    const [first = '', second = '', role = ''] = JSON.parse(key) as string[]
    if (table === 'grant') grants.set(grantKey(first, second, role), revision)
    else if (table === 'account') accounts.set(places.find(first), revision)
    else {
      const parent = places.find(first)
      const child = places.find(second)
      if (parent === -1 || child === -1) continue
      const edge = edges.find(parent, child)
      if (edge !== -1) note(edge, revision)
      if (!isGroup(parent)) noteGroups(child, revision)
    }
  }
  return { grants, links, accounts }

  /** What a group passes on hangs on the links of its Business Center, too: see access/group-links.ts. */
  function noteGroups(child: number, revision: number): void {
    if (isGroup(child)) {
      for (let edge = edges.firstDown.data[child]!; edge !== -1; edge = edges.nextDown.data[edge]!)
        note(edge, revision)
      return
    }
    for (let edge = edges.firstUp.data[child]!; edge !== -1; edge = edges.nextUp.data[edge]!)
      if (isGroup(edges.parent.data[edge]!)) note(edge, revision)
  }
}
