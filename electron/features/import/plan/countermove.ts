import type { PlannedStep } from '../../../../shared/contract/step.ts'
import type { Grant } from '../../../../shared/model/grant.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import type { Invitation } from '../../../../shared/model/invitation.ts'
import type { Link } from '../../../../shared/model/link.ts'
import { unknownStatus } from '../../../../shared/model/status.ts'
import type { Line } from './line.ts'
import type { Named } from './names.ts'

/**
 * What undoes on the platform what a line found there: access that was given is taken, access that vanished
 * is given again, by an invitation where the platform knows no other way. null where nothing does: an account
 * or a person is what it is, and a link of unknown nature has no act.
 */
export function countermove(line: Line, named: Named): PlannedStep | null {
  switch (line.table) {
    case 'grant':
      return ofGrant(line, named)
    case 'link':
      return ofLink(line, named)
    case 'invitation':
      return ofInvitation(line)
    case 'account':
    case 'member':
      return null
  }
}

function ofGrant(
  { what, before, after }: Line & { readonly table: 'grant' },
  named: Named,
): PlannedStep | null {
  if (what === 'new' && after) {
    const { member, account, role, raw } = after
    const grant = { member, account, role, ...(raw === undefined ? {} : { raw }) }
    return { command: 'grants.remove', input: { grants: [grant] } }
  }
  if (what === 'gone' && before) return given(before, named, true)
  if (what === 'changed' && before && after && before.role !== after.role) return given(before, named, false)
  return null
}

/** On Google Ads, and into a Business Center, people come by invitation; a role on an asset is assigned. */
function given(
  { member, account, role, detail }: Grant,
  { accounts, members }: Named,
  isGone: boolean,
): PlannedStep | null {
  if (role === unknownRole) return null
  const place = accounts.get(account)
  const email = members.get(member)?.email
  const isInvited = place?.system === 'google-ads' || (place?.kind === 'business-center' && isBasic(role))
  if (isGone && isInvited && email !== undefined) {
    return { command: 'invitations.send', input: { account, role, emails: [email] } }
  }
  const grant = { member, account, role, ...(detail === undefined ? {} : { detail }) }
  return { command: 'grants.give', input: { grants: [grant] } }
}

function isBasic(role: string): boolean {
  return role === 'admin' || role === 'standard'
}

function ofLink(
  { what, before, after }: Line & { readonly table: 'link' },
  named: Named,
): PlannedStep | null {
  if (what === 'unchanged' || (before && after && before.status === after.status)) return null
  if (isUnknown(after) || (isUnknown(before) && after?.status !== 'active')) return null
  const link = (after ?? before)!
  const child = named.accounts.get(link.child)
  if (child?.system === 'google-ads') return ofGoogleLink(link, before, after)
  const parent = named.accounts.get(link.parent)
  const isTaken = after?.status === 'active'
  if (parent?.kind === 'account-group') {
    const input = { group: link.parent, accounts: [link.child] }
    return { command: isTaken ? 'centers.ungroup' : 'centers.group', input }
  }
  if (link.owner !== 'no') return null
  if (isTaken)
    return { command: 'centers.stop-sharing', input: { receiver: link.parent, assets: [link.child] } }
  if (link.share === undefined) return null
  return {
    command: 'centers.share',
    input: { receiver: link.parent, assets: [link.child], share: link.share },
  }
}

/** Nobody knows what would undo it. */
function isUnknown(link: Link | null): boolean {
  return link?.status === unknownStatus
}

function ofGoogleLink({ parent, child }: Link, before: Link | null, after: Link | null): PlannedStep | null {
  if (after?.status === 'active') {
    return { command: 'links.unlink', input: { parent, child, side: 'parent' } }
  }
  if (after?.status === 'pending') return { command: 'links.cancel', input: { parent, child } }
  const wasThere = before?.status === 'active' || before?.status === 'pending'
  return wasThere ? { command: 'links.request', input: { parent, children: [child] } } : null
}

function ofInvitation({ what, before, after }: Line & { readonly table: 'invitation' }): PlannedStep | null {
  if (what === 'new' && (after?.status === 'pending' || after?.status === unknownStatus)) {
    return { command: 'invitations.revoke', input: { invitations: [after.id] } }
  }
  if (what !== 'gone' || !before || before.role === unknownRole) return null
  const { account, role, email }: Invitation = before
  return { command: 'invitations.send', input: { account, role, emails: [email] } }
}
