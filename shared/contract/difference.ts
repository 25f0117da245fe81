import { z } from 'zod'
import type { Table } from '../model/row.ts'
import type { System } from '../model/system.ts'
import { query } from './call.ts'
import { pastMomentSchema } from './past.ts'
import type { ChangeName } from './past.ts'

export const ways = ['gained', 'lost'] as const
export type Way = (typeof ways)[number]

/** An account on which a role was gained or lost, and how it came there: by the shortest route. */
export interface ReachedPlace {
  readonly account: string
  /** From the account of the grant down to this one: of the later moment what was gained, of the earlier what was lost. */
  readonly route: readonly string[]
  /** The changes that made or ended this route, by their numbers; empty where the record does not know, or there is none. */
  readonly changes: readonly number[]
}

/** One role that one person has now and had not, or had and has no more. */
export interface AccessDifference {
  readonly member: string
  readonly system: System
  readonly role: string
  readonly way: Way
  /** On so many accounts. */
  readonly total: number
  /** Of these, held on the account itself. */
  readonly here: number
  /** The first of them, nearest to the grant first: at most `placesShown`. */
  readonly places: readonly ReachedPlace[]
  /** All changes that lie on a route to any of them. */
  readonly changes: readonly number[]
}

export const placesShown = 20

/** How many rows came, went, or are others. */
export interface RowCounts {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

export interface Difference {
  readonly earlier: { readonly revision: number; readonly at: string }
  readonly later: { readonly revision: number; readonly at: string }
  /** Those that were asked for. */
  readonly differences: readonly AccessDifference[]
  /** Of all that pass the filter. */
  readonly total: number
  /** Without `way`: how many there are of each, and how many people they are about. */
  readonly counts: { readonly [way in Way]: number } & { readonly people: number }
  /** The changes that are named on this page, the latest first. */
  readonly changes: readonly ChangeName[]
  /** Changes between the two moments. */
  readonly recorded: number
  readonly rows: { readonly [table in Table]?: RowCounts }
  /** What the people and accounts of this page are called, the later name first: they may be gone. */
  readonly names: { readonly [id: string]: string }
  /** Rows that a moment lacks, since they were erased from the record. */
  readonly erased: number
}

const id = z.string().min(1)

export const difference = {
  /** What became of access between two moments; `later: null` is now. */
  'difference.between': query(
    z.strictObject({
      earlier: pastMomentSchema,
      later: pastMomentSchema.nullable(),
      way: z.enum(ways).optional(),
      /** About this person, or on this account. */
      member: id.optional(),
      account: id.optional(),
      from: z.int().min(0).default(0),
      limit: z.int().min(1).max(100).default(50),
    }),
  ).returns<Difference>(),
} as const
