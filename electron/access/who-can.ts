import type { Params } from '../../shared/model/verdict.ts'
import { flowingRoles, ownerYes } from './codes.ts'
import { decidedRows, RuleNumbers } from './decided-rows.ts'
import type { DecidedRows } from './decided-rows.ts'
import { decide } from './decision.ts'
import type { AccessGraph } from './graph.ts'
import { membersReaching } from './effective.ts'
import { Listing } from './listing.ts'
import { fromAbove, fromOwner, heldHere, placedRules } from './placed-rules.ts'
import type { PlacedRules } from './placed-rules.ts'
import { accountPlace, actAt } from './question.ts'
import { arrivesInTrees } from './reached.ts'
import type { Act } from './rule-book.ts'
import { treesAtHand, treesOf } from './trees.ts'
import type { Trees } from './trees.ts'
import { isBefore, isOwnedAnyway, routeOfWay } from './ways.ts'
import type { TreeWay } from './ways.ts'

/** Who may do it there, each member with the rule and the route, by id: `whoCan` with what `check` says to each. Throws `BadQuestion`. */
export function whoCanRows(
  graph: AccessGraph,
  action: string,
  account: string,
  params?: Params,
): DecidedRows {
  const place = accountPlace(graph, account)
  const act = actAt(graph, place, action, params)
  const rules = new RuleNumbers()
  const listing = new Listing()
  const trees = treesAtHand(graph)
  const placed = act && placedRules(graph, place, act)
  if (act && placed && trees && arrivesInTrees(graph, graph.system.data[place]!)) {
    listInTrees(graph, trees, place, placed, listing, rules)
  } else if (act) listOneByOne(graph, place, act, listing, rules)
  return decidedRows(graph.members.ids, listing, rules, (way) =>
    routeOfWay(graph, trees ?? treesOf(graph), way, place),
  )
}

function listOneByOne(
  graph: AccessGraph,
  account: number,
  act: Act,
  listing: Listing,
  rules: RuleNumbers,
): void {
  for (const member of membersReaching(graph, account, act.roles)) {
    const found = decide(graph, member, account, act)
    if (found) listing.add(member, listing.addWay(found.route), rules.number(found.rule))
  }
}

/** Looks at each grant on the account and above it once: of a member's, the strongest way stays. */
function listInTrees(
  graph: AccessGraph,
  trees: Trees,
  account: number,
  { enough, rule }: PlacedRules,
  listing: Listing,
  rules: RuleNumbers,
): void {
  const flowing = flowingRoles[graph.system.data[account]!]!
  const isOwned = isOwnedAnyway(graph, account)
  const { subject, ways, note } = listing
  takeHolders(account, enough[heldHere], isOwned, -1)
  // Accounts that came after the numbering have nothing above them.
  const end = account + 1 < trees.firstParent.length ? trees.firstParent[account + 1]! : -1
  for (let place = trees.firstParent[account]!; place < end; place++) {
    const parent = trees.parents[place]!
    const owns = isOwned || (parent & 3) === ownerYes
    const counting = enough[owns ? fromOwner : fromAbove] & flowing
    if (counting === 0) continue
    for (let number = parent >> 2; number !== -1; number = trees.above[number]!)
      takeHolders(trees.account[number]!, counting, owns, parent >> 2)
  }

  function takeHolders(from: number, counting: number, owns: boolean, to: number): void {
    const { holdings } = graph
    for (
      let entry = holdings.firstOfAccount.data[from]!;
      entry !== -1;
      entry = holdings.nextOfAccount.data[entry]!
    ) {
      const roles = holdings.roles.data[entry]! & counting
      const member = holdings.member.data[entry]!
      if (roles !== 0 && graph.memberExists.data[member] === 1)
        take(member, { role: roles & -roles, owns, from, to })
    }
  }

  function take(member: number, way: TreeWay): void {
    const arrival = way.to === -1 ? heldHere : way.owns ? fromOwner : fromAbove
    const row = member < rowOfMember.length ? rowOfMember[member]! : subject.length
    if (subject.data[row] !== member || row >= subject.length) {
      keepRow(member, subject.length)
      listing.add(member, listing.addWay(way), rules.number(rule(arrival, way.role)))
    } else if (isBefore(graph, trees, account, way, ways[row] as TreeWay)) {
      ways[row] = way
      note.data[row] = rules.number(rule(arrival, way.role))
    }
  }
}

/** By member: the row in the list that is being made, if that row is the member's. Kept from list to list. */
let rowOfMember = new Int32Array(0)

function keepRow(member: number, row: number): void {
  if (member >= rowOfMember.length) {
    const grown = new Int32Array(member * 2 + 64)
    grown.set(rowOfMember)
    rowOfMember = grown
  }
  rowOfMember[member] = row
}
