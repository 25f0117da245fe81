import { z } from 'zod'
import { systems } from './system.ts'

/** How a Google Ads account pays. Absent means that nobody has told us. */
export const billingTypes = ['automatic', 'manual', 'monthly-invoicing'] as const
/** Whether TikTok's own staff looks after an ad account. Absent means that nobody has told us. */
export const serviceTypes = ['self-serve', 'managed'] as const

export const accountKinds = [
  'manager',
  'client',
  'business-center',
  'ad-account',
  'tiktok-account',
  'shop',
  'account-group',
  'pixel',
  'catalog',
  'audience',
  'lead',
] as const
export type AccountKind = (typeof accountKinds)[number]

/**
 * A node of the hierarchy: a manager, a client, a Business Center, one of its assets, or an ad
 * account shared in TikTok Ads Manager alone. `status` is the platform's own word; it is shown and
 * never changes a verdict.
 */
export const accountSchema = z.strictObject({
  id: z.string().min(1),
  system: z.enum(systems),
  kind: z.enum(accountKinds),
  name: z.string(),
  externalId: z.string().min(1).optional(),
  billing: z.enum(billingTypes).optional(),
  service: z.enum(serviceTypes).optional(),
  currency: z.string().optional(),
  timeZone: z.string().optional(),
  country: z.string().optional(),
  status: z.string().optional(),
})

export type Account = Readonly<z.infer<typeof accountSchema>>
