import type { Invitation } from '../../../../shared/model/invitation.ts'
import { plainEmail } from '../../../access/identity.ts'
import type { Ledger } from './ledger.ts'
import type { FreshId, Named } from './merge.ts'

/**
 * Takes the invitations of files in. One to the same address for the same role on the same account is
 * the same, unless both know when they were sent and differ: somebody was invited again.
 */
export function mergeInvitations(
  ledger: Ledger<'invitation'>,
  current: readonly Invitation[],
  incoming: readonly Invitation[],
  named: Named,
  fresh: FreshId,
): void {
  const open = new Map<string, Invitation[]>()
  for (const invitation of current) {
    const alike = open.get(offerKey(invitation))
    if (alike) alike.push(invitation)
    else open.set(offerKey(invitation), [invitation])
  }
  const taken = new Set(current.map(({ id }) => id))
  for (const given of incoming) {
    const invitation = {
      ...given,
      account: named.account(given.account),
      ...(given.invitedBy === undefined ? {} : { invitedBy: named.member(given.invitedBy) }),
    }
    const alike = open.get(offerKey(invitation)) ?? []
    const known =
      alike.find((one) => one.sentAt === invitation.sentAt) ??
      alike.find((one) => one.sentAt === undefined || invitation.sentAt === undefined)
    if (known) {
      alike.splice(alike.indexOf(known), 1)
      const { raw: _, ...rest } = known
      ledger.put({ ...rest, ...invitation, id: known.id }, given)
    } else {
      const id = taken.has(invitation.id) ? fresh(invitation.id) : invitation.id
      taken.add(id)
      ledger.put({ ...invitation, id }, given)
    }
  }
}

function offerKey({ email, account, role }: Invitation): string {
  return JSON.stringify([plainEmail(email), account, role])
}
