import { systems } from '../../shared/model/system.ts'
import type { Params } from '../../shared/model/verdict.ts'
import { membersReaching } from './effective.ts'
import type { AccessGraph } from './graph.ts'
import { judge } from './judge.ts'
import { BadQuestion, accountPlace, actionAt, isLevel, memberPlace, paramBits } from './question.ts'
import type { ParamBits } from './question.ts'
import { emptyReach, gather } from './reach.ts'
import { actionOn, isAction } from './rule-book.ts'
import type { CompiledAction } from './rule-book.ts'

/** The members who may do the action on the account, by id. Throws `BadQuestion`. */
export function whoCan(
  graph: AccessGraph,
  action: string,
  account: string,
  params: Params = {},
): readonly string[] {
  const place = accountPlace(graph, account)
  const compiled = actionAt(graph, place, action)
  if (!compiled) return []
  return membersWhoMay(graph, place, compiled, paramBits(compiled, params))
}

/** The same, for a question that is resolved already. */
export function membersWhoMay(
  graph: AccessGraph,
  account: number,
  action: CompiledAction,
  params: ParamBits,
): readonly string[] {
  const reach = emptyReach()
  return membersReaching(graph, account)
    .filter((member) => {
      gather(graph, member, account, reach)
      return judge(graph, account, action, params, reach)
    })
    .map((member) => graph.members.ids[member]!)
    .toSorted()
}

/**
 * The accounts on which the member may do the action, by id. On kinds where the action takes no such
 * parameters it is not asked. Throws `BadQuestion`.
 */
export function whereCan(
  graph: AccessGraph,
  member: string,
  action: string,
  params: Params = {},
): readonly string[] {
  const place = memberPlace(graph, member)
  if (!isAction(action)) throw new BadQuestion('question.unknown-action', action)
  for (const level of levelsIn(params)) {
    if (!systems.some((system) => isLevel(system, level)))
      throw new BadQuestion('question.unknown-level', level)
  }
  const given = Object.keys(params).toSorted().join()
  const bits = new Map<CompiledAction, ParamBits | null>()
  const reach = emptyReach()
  const found: string[] = []
  for (const account of accountsReachedBy(graph, place)) {
    const compiled = actionOn(graph.system.data[account]!, graph.kind.data[account]!, action)
    if (!compiled) continue
    if (!bits.has(compiled)) bits.set(compiled, bitsIfAsked(compiled, params, given))
    const asked = bits.get(compiled)
    if (!asked) continue
    gather(graph, place, account, reach)
    if (judge(graph, account, compiled, asked, reach)) found.push(graph.accounts.ids[account]!)
  }
  return found.toSorted()
}

/** null where the action, in this system, is not asked with these parameters or knows no such level. */
function bitsIfAsked(action: CompiledAction, params: Params, given: string): ParamBits | null {
  if (action.definition.params.toSorted().join() !== given) return null
  return levelsIn(params).every((level) => isLevel(action.system, level)) ? paramBits(action, params) : null
}

/** The accounts on which the member holds something, and all below them. */
function accountsReachedBy(graph: AccessGraph, member: number): ReadonlySet<number> {
  const { edges, holdings } = graph
  const found = new Set<number>()
  for (
    let entry = holdings.firstOfMember.data[member]!;
    entry !== -1;
    entry = holdings.nextOfMember.data[entry]!
  ) {
    if (holdings.roles.data[entry] !== 0) found.add(holdings.account.data[entry]!)
  }
  for (const node of found) {
    for (let edge = edges.firstDown.data[node]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
      if (edges.alive.data[edge] !== 0) found.add(edges.child.data[edge]!)
    }
  }
  for (const node of found) if (graph.accountExists.data[node] === 0) found.delete(node)
  return found
}

function levelsIn(params: Params): readonly string[] {
  return Object.values(params).filter((level) => level !== undefined)
}
