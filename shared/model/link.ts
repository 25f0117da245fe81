import { z } from 'zod'
import { momentSchema } from './member.ts'
import { unknownStatus } from './status.ts'

/** Google's ManagerLinkStatus, used for every system. Only an active link passes access on. */
export const knownLinkStatuses = ['pending', 'active', 'refused', 'canceled', 'inactive'] as const
export type KnownLinkStatus = (typeof knownLinkStatuses)[number]
export const linkStatuses = [...knownLinkStatuses, unknownStatus] as const
export type LinkStatus = (typeof linkStatuses)[number]

/** Whether the parent owns the child: an import often cannot know. */
export const linkOwners = ['yes', 'no', 'unknown'] as const
export type LinkOwner = (typeof linkOwners)[number]

/** The most that a Business Center received of an asset from the partner who shared it. */
export const shareRoles = ['assigned', 'asset-admin', 'asset-operator', 'asset-analyst'] as const
export type ShareRole = (typeof shareRoles)[number]

/** An edge from a parent account to the child below it. A pair of accounts has one link. */
export const linkSchema = z.strictObject({
  parent: z.string().min(1),
  child: z.string().min(1),
  status: z.enum(linkStatuses),
  /** What the platform called the status, where it is `unknown` and only there. */
  raw: z.string().min(1).optional(),
  owner: z.enum(linkOwners),
  share: z.enum(shareRoles).optional(),
  /** Hidden in the parent's console; absent where it is shown. */
  hidden: z.literal('yes').optional(),
  /** When the parent asked for it, where that is known: no platform's answers say so. */
  askedAt: momentSchema.optional(),
})

export type Link = Readonly<z.infer<typeof linkSchema>>
