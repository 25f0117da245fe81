import { z } from 'zod'
import { accountSchema } from '../../../shared/model/account.ts'
import { grantSchema } from '../../../shared/model/grant.ts'
import { invitationSchema } from '../../../shared/model/invitation.ts'
import { linkSchema, linkStatuses } from '../../../shared/model/link.ts'
import { findingSettingsSchema } from '../../../shared/model/finding-settings.ts'
import { memberSchema } from '../../../shared/model/member.ts'
import { askedSchema } from '../../../shared/model/saved-question.ts'
import { muteSchema } from '../../../shared/model/mute.ts'

/*
 * The workspace document, as DESIGN §3 has it. Rows are those of the model, except that a link's owner
 * is written true, false or "unknown" and its `hidden` true, and that an invitation has no id.
 */

export const documentFormat = 'keyholder-workspace'
/** The latest version that is read. */
export const documentVersion = 4
/** Since version 2 links and invitations may have the status `unknown`, with `raw`. */
export const versionWithUnknownStatus = 2
/** Since version 3 there may be what the workspace keeps about findings. */
export const versionWithFindings = 3

/** Since version 4 there may be questions that the workspace keeps. */
export const versionWithQuestions = 4

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

const documentQuestion = z.strictObject({ name: z.string().trim().min(1).max(120), question: askedSchema })

export const documentSchema = z.strictObject({
  format: z.literal(documentFormat),
  version: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  name: z.string().trim().min(1),
  accounts: z.array(accountSchema).default([]),
  links: z.array(documentLink).default([]),
  members: z.array(memberSchema).default([]),
  grants: z.array(grantSchema).default([]),
  invitations: z.array(documentInvitation).default([]),
  findings: documentFindings.optional(),
  questions: z.array(documentQuestion).default([]),
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

/** The names that may stand in the document itself, and in a row of each of its tables. */
export const documentKeys: { readonly [place: string]: readonly string[] } = {
  '': Object.keys(documentSchema.shape),
  accounts: Object.keys(accountSchema.shape),
  links: Object.keys(documentLink.shape),
  members: Object.keys(memberSchema.shape),
  grants: Object.keys(grantSchema.shape),
  invitations: Object.keys(documentInvitation.shape),
  questions: Object.keys(documentQuestion.shape),
  findings: [...Object.keys(documentFindings.shape), ...Object.keys(muteSchema.shape)],
}
