import { accountSchema } from '../../shared/model/account.ts'
import { grantSchema } from '../../shared/model/grant.ts'
import { invitationSchema } from '../../shared/model/invitation.ts'
import { linkSchema } from '../../shared/model/link.ts'
import { memberSchema } from '../../shared/model/member.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { WorkspaceDocument } from './case-file.ts'

const owners = { true: 'yes', false: 'no', unknown: 'unknown' } as const

/** The rows that a workspace document stands for. Refuses what the model refuses, and unknown ids. */
export function readWorkspace(document: WorkspaceDocument): WorkspaceRows {
  const rows: WorkspaceRows = {
    account: document.accounts.map((account) => accountSchema.parse(account)),
    link: document.links.map((link) => linkSchema.parse({ ...link, owner: owners[`${link.owner}`] })),
    member: document.members.map((member) => memberSchema.parse(member)),
    grant: document.grants.map((grant) => grantSchema.parse(grant)),
    invitation: document.invitations.map((invitation, index) =>
      invitationSchema.parse({ id: `invitation-${index}`, ...invitation }),
    ),
  }
  const accounts = new Set(rows.account.map(({ id }) => id))
  const members = new Set(rows.member.map(({ id }) => id))
  const strangers = [
    ...rows.link.flatMap(({ parent, child }) => [parent, child]).filter((id) => !accounts.has(id)),
    ...rows.grant.map(({ account }) => account).filter((id) => !accounts.has(id)),
    ...rows.grant.map(({ member }) => member).filter((id) => !members.has(id)),
  ]
  if (strangers.length > 0) throw new Error(`unknown ids: ${strangers.join(', ')}`)
  return rows
}
