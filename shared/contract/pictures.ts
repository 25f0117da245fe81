import { z } from 'zod'
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

/** Moments in one picture, at most. */
export const mostMoments = 200

export const pictures = {
  /** From the first change of the record, or a later day, until now. */
  'pictures.roles-over-time': query(
    z.strictObject({
      moments: z.int().min(2).max(mostMoments).default(60),
      from: z.iso.datetime().optional(),
    }),
  ).returns<RolesOverTime>(),
  'pictures.route-lengths': query(z.strictObject({})).returns<readonly RouteLengths[]>(),
} as const
