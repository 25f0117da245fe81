import { systems } from '../../shared/model/system.ts'
import type { Params } from '../../shared/model/verdict.ts'
import type { AccessGraph } from './graph.ts'
import { membersWhoMay } from './holders.ts'
import { mayDo } from './may.ts'
import { BadQuestion, accountPlace, actAt, findAct, isLevel, memberPlace } from './question.ts'
import { arrivesInTrees, eachReached, suffices } from './reached.ts'
import { actionByKind, isAction } from './rule-book.ts'
import type { Act } from './rule-book.ts'
import { Seen } from './seen.ts'

/** The members who may do the action on the account, by id. Throws `BadQuestion`. */
export function whoCan(
  graph: AccessGraph,
  action: string,
  account: string,
  params?: Params,
): readonly string[] {
  const place = accountPlace(graph, account)
  const act = actAt(graph, place, action, params)
  return act ? membersWhoMay(graph, place, act) : []
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
  const acts = systems.map((_, system) => actsByKind(system, action, params))
  const rolesAsked = acts.map((byKind) => byKind.reduce((roles, act) => roles | (act?.roles ?? 0), 0))
  const toldByArrival = systems.map((_, system) => arrivesInTrees(graph, system))
  const found: number[] = []
  seen.start(graph.kind.length)
  eachReached(graph, place, rolesAsked, (account, roles, arrival) => {
    if (seen.has(account)) return
    const system = graph.system.data[account]!
    const act = acts[system]![graph.kind.data[account]!]
    if (!act) return
    const alone = act.byPlace && toldByArrival[system]!
    if (alone ? !suffices(act.byPlace, roles, arrival) : !mayDo(graph, place, account, act)) return
    seen.add(account)
    if (graph.accountExists.data[account] === 1) found.push(account)
  })
  // Rows are read in the order of their ids, so that sorted places are nearly sorted ids.
  return Array.from(new Int32Array(found).toSorted(), (account) => graph.accounts.ids[account]!).toSorted()
}

const seen = new Seen()

/** By kind code: the act there; null where the action is not asked so, in this system. */
function actsByKind(system: number, action: string, params: Params): readonly (Act | null)[] {
  return actionByKind(system, action).map((compiled) => (compiled ? findAct(compiled, params) : null))
}

function levelsIn(params: Params): readonly string[] {
  return Object.values(params).filter((level) => level !== undefined)
}
