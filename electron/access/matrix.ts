import type { AccessGraph } from './graph.ts'
import { systemOf } from './graph.ts'
import { flowingRoles, rolesOfMask } from './codes.ts'
import { countReached } from './reached.ts'
import { Spread } from './spread.ts'
import { numberOf, treesOf } from './trees.ts'

/** Two sets of roles and a system fit into one integer: no system has more than twelve roles. */
const aboveShift = 12
const roleBits = 2 ** aboveShift - 1

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
  const asked = new Int32Array(accounts.length)
  for (let column = 0; column < asked.length; column++) {
    asked[column] = existing(graph.accounts.find(accounts[column]!), graph.accountExists.data)
  }
  const columns = columnsOf(asked, graph.kind.length)
  const spread = new Spread(graph)
  const strew = columns && createStrew(graph, columns, cells)

  members.forEach((id, row) => {
    const member = existing(graph.members.find(id), graph.memberExists.data)
    if (member === -1) return
    const first = row * accounts.length
    // Most people reach few accounts, and a window asks about few: whichever is less is walked.
    if (strew && countReached(graph, member) < accounts.length) {
      const count = strew.into(member, first)
      for (let place = 0; place < count; place++) {
        const cell = strew.written[place]!
        const roles = cells[cell]!
        cells[cell] = kindOf(asked[cell - first]!, roles & roleBits, roles >> aboveShift)
      }
      return
    }
    spread.spread(member)
    for (let column = 0; column < asked.length; column++) {
      const account = asked[column]!
      if (account === -1) continue
      const here = spread.here(account)
      const above = spread.above(account)
      if ((here | above) !== 0) cells[first + column] = kindOf(account, here, above)
    }
  })
  return { kinds, cells, rolesAt: (m, a) => kinds[cells[m * accounts.length + a]!]! }
}

/**
 * Writes a member's roles into the member's cells, the roles from above shifted, and answers how many
 * cells it wrote to; `written` lists them. For members whose roles all run down trees.
 */
function createStrew(graph: AccessGraph, columns: Int32Array, cells: Int32Array) {
  const { holdings } = graph
  const trees = treesOf(graph)
  const written = new Int32Array(columns.length)
  const into = (member: number, first: number): number => {
    let count = 0
    for (
      let entry = holdings.firstOfMember.data[member]!;
      entry !== -1;
      entry = holdings.nextOfMember.data[entry]!
    ) {
      const top = holdings.account.data[entry]!
      const roles = holdings.roles.data[entry]!
      add(top, roles)
      const from = numberOf(trees, top)
      const above = (roles & flowingRoles[graph.system.data[top]!]!) << aboveShift
      if (from === -1 || above === 0) continue
      const end = trees.last[from]! + 1
      for (let number = from + 1; number < end; number++) add(trees.account[number]!, above)
      const endOfLeaves = trees.firstLeaf[end]!
      for (let place = trees.firstLeaf[from]!; place < endOfLeaves; place++) {
        add(trees.leaves[place]! >> 2, above)
      }
    }
    return count

    function add(account: number, roles: number): void {
      const column = columns[account]!
      if (column === 0 || roles === 0) return
      const cell = first + column - 1
      const known = cells[cell]!
      if (known === 0) written[count++] = cell
      cells[cell] = known | roles
    }
  }
  return { into, written }
}

/** By account: its column plus one, 0 where it was not asked about; null where one was asked about twice. */
function columnsOf(asked: Int32Array, accounts: number): Int32Array | null {
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
    const key = (system << (2 * aboveShift)) | (here << aboveShift) | above
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
