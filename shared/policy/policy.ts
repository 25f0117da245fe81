import type { AccountKind } from '../model/account.ts'
import type { billingTypes, serviceTypes } from '../model/account.ts'
import type { ShareRole } from '../model/link.ts'
import type { System } from '../model/system.ts'
import type { DocumentId } from './documents.ts'

/**
 * What a policy is made of. A policy is pure data: when a platform changes its rules, a file beside
 * this one is edited and nothing else.
 */

export interface RoleDefinition {
  readonly id: string
  /** Roles of one class exclude each other on one account; classes add up. */
  readonly class: string
  /** The kinds of account that can hold the role. */
  readonly kinds: readonly AccountKind[]
  /** Whether a grant of it reaches the accounts below along active links. */
  readonly flowsDown: boolean
}

/**
 * Where a member must hold a role, seen from the account asked about.
 * - `here`: on the account itself
 * - `above`: on an account above it, whoever owns it
 * - `above-owning`: above, on a route that owns the account
 * - `above-shared`: above, on a route that owns it, or that passes only links whose `share` is one of
 *   the need's `share`
 */
export type Held = 'here' | 'above' | 'above-owning' | 'above-shared'

/** One of these roles, held in one of these places. */
export interface Need {
  readonly roles: readonly string[]
  readonly held: readonly Held[]
  readonly share?: readonly ShareRole[]
}

export type ParamName = 'level' | 'from' | 'to'

/** A fact of the account that must be so. A fact that nobody has told us is neither yes nor no. */
export type AttributeCondition =
  | {
      readonly attribute: 'billing'
      readonly in: readonly (typeof billingTypes)[number][]
      /** Where the act is done when the fact forbids it here. */
      readonly otherwiseAt?: AccountKind
    }
  | { readonly attribute: 'service'; readonly in: readonly (typeof serviceTypes)[number][] }

export interface ParamCondition {
  readonly param: ParamName
  readonly in: readonly string[]
}

export type Condition = AttributeCondition | ParamCondition

/** Where a rule comes from. `document` is a key of `documents`, `row` a place in it, in its own words. */
export interface Source {
  readonly document: DocumentId
  readonly row: string
}

/**
 * Allows an action on accounts of some kinds to a member for whom every need and every condition
 * holds. Several rules for one action are alternatives; their order means nothing; what no rule
 * allows is denied. The reason a person reads stands in the translation file `rules` under `id`.
 */
export interface Rule {
  readonly id: string
  readonly action: string
  readonly kinds: readonly AccountKind[]
  readonly needs: readonly Need[]
  readonly when?: readonly Condition[]
  readonly source: Source
}

/** An action of the platform's role documents, and the parameters a question about it must give. */
export interface ActionDefinition {
  readonly action: string
  readonly kind: AccountKind
  readonly params: readonly ParamName[]
}

/** The action that giving, changing or removing a role of a class exercises; null: no document names it. */
export interface RoleClass {
  readonly id: string
  readonly give: RoleAct | null
  readonly change: RoleAct | null
  readonly remove: RoleAct | null
}

export interface RoleAct {
  readonly action: string
  readonly params: readonly ParamName[]
}

export interface Policy {
  readonly system: System
  /** For each kind of the system, the kinds that may be linked below it. */
  readonly kinds: Readonly<Partial<Record<AccountKind, readonly AccountKind[]>>>
  /** Strongest first inside a class. */
  readonly roles: readonly RoleDefinition[]
  readonly classes: readonly RoleClass[]
  /** Words that other sources use for a role, accepted when reading files. */
  readonly synonyms: Readonly<Record<string, string>>
  /** How a route comes to own an account. See docs/decisions/0005. */
  readonly ownership: Ownership
  readonly actions: readonly ActionDefinition[]
  readonly rules: readonly Rule[]
}

/**
 * - `owner-on-route`: a route owns an account when the manager that owns it lies on the route.
 * - `every-link`: a route owns an account when no link on it is one by which a `holder` received
 *   the account from a partner. Accounts of the `always` kinds cannot be received from a partner.
 * - `none`: the system has no links.
 */
export type Ownership =
  | { readonly by: 'owner-on-route'; readonly ownThemselves: readonly AccountKind[] }
  | {
      readonly by: 'every-link'
      readonly holder: AccountKind
      readonly group: AccountKind
    }
  | { readonly by: 'none' }
