import { systems } from '../../shared/model/system.ts'
import type { System } from '../../shared/model/system.ts'
import type { Params } from '../../shared/model/verdict.ts'
import type { ParamName } from '../../shared/policy/policy.ts'
import { roleOf } from '../../shared/policy/roles.ts'
import type { AccessGraph } from './graph.ts'
import { actionByKind, actionOn, isAction, placeOfAct } from './rule-book.ts'
import type { Act, CompiledAction, Levels } from './rule-book.ts'

/** What is wrong with a question; each is a key of the translation file `failures`. */
export type BadQuestionCode =
  | 'question.unknown-member'
  | 'question.unknown-account'
  | 'question.unknown-action'
  | 'question.missing-param'
  | 'question.unexpected-param'
  | 'question.unknown-level'

/** A question that has no answer because something in it does not exist. */
export class BadQuestion extends Error {
  readonly code: BadQuestionCode
  readonly subject: string

  constructor(code: BadQuestionCode, subject: string) {
    super(`${code}: ${subject}`)
    this.code = code
    this.subject = subject
  }
}

/** The place of a member who exists. */
export function memberPlace(graph: AccessGraph, id: string): number {
  const place = graph.members.find(id)
  if (place === -1 || graph.memberExists.data[place] === 0)
    throw new BadQuestion('question.unknown-member', id)
  return place
}

/** The place of an account that exists. */
export function accountPlace(graph: AccessGraph, id: string): number {
  const place = graph.accounts.find(id)
  if (place === -1 || graph.accountExists.data[place] === 0)
    throw new BadQuestion('question.unknown-account', id)
  return place
}

/** The action as it is on this account; null where it is done on other kinds only. */
function actionAt(graph: AccessGraph, account: number, action: string): CompiledAction | null {
  const found = actionOn(graph.system.data[account]!, graph.kind.data[account]!, action)
  if (found) return found
  if (!isAction(action)) throw new BadQuestion('question.unknown-action', action)
  return null
}

const noParams: Params = {}
const paramNames: readonly ParamName[] = ['level', 'from', 'to']

/**
 * The act that is asked about; null where the action is done on other kinds of account only. Throws
 * `BadQuestion` for an action or parameters that do not exist.
 */
export function actAt(graph: AccessGraph, account: number, action: string, params?: Params): Act | null {
  const found = actionAt(graph, account, action)
  return found && actOf(found, params)
}

/** Parameters are levels: roles of the class `level`. All that the action lists, and no others. */
function actOf(action: CompiledAction, params?: Params): Act {
  const act = findAct(action, params)
  if (!act) throw badParams(action, params ?? noParams)
  return act
}

/** The same; null where the action is not asked with these parameters. */
export function findAct({ acts, levels }: CompiledAction, params?: Params): Act | null {
  if (params === undefined) return acts[0]!
  const level = placeOfLevel(levels, params.level)
  const from = placeOfLevel(levels, params.from)
  const to = placeOfLevel(levels, params.to)
  return level === -1 || from === -1 || to === -1 ? null : acts[placeOfAct(levels, level, from, to)]!
}

function placeOfLevel(levels: Levels, level: string | undefined): number {
  return level === undefined ? 0 : (levels.get(level) ?? -1)
}

/** Throws `BadQuestion` for an action that no platform has, or that none asks with these parameters. */
export function assertAskedSomewhere(action: string, params: Params = noParams): void {
  const compiled = systems.flatMap((_, system) =>
    isAction(action) ? actionByKind(system, action).filter((each) => each !== undefined) : [],
  )
  const [first] = compiled
  if (!first) throw new BadQuestion('question.unknown-action', action)
  if (compiled.every((each) => findAct(each, params) === null)) throw badParams(first, params)
}

function badParams({ definition, system }: CompiledAction, params: Params): BadQuestion {
  for (const name of paramNames) {
    const value = params[name]
    const asked = definition.params.includes(name)
    if (value === undefined && asked) return new BadQuestion('question.missing-param', name)
    if (value === undefined) continue
    if (!asked) return new BadQuestion('question.unexpected-param', name)
    if (!isLevel(system, value)) return new BadQuestion('question.unknown-level', value)
  }
  throw new Error(`${definition.action}: nothing is wrong with ${JSON.stringify(params)}`)
}

/** Whether the system has an access level of this name. */
export function isLevel(system: System, level: string): boolean {
  return roleOf(system, level)?.class === 'level'
}
