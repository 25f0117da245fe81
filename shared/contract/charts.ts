import { z } from 'zod'
import type { ReviewState } from '../model/review.ts'
import type { System } from '../model/system.ts'
import { query } from './call.ts'

/** How many hold a role of a platform, at each of the moments. */
export interface RoleSeries {
  readonly system: System
  readonly role: string
  readonly counts: readonly number[]
}

/** Roles that are held, over time; roles that nobody here knows are not counted. */
export interface RolesOverTime {
  /** ISO 8601, UTC, evenly apart, oldest first. Each count holds after everything up to its moment. */
  readonly moments: readonly string[]
  /** In the order of the platforms, and of each one's rule book. */
  readonly series: readonly RoleSeries[]
}

/** By how many links roles of a platform reach accounts: `counts[n]` are the routes of n links, 0 those held there. */
export interface RouteLengths {
  readonly system: System
  readonly counts: readonly number[]
}

/** How far a review came. */
export interface ReviewOverTime {
  readonly review: string
  readonly name: string
  readonly state: ReviewState
  /** The last day to decide (UTC). */
  readonly due: string
  readonly items: number
  /** From its beginning until now, or until it was closed: ISO 8601, UTC, evenly apart. */
  readonly moments: readonly string[]
  /** How many items were decided at each moment. */
  readonly decided: readonly number[]
}

/** Moments in one picture, at most. */
export const mostMoments = 200

export const charts = {
  /** From the first change of the record, or a later day, until now. */
  'charts.roles-over-time': query(
    z.strictObject({
      moments: z.int().min(2).max(mostMoments).default(60),
      from: z.iso.datetime().optional(),
    }),
  ).returns<RolesOverTime>(),
  /** Of a review; without one of the latest that is open, or the latest. Null where there are none. */
  'charts.review-progress': query(
    z.strictObject({
      review: z.string().min(1).optional(),
      moments: z.int().min(2).max(mostMoments).default(60),
    }),
  ).returns<ReviewOverTime | null>(),
  'charts.route-lengths': query(z.strictObject({})).returns<readonly RouteLengths[]>(),
} as const
