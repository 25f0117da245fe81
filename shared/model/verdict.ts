import { z } from 'zod'
import type { Condition, Held, Source } from '../policy/policy.ts'
import type { ShareRole } from './link.ts'

export const paramsSchema = z.strictObject({ level: z.string(), from: z.string(), to: z.string() }).partial()

/** May this member do this to this account? Ids are Keyholder's own. */
export const questionSchema = z.strictObject({
  member: z.string().min(1),
  action: z.string().min(1),
  on: z.string().min(1),
  params: paramsSchema.optional(),
})

export type Question = Readonly<z.infer<typeof questionSchema>>
export type Params = NonNullable<Question['params']>

/**
 * The chain from a grant down to the account asked about. `accounts` starts at the account of the
 * grant and ends at the account asked about; a direct grant has one element. On Google Ads the first
 * account is the one to log in to.
 */
export interface Route {
  readonly role: string
  readonly accounts: readonly string[]
  /** Whether the route owns the account asked about (docs/decisions/0005). */
  readonly owns: boolean
  /** What the links on the route, by which a Business Center received the account, let through. */
  readonly shares: readonly (ShareRole | 'unknown')[]
}

/** A role that reaches an account, with every route by which it does. */
export interface EffectiveRole {
  readonly role: string
  readonly class: string
  /** Granted on the account itself. */
  readonly here: boolean
  /** Strongest first: direct, then owning, then shortest. */
  readonly routes: readonly Route[]
}

/** A member with every role that reaches one account. */
export interface PersonOnAccount {
  readonly member: string
  readonly roles: readonly EffectiveRole[]
}

/** Something that nobody has told Keyholder, on which a verdict hangs. */
export type UnknownFact =
  | { readonly fact: 'owner'; readonly parent: string; readonly child: string }
  | { readonly fact: 'share'; readonly parent: string; readonly child: string }
  /** The link's status has no word here, so it is not counted on; `raw` is the platform's. */
  | { readonly fact: 'status'; readonly parent: string; readonly child: string; readonly raw: string }
  | { readonly fact: 'billing'; readonly account: string }
  | { readonly fact: 'service'; readonly account: string }

/** Why an answer is what it is. `not-this-kind`: the action is not done on accounts of this kind. */
export type Because = 'rule' | 'no-rule' | 'not-this-kind' | 'missing-role' | 'condition' | 'unknown-fact'

/** A need of a rule that the member does not meet. */
export interface MissingRole {
  readonly roles: readonly string[]
  readonly held: readonly Held[]
  /** Accounts on which one of the roles would do, nearest first. */
  readonly on: readonly string[]
}

/** The allowance that lacks the least, and the members who have it already. */
export interface NearestAllowance {
  readonly rule: string
  readonly source: Source
  readonly missing: readonly MissingRole[]
  readonly failing: readonly Condition[]
  /** Where the act is done instead, when a fact of the account forbids it here. */
  readonly elsewhere: readonly string[]
}

export interface Proof {
  readonly because: Because
  /** The rule that allows it; null for a denial: no rule denies, none allows. */
  readonly rule: string | null
  readonly source: Source | null
  /** Allowed: the routes that satisfy the rule, the one to use first. Denied: every route considered. */
  readonly routes: readonly Route[]
  /** Other rules that allow it too. */
  readonly alsoAllowedBy: readonly string[]
  /** Facts that would turn a denial into an allowance, if they were known to be so. */
  readonly dependsOn: readonly UnknownFact[]
  /** Denials only. */
  readonly nearest: NearestAllowance | null
  /** Denials only: members for whom the same question is answered yes, at most `holdersShown`. */
  readonly holders: readonly string[]
}

/** How many members a denial names as those who could do it. */
export const holdersShown = 5

export interface Verdict {
  readonly allowed: boolean
  readonly proof: Proof
}
