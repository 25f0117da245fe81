import { z } from 'zod'
import { memberSchema } from '../model/member.ts'
import { command } from './call.ts'
import type { ChangeResult } from './change-result.ts'

const id = z.string().min(1)

export const members = {
  'members.add': command(memberSchema.omit({ id: true }).extend({ name: z.string().trim().min(1) })).returns<
    ChangeResult & { readonly member: string }
  >(),
  /** null clears what is optional. */
  'members.update': command(
    z.strictObject({
      member: id,
      set: z.strictObject({
        name: z.string().trim().min(1).optional(),
        email: memberSchema.shape.email.optional(),
        otherEmails: memberSchema.shape.otherEmails,
        team: z.string().nullable().optional(),
        leftOn: memberSchema.shape.leftOn.nullable(),
        nature: memberSchema.shape.nature.nullable(),
      }),
    }),
  ).returns<ChangeResult>(),
} as const
