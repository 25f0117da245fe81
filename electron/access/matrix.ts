import type { AccessGraph } from './graph.ts'
import { systemOf } from './graph.ts'
import { rolesOfMask } from './codes.ts'
import { createSpreader } from './spread.ts'

/** The roles in one cell: granted on the account, and reaching it from above. */
export interface CellRoles {
  readonly here: readonly string[]
  readonly above: readonly string[]
}

/** Members × accounts. Most cells are alike, so a cell is a place in a short list of contents. */
export interface RoleMatrix {
  readonly kinds: readonly CellRoles[]
  /** `cells[m * accounts.length + a]`, in the order in which members and accounts were asked for. */
  readonly cells: Int32Array
  rolesAt(member: number, account: number): CellRoles
}

/** The roles of each member on each account. Ids that do not exist give empty cells. */
export function matrix(
  graph: AccessGraph,
  members: readonly string[],
  accounts: readonly string[],
): RoleMatrix {
  const kinds: CellRoles[] = [{ here: [], above: [] }]
  const places = new Map<number, number>()
  let lastKey = -1
  let lastPlace = 0
  const cells = new Int32Array(members.length * accounts.length)
  const accountPlaces = accounts.map((id) => existing(graph.accounts.find(id), graph.accountExists.data))
  const spreadOf = createSpreader(graph)
  members.forEach((id, row) => {
    const member = existing(graph.members.find(id), graph.memberExists.data)
    if (member === -1) return
    const spread = spreadOf(member)
    const first = row * accounts.length
    for (let column = 0; column < accountPlaces.length; column++) {
      const account = accountPlaces[column]!
      if (account === -1) continue
      const here = spread.here(account)
      const above = spread.above(account)
      if ((here | above) !== 0) cells[first + column] = kindOf(account, here, above)
    }
  })
  return { kinds, cells, rolesAt: (m, a) => kinds[cells[m * accounts.length + a]!]! }

  function kindOf(account: number, here: number, above: number): number {
    const system = graph.system.data[account]!
    const key = (system << 24) | (here << 12) | above
    // Neighbours in a hierarchy are mostly alike.
    if (key === lastKey) return lastPlace
    lastKey = key
    return (lastPlace = places.get(key) ?? addKind(account, key, here, above))
  }

  function addKind(account: number, key: number, here: number, above: number): number {
    const words = systemOf(graph, account)
    const place = kinds.push({ here: rolesOfMask(words, here), above: rolesOfMask(words, above) }) - 1
    places.set(key, place)
    return place
  }
}

function existing(place: number, exists: Int32Array): number {
  return place !== -1 && exists[place] === 1 ? place : -1
}
