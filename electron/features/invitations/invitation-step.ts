import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import { invitationState } from '../../../shared/model/invitation.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { invitationActsFrom, invitationLifeCycle, transitionOf } from '../../../shared/policy/life-cycles.ts'
import type { InvitationAct } from '../../../shared/policy/life-cycles.ts'
import type { WorkspaceView } from '../../feature.ts'

/** An invitation and the account that it invites to. */
export interface KnownInvitation {
  readonly invitation: Invitation
  readonly account: Account
}

/** Finds an invitation; `path` is where the call named it. Fails with `not-found`. */
export function findInvitation(
  store: WorkspaceView['store'],
  id: string,
  path: string,
): Result<KnownInvitation> {
  const invitation = store.row('invitation', JSON.stringify([id]))
  if (!invitation) return failed('not-found', 'invitation.not-there', { invitation: id, path })
  const account = store.row('account', JSON.stringify([invitation.account]))
  if (!account) throw new Error(`the invitation ${id} is for an account that is not there`)
  return done({ invitation, account })
}

/**
 * The invitation after a step of its life cycle. Fails with `structure` where the platform knows no such
 * step from the state it is in now, and names the state, the possible acts and the source.
 */
export function takeStep(
  view: Pick<WorkspaceView, 'clock'>,
  { invitation, account }: KnownInvitation,
  act: InvitationAct,
  path: string,
): Result<Invitation> {
  const state = invitationState(invitation, view.clock())
  const step = transitionOf(invitationLifeCycle, state, act)
  const { raw: _, ...stated } = invitation
  if (step) return done({ ...stated, status: step.to })
  const possible = invitationActsFrom(state)
  return failed('structure', 'invitation.transition', {
    invitation: invitation.id,
    email: invitation.email,
    account: account.name || account.id,
    state,
    act,
    possible,
    count: possible.length,
    source: invitationLifeCycle.find((other) => other.act === act)!.source,
    path,
  })
}
