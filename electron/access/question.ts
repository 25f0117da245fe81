import type { System } from '../../shared/model/system.ts'
import type { Params, Question } from '../../shared/model/verdict.ts'
import type { ParamName } from '../../shared/policy/policy.ts'
import { roleOf } from '../../shared/policy/roles.ts'
import { roleBit } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { actionOn, isAction } from './rule-book.ts'
import type { CompiledAction } from './rule-book.ts'

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

/** Role bits of the parameters; 0 where a parameter was not given. */
export interface ParamBits {
  readonly level: number
  readonly from: number
  readonly to: number
}

/** A question in the engine's own integers. `action: null` is one that is not done on such accounts. */
export interface ResolvedQuestion {
  readonly member: number
  readonly account: number
  readonly action: CompiledAction | null
  readonly params: ParamBits
}

/** Translates a question, or throws `BadQuestion` for an id, action or parameter that does not exist. */
export function resolve(graph: AccessGraph, question: Question): ResolvedQuestion {
  const member = memberPlace(graph, question.member)
  const account = accountPlace(graph, question.on)
  const action = actionAt(graph, account, question.action)
  return { member, account, action, params: action ? paramBits(action, question.params ?? {}) : noParams }
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
export function actionAt(graph: AccessGraph, account: number, action: string): CompiledAction | null {
  const found = actionOn(graph.system.data[account]!, graph.kind.data[account]!, action)
  if (found) return found
  if (!isAction(action)) throw new BadQuestion('question.unknown-action', action)
  return null
}

const noParams: ParamBits = { level: 0, from: 0, to: 0 }
const paramNames: readonly ParamName[] = ['level', 'from', 'to']

/** Parameters are levels: roles of the class `level`. All that the action lists, and no others. */
export function paramBits(action: CompiledAction, params: Params): ParamBits {
  if (action.definition.params.length === 0 && Object.keys(params).length === 0) return noParams
  const bits = { level: 0, from: 0, to: 0 }
  for (const name of paramNames) {
    const value = params[name]
    const asked = action.definition.params.includes(name)
    if (value === undefined && asked) throw new BadQuestion('question.missing-param', name)
    if (value === undefined) continue
    if (!asked) throw new BadQuestion('question.unexpected-param', name)
    if (roleOf(action.system, value)?.class !== 'level')
      throw new BadQuestion('question.unknown-level', value)
    bits[name] = roleBit(action.system, value)
  }
  return bits
}

/** Whether the system has an access level of this name. */
export function isLevel(system: System, level: string): boolean {
  return roleOf(system, level)?.class === 'level'
}
