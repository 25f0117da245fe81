import { z } from 'zod'
import { accountSchema, billingTypes, serviceTypes } from '../model/account.ts'
import { knownLinkStatuses, linkOwners, shareRoles } from '../model/link.ts'
import { command } from './call.ts'
import type { ChangeResult } from './change-result.ts'

const id = z.string().min(1)
const text = z.string().min(1).nullable()

/** null clears an attribute: nobody has told us any more. */
const attributes = z
  .strictObject({
    name: z.string().trim().min(1),
    externalId: text,
    billing: z.enum(billingTypes).nullable(),
    service: z.enum(serviceTypes).nullable(),
    currency: text,
    timeZone: text,
    country: text,
    status: text,
  })
  .partial()

export const accounts = {
  /** A new account; with `parent`, linked below it at once by an active link. */
  'accounts.add': command(
    accountSchema.omit({ id: true }).extend({
      name: z.string().trim().min(1),
      parent: id.optional(),
      owner: z.enum(linkOwners).optional(),
    }),
  ).returns<ChangeResult & { readonly account: string }>(),
  'accounts.update': command(z.strictObject({ account: id, set: attributes })).returns<ChangeResult>(),
  /** Tells what was unknown about a link: what its status is, who owns the child, how much was shared. */
  'accounts.describe-link': command(
    z.strictObject({
      parent: id,
      child: id,
      status: z.enum(knownLinkStatuses).optional(),
      owner: z.enum(linkOwners).optional(),
      share: z.enum(shareRoles).nullable().optional(),
    }),
  ).returns<ChangeResult>(),
} as const
