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
  const acts = askedActs(graph, place, action, params)
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
  return idsInOrder(graph, found)
}

/**
 * The act by system and kind of account, where the member has, or had, a role in the system; null where the action is
 * not asked so. Throws `BadQuestion`.
 */
export function askedActs(
  graph: AccessGraph,
  member: number,
  action: string,
  params: Params,
): readonly (readonly (Act | null)[])[] {
  if (!isAction(action)) throw new BadQuestion('question.unknown-action', action)
  for (const level of levelsIn(params)) {
    if (!systems.some((system) => isLevel(system, level)))
      throw new BadQuestion('question.unknown-level', level)
  }
  const systemsHeld = systemsHeldBy(graph, member)
  return systems.map((_, system) =>
    (systemsHeld & (1 << system)) === 0 ? [] : actsByKind(system, action, params),
  )
}

/** Rows are read in the order of their ids, so ids of sorted places mostly are in order: a look is cheaper than a sort. */
function idsInOrder({ accounts }: AccessGraph, places: readonly number[]): readonly string[] {
  const ids: string[] = []
  let areInOrder = true
  for (const place of new Int32Array(places).toSorted()) {
    const id = accounts.ids[place]!
    if (areInOrder && ids.length > 0 && id < ids[ids.length - 1]!) areInOrder = false
    ids.push(id)
  }
  return areInOrder ? ids : ids.toSorted()
}

const seen = new Seen()

/** By kind code: the act there; null where the action is not asked so, in this system. */
function actsByKind(system: number, action: string, params: Params): readonly (Act | null)[] {
  return actionByKind(system, action).map((compiled) => (compiled ? findAct(compiled, params) : null))
}

/** Bits of the systems in which the member has, or had, a role: nowhere else is there anything to find. */
function systemsHeldBy({ holdings, system }: AccessGraph, member: number): number {
  let found = 0
  for (
    let entry = holdings.firstOfMember.data[member]!;
    entry !== -1;
    entry = holdings.nextOfMember.data[entry]!
  ) {
    found |= 1 << system.data[holdings.account.data[entry]!]!
  }
  return found
}

function levelsIn(params: Params): readonly string[] {
  return Object.values(params).filter((level) => level !== undefined)
}
