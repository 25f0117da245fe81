import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { plainEmail } from '../../access/identity.ts'
import type { WorkspaceView } from '../../feature.ts'
import { readableName } from './readable-name.ts'

/** Who accepts, with the row that makes or changes them where one is needed. */
export interface Invitee {
  readonly member: Member
  readonly rows: readonly RowChange[]
}

/**
 * Accepting and declining are the invited person's own. Answers the refusal for a named acting member
 * none of whose addresses was invited, or null; the keeper records what others did.
 */
export function refusalOfStranger({ store, actor }: WorkspaceView, { id, email }: Invitation) {
  if (actor === keeper) return null
  const member = store.row('member', JSON.stringify([actor]))
  if (member && hasAddress(member, email)) return null
  return failed('refused', 'invitation.not-yours', { invitation: id, email, member: actor })
}

/**
 * The member who accepts with an address: the acting one, or whoever has the address, or whoever has the
 * invited one, who then has the other address too; else somebody new. Fails with `refused` where an acting
 * member would accept with the address of somebody else.
 */
export function findInvitee(
  view: WorkspaceView,
  invitation: Invitation,
  {
    email = invitation.email,
    name,
  }: { readonly email?: string | undefined; readonly name?: string | undefined },
): Result<Invitee> {
  const { store, actor } = view
  const owner = store.memberByEmail(email)
  const acting = actor === keeper ? null : store.row('member', JSON.stringify([actor]))
  if (acting && owner && owner.id !== acting.id && !hasAddress(acting, email)) {
    const details = { invitation: invitation.id, email, member: actor }
    return failed('refused', 'invitation.not-yours', details)
  }
  const known = acting ?? owner ?? store.memberByEmail(invitation.email)
  if (!known) {
    const member: Member = { id: view.ids(), name: name ?? readableName(email), email }
    return done({ member, rows: [{ table: 'member', before: null, after: member }] })
  }
  if (hasAddress(known, email)) return done({ member: known, rows: [] })
  const member: Member = { ...known, otherEmails: [...(known.otherEmails ?? []), email] }
  return done({ member, rows: [{ table: 'member', before: known, after: member }] })
}

function hasAddress({ email, otherEmails = [] }: Member, address: string): boolean {
  return [email, ...otherEmails].some((own) => plainEmail(own) === plainEmail(address))
}
