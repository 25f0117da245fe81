import { z } from 'zod'
import { daySchema, momentSchema } from './member.ts'

/** A finding that somebody looked at and lets stand, for a reason, and up to a day or until it is taken back. */
export const muteSchema = z.strictObject({
  /** The finding's key: the same for as long as the finding is about the same. */
  finding: z.string().min(1),
  reason: z.string().trim().min(1).max(2000),
  /** The last day on which it is muted (UTC); absent: open ended. */
  until: daySchema.optional(),
  mutedAt: momentSchema,
  /** A member's id, or `keeper`. */
  mutedBy: z.string().min(1),
})

export type MuteRow = Readonly<z.infer<typeof muteSchema>>

/** Whether a mute holds at a moment (milliseconds since 1970): its last day counts to its end. */
export function isMuting({ until }: Pick<MuteRow, 'until'>, now: number): boolean {
  return until === undefined || new Date(now).toISOString().slice(0, 10) <= until
}
