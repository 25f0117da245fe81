import { z } from 'zod'
import { momentSchema } from './member.ts'

/** A role that Keyholder has no word for; what the platform said stands in `raw`. It gives nothing. */
export const unknownRole = 'unknown'

/** A member holds a role on an account. The only source of access. */
export const grantSchema = z.strictObject({
  member: z.string().min(1),
  account: z.string().min(1),
  role: z.string().min(1),
  since: momentSchema.optional(),
  detail: z.string().optional(),
  raw: z.string().optional(),
})

export type Grant = Readonly<z.infer<typeof grantSchema>>
