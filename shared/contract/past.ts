import { z } from 'zod'
import { query } from './call.ts'

/**
 * A moment to look at instead of the present: as it was after the change of this number, before the next one. `at` is
 * what the clock said (ISO 8601 in UTC); without it the time of that change. A call that carries one is answered from
 * there, and nothing can be changed.
 */
export const pastMomentSchema = z.strictObject({
  revision: z.int().min(0),
  at: z.iso.datetime().optional(),
})

export type Moment = z.output<typeof pastMomentSchema>

/** A change as it is named where others are told of it. */
export interface ChangeName {
  readonly revision: number
  readonly id: string
  readonly actor: string
  readonly command: string
  readonly at: string
}

/** A moment of the record, as a window tells of it. */
export interface KnownMoment {
  readonly revision: number
  /** What the clock said; null in a workspace without any change. */
  readonly at: string | null
  /** The change that led to it; null before the first. */
  readonly change: ChangeName | null
  /** Changes of the whole record. */
  readonly latest: number
}

/** How far the record reaches. */
export interface RecordSpan {
  readonly latest: number
  readonly first: string | null
  readonly last: string | null
}

/** What is looked at, and what of it cannot be shown. */
export interface LookedAt {
  readonly moment: { readonly revision: number; readonly at: string } | null
  /** Rows that were there and were erased from the record; what hung on them is counted, too. */
  readonly erased: number
}

export const past = {
  /** Of the present record, whatever moment is looked at. */
  'past.span': query(z.strictObject({})).returns<RecordSpan>(),
  /** The moment after a change, by its number; or as it was at a time, by what had been recorded until then. */
  'past.moment': query(
    z.union([
      z.strictObject({ revision: z.int().min(0) }),
      z.strictObject({ at: z.iso.datetime({ offset: true }) }),
    ]),
  ).returns<KnownMoment>(),
  'past.looked': query(z.strictObject({})).returns<LookedAt>(),
} as const
