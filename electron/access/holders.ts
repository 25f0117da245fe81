import { flowingRoles, ownerYes } from './codes.ts'
import { membersReaching } from './effective.ts'
import type { AccessGraph } from './graph.ts'
import { mayDo } from './may.ts'
import { arrivesInTrees } from './reached.ts'
import { ownerships } from './rule-book.ts'
import type { Act, RolesByPlace } from './rule-book.ts'
import { treesAtHand } from './trees.ts'
import type { Trees } from './trees.ts'

/** The members who may do the act on the account, by id. */
export function membersWhoMay(graph: AccessGraph, account: number, act: Act): readonly string[] {
  const trees = treesAtHand(graph)
  const found =
    act.byPlace && trees && arrivesInTrees(graph, graph.system.data[account]!)
      ? holdersInTrees(graph, trees, account, act.byPlace)
      : membersReaching(graph, account, act.roles).filter((member) => mayDo(graph, member, account, act))
  return found.map((member) => graph.members.ids[member]!).toSorted()
}

/** Where one role is enough: whoever holds one that counts, on the account or on the way up. */
function holdersInTrees(
  graph: AccessGraph,
  trees: Trees,
  account: number,
  byPlace: RolesByPlace,
): readonly number[] {
  const system = graph.system.data[account]!
  const ownsItself = ((1 << graph.kind.data[account]!) & ownerships[system]!.ownThemselves) !== 0
  const found: number[] = []
  addHolders(graph, account, byPlace.here, found)
  // Accounts that came after the numbering have nothing above them.
  const end = account + 1 < trees.firstParent.length ? trees.firstParent[account + 1]! : -1
  for (let place = trees.firstParent[account]!; place < end; place++) {
    const parent = trees.parents[place]!
    const owns = ownsItself || (parent & 3) === ownerYes
    const counts = (owns ? byPlace.above | byPlace.owning : byPlace.above) & flowingRoles[system]!
    if (counts === 0) continue
    for (let number = parent >> 2; number !== -1; number = trees.above[number]!)
      addHolders(graph, trees.account[number]!, counts, found)
  }
  return found
}

/** The members who hold a role on the account itself, in no order. */
export function holdersOn(graph: AccessGraph, account: number): readonly number[] {
  const found: number[] = []
  addHolders(graph, account, -1, found)
  return found
}

function addHolders(graph: AccessGraph, account: number, roles: number, found: number[]): void {
  const { holdings } = graph
  for (
    let entry = holdings.firstOfAccount.data[account]!;
    entry !== -1;
    entry = holdings.nextOfAccount.data[entry]!
  ) {
    const member = holdings.member.data[entry]!
    if ((holdings.roles.data[entry]! & roles) === 0 || graph.memberExists.data[member] === 0) continue
    if (!found.includes(member)) found.push(member)
  }
}
