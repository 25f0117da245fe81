import { z } from 'zod'
import { command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import type { Failure } from './failure.ts'
import type { Finding } from './finding.ts'
import type { AccessShift } from './plans.ts'

const id = z.string().min(1)
const target = z.strictObject({ member: id, account: id })

/**
 * What dropping a role on a member and an account would do. `findings` are the platform's limits that it
 * would break: they stop a named acting member (`forbidden`), and only warn the keeper.
 */
export type GrantPreview =
  | { readonly effect: 'gives'; readonly findings?: readonly Finding[] }
  | { readonly effect: 'replaces'; readonly role: string; readonly findings?: readonly Finding[] }
  | { readonly effect: 'nothing' }
  | { readonly effect: 'forbidden'; readonly why: Failure }

/** Who would gain and lose what by giving roles, in all and for the first of them. */
export interface GrantEffect {
  readonly shifts: readonly AccessShift[]
  /** How many shifts there are, shown or not. */
  readonly count: number
}

/** What a person can take in beside the pointer; `grants.effect` tells no more. */
export const shiftsShown = 8
/** Roles of which the effect is worked out at once: more takes longer than a pointer rests. */
export const mostForeseen = 200

export const grants = {
  /** Each pair gets the role; a role of the same class on the same account is replaced. All or nothing. */
  'grants.give': command(
    z.strictObject({
      grants: z.array(target.extend({ role: id, detail: z.string().optional() })).min(1),
    }),
  ).returns<ChangeResult>(),
  'grants.remove': command(
    z.strictObject({ grants: z.array(target.extend({ role: id, raw: z.string().optional() })).min(1) }),
  ).returns<ChangeResult>(),
  /** For the acting member, in the order of `targets`. Changes nothing. */
  'grants.preview': query(z.strictObject({ role: id, targets: z.array(target).max(5000) })).returns<
    readonly GrantPreview[]
  >(),
  /**
   * Effective roles before and after, below the accounts too. What cannot be given is left out; whether it
   * may be, `grants.preview` tells. Changes nothing.
   */
  'grants.effect': query(
    z.strictObject({ grants: z.array(target.extend({ role: id })).max(mostForeseen) }),
  ).returns<GrantEffect>(),
} as const
