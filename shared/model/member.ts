import { z } from 'zod'

export const memberNatures = ['person', 'service'] as const

/** A calendar day, as `2026-03-31`. */
export const daySchema = z.iso.date()

/** A moment, as ISO 8601 in UTC or with an offset, or a bare day. */
export const momentSchema = z.union([z.iso.datetime({ offset: true }), daySchema])

export const emailSchema = z.string().regex(/^[^\s@<>"]+@[^\s@<>"]+$/, { message: 'email' })

/** A person or a service account, known by e-mail address on all platforms at once. */
export const memberSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  email: emailSchema,
  otherEmails: z.array(emailSchema).optional(),
  team: z.string().optional(),
  leftOn: daySchema.optional(),
  nature: z.enum(memberNatures).optional(),
})

export type Member = Readonly<z.infer<typeof memberSchema>>

/** Whether the person's last day is this moment's (milliseconds since 1970, in UTC) or an earlier one. */
export function hasLeft({ leftOn }: Pick<Member, 'leftOn'>, now: number): boolean {
  return leftOn !== undefined && leftOn <= new Date(now).toISOString().slice(0, 10)
}
