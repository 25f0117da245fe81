import { z } from 'zod'
import { accountKinds } from '../model/account.ts'
import type { Account, AccountKind } from '../model/account.ts'
import type { Link } from '../model/link.ts'
import { comparedSchema, supposedSchema } from '../model/saved-question.ts'
import { systems } from '../model/system.ts'
import type { System } from '../model/system.ts'
import { paramsSchema, questionSchema } from '../model/verdict.ts'
import type { EffectiveRole, Params, PersonOnAccount, Route, Verdict } from '../model/verdict.ts'
import { query } from './call.ts'
import type { Failure } from './failure.ts'

const id = z.string().min(1)

/** Cells of the grid: `cells[m * accounts + a]` is a place in `kinds`. */
export interface RoleCells {
  readonly revision: number
  /** Distinct contents of a cell: roles granted on the account, and roles that reach it from above. */
  readonly kinds: readonly { readonly here: readonly string[]; readonly above: readonly string[] }[]
  readonly cells: readonly number[]
}

/** What rows of the grid say as wholes, in the order asked. */
export interface RoleLines {
  readonly revision: number
  /** How many of the members hold a role that counts. */
  readonly people: readonly number[]
  /** 1 where the row says something else than the row above hands down. */
  readonly differs: readonly number[]
  /** The place of the chosen member's strongest role in the rule book, -1 where there is none. */
  readonly strongest: readonly number[]
}

/** Accounts in one call about lines: the window asks for 88,000 in pieces, so that others get their turn. */
export const mostLines = 5000

/** One line of the member page: an action with these parameters, and its verdict. */
export interface ActionVerdict {
  readonly action: string
  readonly params: Params
  readonly verdict: Verdict
}

/** Part of a longer list, from a place in it. */
const page = { from: z.int().min(0), limit: z.int().min(1).max(200) }

/** Everyone for whom a question is answered yes, in the order of their ids. */
export interface WhoCan {
  readonly total: number
  readonly members: readonly { readonly member: string; readonly verdict: Verdict }[]
}

/** Every account for which it is, in the order of their ids. */
export interface WhereCan {
  readonly total: number
  readonly accounts: readonly { readonly account: string; readonly verdict: Verdict }[]
}

/** A role that reaches an account: the strongest route, and by how many it arrives. `id` is the account, or the member. */
export interface HeldRow {
  readonly id: string
  readonly role: string
  readonly route: Route
  readonly routes: number
}

/** Everything that a member has, by id of the account and strength of the role. */
export interface Has {
  readonly total: number
  readonly rows: readonly HeldRow[]
}

/** The first that is named, or as it is; and the second, or as it would be. */
export const sides = ['one', 'other'] as const
export type Side = (typeof sides)[number]

/** On how many accounts of a kind one side may do an act and the other may not. */
export interface ActDifference {
  readonly system: System
  readonly kind: AccountKind
  readonly action: string
  readonly params: Params
  readonly one: number
  readonly other: number
}

/** What one side has that the other has not. */
export interface Compared {
  /** How many roles on accounts each side has that the other has not. */
  readonly one: number
  readonly other: number
  /** A page of those of the side that was asked for. Rows are about accounts; of two accounts, about members. */
  readonly rows: readonly HeldRow[]
  /** Acts that are not allowed on the same accounts; none are told of two accounts. */
  readonly acts: readonly ActDifference[]
  /** Steps of the change that cannot be done, by their place; the others were done. */
  readonly failing: readonly { readonly step: number; readonly why: Failure }[]
  /** Accounts of these rows that only the change makes. */
  readonly added: readonly Account[]
}

/** Where one side may do an act and the other may not, by id of the account: the rule that decides, and the route. */
export interface MayBeyond {
  readonly total: number
  readonly rows: readonly { readonly account: string; readonly rule: string; readonly route: Route | null }[]
  /** Accounts of these rows that only the change makes. */
  readonly added: readonly Account[]
}

/** An answer as it would be with a change that is supposed: tried, and taken back. */
export interface WithChange<Answer> {
  readonly answer: Answer
  /** The account that it is about. */
  readonly on: string
  /** The accounts that it names, as they would be. */
  readonly accounts: readonly Account[]
  /** The links above the one that it is about, as they would be. */
  readonly links: readonly Link[]
}

const actOnKind = z.strictObject({
  system: z.enum(systems),
  kind: z.enum(accountKinds),
  action: id,
  params: paramsSchema,
})

export const access = {
  'access.check': query(questionSchema).returns<Verdict>(),
  /** Everyone whom a role reaches on this account, with routes. */
  'access.people': query(z.strictObject({ account: id })).returns<readonly PersonOnAccount[]>(),
  'access.roles': query(z.strictObject({ member: id, account: id })).returns<readonly EffectiveRole[]>(),
  /** The visible part of the grid; ids that no longer exist give empty cells. */
  'access.cells': query(
    z.strictObject({ members: z.array(id).max(500), accounts: z.array(id).max(500) }),
  ).returns<RoleCells>(),
  /**
   * Whole rows of the grid, for filters and orders over all of them. `lines`: each account with the row above
   * it. `members`: whose roles count, null for everyone's. `direct`, `admins`: which roles count.
   */
  'access.lines': query(
    z.strictObject({
      lines: z.array(z.tuple([id, id.nullable()])).max(mostLines),
      members: z.array(id).nullable(),
      direct: z.boolean(),
      admins: z.boolean(),
      chosen: id.nullable(),
    }),
  ).returns<RoleLines>(),
  /** Every action that exists for the account's kind, once for each combination of parameters. */
  'access.verdicts': query(z.strictObject({ member: id, account: id })).returns<readonly ActionVerdict[]>(),
  /** Who may do it there? A page of the list, each with the proof. Nobody, where the action is not done on this kind. */
  'access.who-can': query(questionSchema.omit({ member: true }).extend(page)).returns<WhoCan>(),
  /** Everything that the member has: every role that reaches an account. A page of the list. */
  'access.has': query(z.strictObject({ member: id, ...page })).returns<Has>(),
  /** Two members, two accounts, or one member as it is and with a change, which is tried and taken back. */
  'access.compare': query(
    z.strictObject({ compared: comparedSchema, side: z.enum(sides), ...page }),
  ).returns<Compared>(),
  /** A page of the accounts behind one of `acts`. */
  'access.compare-act': query(
    z.strictObject({ compared: comparedSchema, act: actOnKind, side: z.enum(sides), ...page }),
  ).returns<MayBeyond>(),
  /** What `access.check` would say with the change: the proof of a row of a comparison that is only supposed. */
  'access.check-with': query(z.strictObject({ with: supposedSchema, question: questionSchema })).returns<
    WithChange<Verdict>
  >(),
  /** What `access.roles` would say with it. */
  'access.roles-with': query(z.strictObject({ with: supposedSchema, member: id, account: id })).returns<
    WithChange<readonly EffectiveRole[]>
  >(),
  /** Where may the member do it? A page of the list, each with the proof. */
  'access.where-can': query(questionSchema.omit({ on: true }).extend(page)).returns<WhereCan>(),
} as const
