import type { AccessGraph } from './graph.ts'
import { systemOf } from './graph.ts'
import { rolesOfMask } from './codes.ts'
import { anyRole, countReached, eachReached } from './reached.ts'
import { Spread } from './spread.ts'

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
  const { kinds, kindOf } = createKinds(graph)
  const cells = new Int32Array(members.length * accounts.length)
  const asked = accounts.map((id) => existing(graph.accounts.find(id), graph.accountExists.data))
  const columns = columnsOf(asked, graph.kind.length)
  const spread = new Spread(graph)

  members.forEach((id, row) => {
    const member = existing(graph.members.find(id), graph.memberExists.data)
    if (member === -1) return
    spread.spread(member)
    const first = row * accounts.length
    const fill = (account: number, column: number) => {
      const here = spread.here(account)
      const above = spread.above(account)
      if ((here | above) !== 0) cells[first + column] = kindOf(account, here, above)
    }
    // Most people reach few accounts, and a window asks about few: whichever is less is walked.
    if (columns && countReached(graph, member) < accounts.length) {
      eachReached(graph, member, anyRole, (account) => {
        const column = columns[account]! - 1
        if (column !== -1 && cells[first + column] === 0) fill(account, column)
      })
    } else {
      for (let column = 0; column < asked.length; column++) {
        if (asked[column] !== -1) fill(asked[column]!, column)
      }
    }
  })
  return { kinds, cells, rolesAt: (m, a) => kinds[cells[m * accounts.length + a]!]! }
}

/** By account: its column plus one, 0 where it was not asked about; null where one was asked about twice. */
function columnsOf(asked: readonly number[], accounts: number): Int32Array | null {
  const columns = new Int32Array(accounts)
  for (let column = 0; column < asked.length; column++) {
    const account = asked[column]!
    if (account === -1) continue
    if (columns[account] !== 0) return null
    columns[account] = column + 1
  }
  return columns
}

function createKinds(graph: AccessGraph) {
  const kinds: CellRoles[] = [{ here: [], above: [] }]
  const places = new Map<number, number>()
  let lastKey = -1
  let lastPlace = 0

  const addKind = (account: number, key: number, here: number, above: number): number => {
    const words = systemOf(graph, account)
    const place = kinds.push({ here: rolesOfMask(words, here), above: rolesOfMask(words, above) }) - 1
    places.set(key, place)
    return place
  }
  const kindOf = (account: number, here: number, above: number): number => {
    const system = graph.system.data[account]!
    const key = (system << 24) | (here << 12) | above
    // Neighbours in a hierarchy are mostly alike.
    if (key === lastKey) return lastPlace
    lastKey = key
    return (lastPlace = places.get(key) ?? addKind(account, key, here, above))
  }
  return { kinds, kindOf }
}

function existing(place: number, exists: Uint8Array): number {
  return place !== -1 && exists[place] === 1 ? place : -1
}
