import { z } from 'zod'
import { accountSchema } from '../../../shared/model/account.ts'
import { grantSchema } from '../../../shared/model/grant.ts'
import { invitationSchema } from '../../../shared/model/invitation.ts'
import { linkSchema, linkStatuses } from '../../../shared/model/link.ts'
import { findingSettingsSchema } from '../../../shared/model/finding-settings.ts'
import { memberSchema } from '../../../shared/model/member.ts'
import { reportDefinitionSchema } from '../../../shared/model/report.ts'
import { askedSchema } from '../../../shared/model/saved-question.ts'
import { muteSchema } from '../../../shared/model/mute.ts'
import { toldReviewSchema } from '../../reviews/told-review.ts'

/*
 * The workspace document, as DESIGN §3 has it. Rows are those of the model, except that a link's owner
 * is written true, false or "unknown" and its `hidden` true, and that an invitation has no id.
 */

export const documentFormat = 'keyholder-workspace'
/** The latest version that is read. */
export const documentVersion = 5
/** Since version 2 links and invitations may have the status `unknown`, with `raw`. */
export const versionWithUnknownStatus = 2
/** Since version 3 there may be what the workspace keeps about findings. */
export const versionWithFindings = 3
/** Since version 4 there may be questions that the workspace keeps. */
export const versionWithQuestions = 4
/** Since version 5 there may be reports that the workspace keeps, and access reviews. */
export const versionWithReviews = 5

const documentLink = linkSchema.extend({
  status: z.enum(linkStatuses).default('active'),
  owner: z.union([z.literal(true), z.literal(false), z.literal('unknown')]).default(false),
  share: z.string().min(1).optional(),
  hidden: z.literal(true).optional(),
})

const documentInvitation = invitationSchema.omit({ id: true })

const documentFindings = z.strictObject({
  settings: findingSettingsSchema.optional(),
  mutes: z.array(muteSchema).default([]),
})

const name = z.string().trim().min(1).max(120)
const documentQuestion = z.strictObject({ name, question: askedSchema })
const documentReport = z.strictObject({ name, definition: reportDefinitionSchema })

export const documentSchema = z.strictObject({
  format: z.literal(documentFormat),
  version: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  name: z.string().trim().min(1),
  accounts: z.array(accountSchema).default([]),
  links: z.array(documentLink).default([]),
  members: z.array(memberSchema).default([]),
  grants: z.array(grantSchema).default([]),
  invitations: z.array(documentInvitation).default([]),
  findings: documentFindings.optional(),
  questions: z.array(documentQuestion).default([]),
  reports: z.array(documentReport).default([]),
  reviews: z.array(toldReviewSchema).default([]),
})

export type WorkspaceDocument = z.infer<typeof documentSchema>
export type DocumentLink = WorkspaceDocument['links'][number]

/** The document's name of each table. */
export const documentTables = {
  account: 'accounts',
  link: 'links',
  member: 'members',
  grant: 'grants',
  invitation: 'invitations',
} as const

/** The names that a row of each of these tables may have, in the order in which they are written. */
export const rowKeys = {
  accounts: Object.keys(accountSchema.shape),
  links: Object.keys(documentLink.shape),
  members: Object.keys(memberSchema.shape),
  grants: Object.keys(grantSchema.shape),
  invitations: Object.keys(documentInvitation.shape),
} as const
