import { z } from 'zod'
import { daySchema } from '../model/member.ts'
import type { Route } from '../model/verdict.ts'
import { command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import type { PlannedStep } from './step.ts'

const id = z.string().min(1)

/** One way in that a person has, or is about to have. */
export type Way =
  | {
      readonly way: 'role'
      readonly account: string
      readonly role: string
      readonly class: string
      readonly raw: string | null
      /** Accounts below that it reaches. */
      readonly reaches: number
      /** Nobody else holds this post: it must be handed over first. */
      readonly soleAdmin: boolean
    }
  | {
      readonly way: 'invitation'
      readonly invitation: string
      readonly account: string
      readonly role: string
    }

/** Steps that take every way away, in an order that leaves no account without an admin. */
export interface Offboarding {
  readonly member: string
  readonly ways: readonly Way[]
  readonly steps: readonly PlannedStep[]
  /** Accounts that need another admin before the person can go, and who could be it. */
  readonly handOver: readonly {
    readonly account: string
    readonly role: string
    readonly candidates: readonly string[]
  }[]
}

/** Roles that still reach accounts afterwards: the proof that nothing is left is an empty list. */
export interface RemainingWay {
  readonly account: string
  readonly routes: readonly Route[]
}

export const offboarding = {
  'offboarding.ways': query(
    z.strictObject({
      member: id,
      /** Who takes over which sole post. */
      handOver: z.array(z.strictObject({ account: id, to: id })).optional(),
    }),
  ).returns<Offboarding>(),
  /** Everything as one change; the day of leaving is kept with the person. */
  'offboarding.apply': command(
    z.strictObject({
      member: id,
      leftOn: daySchema,
      handOver: z.array(z.strictObject({ account: id, to: id })).optional(),
    }),
  ).returns<ChangeResult & { readonly remaining: readonly RemainingWay[] }>(),
} as const
