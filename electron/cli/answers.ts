import type { ActDifference, Side } from '../../shared/contract/access.ts'
import type { Failure } from '../../shared/contract/failure.ts'
import type { Asked } from '../../shared/model/saved-question.ts'
import type { Params, Route, Verdict } from '../../shared/model/verdict.ts'
import { check } from '../access/check.ts'
import { compareAccounts, compareMembers } from '../access/compare.ts'
import type { AccessGraph } from '../access/graph.ts'
import { heldRows } from '../access/has.ts'
import type { HeldRows } from '../access/has.ts'
import { assertAskedSomewhere } from '../access/question.ts'
import { whereCanRows } from '../access/where-can.ts'
import type { DecidedRows } from '../access/decided-rows.ts'
import { whoCanRows } from '../access/who-can.ts'

/** One row of an answer, as a script gets it. */
export interface AnswerRow {
  readonly side?: Side
  readonly member?: string
  readonly account?: string
  readonly role?: string
  readonly rule?: string
  readonly route: Route | null
  readonly routes?: number
}

/** A list of rows, of which each is made when it is written; or a verdict. */
export type Answered =
  | { readonly verdict: Verdict }
  | {
      readonly total: number
      readonly row: (place: number) => AnswerRow
      /** Of comparisons: how many rows each side has, and the acts that are not allowed on the same accounts. */
      readonly compared?: {
        readonly one: number
        readonly other: number
        readonly acts: readonly ActDifference[]
        readonly failing: readonly { readonly step: number; readonly why: Failure }[]
      }
    }

type Now = Exclude<Asked, { readonly kind: 'compare-change' }>

/** What the engine says. `act`: of a comparison, the accounts behind this act. Throws `BadQuestion`. */
export function answerOf(
  graph: AccessGraph,
  asked: Now,
  act: { readonly action: string; readonly params: Params } | null,
): Answered {
  switch (asked.kind) {
    case 'may': {
      const { kind: _, ...question } = asked
      return { verdict: check(graph, question) }
    }
    case 'who-can':
      return decided('member', whoCanRows(graph, asked.action, asked.on, asked.params))
    case 'where-can':
      assertAskedSomewhere(asked.action, asked.params)
      return decided('account', whereCanRows(graph, asked.member, asked.action, asked.params))
    case 'has': {
      const held = heldRows(graph, asked.member)
      return { total: held.total, row: (row) => heldRow(held, row) }
    }
    case 'compare-members': {
      const { one, other, acts, rowsOfAct } = compareMembers(graph, asked.member, asked.other)
      if (act) {
        const behind = (side: Side) => actsNamed(acts, act).map((each) => rowsOfAct(each, side))
        return twoSides(behind('one').flatMap(decidedList), behind('other').flatMap(decidedList), acts)
      }
      return twoSides(heldList(one), heldList(other), acts)
    }
    case 'compare-accounts': {
      const { one, other } = compareAccounts(graph, asked.account, asked.other)
      return twoSides(one, other, [])
    }
  }
}

/** The same act on several kinds of account. Throws `BadQuestion` where no platform has it. */
export function actsNamed(
  acts: readonly ActDifference[],
  { action, params }: { readonly action: string; readonly params: Params },
): readonly ActDifference[] {
  assertAskedSomewhere(action, params)
  const given = JSON.stringify([params.level, params.from, params.to])
  return acts.filter(
    (each) =>
      each.action === action &&
      JSON.stringify([each.params.level, each.params.from, each.params.to]) === given,
  )
}

/** Rows of two sides, those of the first one first. */
export function twoSides(
  one: readonly AnswerRow[],
  other: readonly AnswerRow[],
  acts: readonly ActDifference[],
  failing: readonly { readonly step: number; readonly why: Failure }[] = [],
): Answered {
  return {
    total: one.length + other.length,
    row: (place) =>
      place < one.length ? { side: 'one', ...one[place]! } : { side: 'other', ...other[place - one.length]! },
    compared: { one: one.length, other: other.length, acts, failing },
  }
}

function decided(subject: 'member' | 'account', { total, id, rule, route }: DecidedRows): Answered {
  return { total, row: (row) => ({ [subject]: id(row), rule: rule(row), route: route(row) }) }
}

function decidedList({ total, id, rule, route }: DecidedRows): readonly AnswerRow[] {
  return Array.from({ length: total }, (_, row) => ({ account: id(row), rule: rule(row), route: route(row) }))
}

function heldList(held: HeldRows): readonly AnswerRow[] {
  return Array.from({ length: held.total }, (_, row) => heldRow(held, row))
}

function heldRow({ account, role, route, routes }: HeldRows, row: number): AnswerRow {
  return { account: account(row), role: role(row), route: route(row), routes: routes(row) }
}
