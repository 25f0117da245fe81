import { unknownStatus } from '../../shared/model/status.ts'
import { hasLeft } from '../../shared/model/member.ts'
import { plainEmail } from '../access/identity.ts'
import { found } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { heldRole, takeAway } from './mending.ts'
import type { World } from './world.ts'

/** Somebody who has left and still has a way in, or is invited to one: one finding for each such person. */
export const leftWithAccess: KindOfFinding = {
  kind: 'left-with-access',
  *find(world) {
    const { members, grantsOf, now } = world
    const gone = members.filter((member) => hasLeft(member, now))
    if (gone.length === 0) return
    const invited = invitationsByAddress(world)
    for (const member of gone) {
      const grants = grantsOf.get(member.id) ?? []
      const addresses = [member.email, ...(member.otherEmails ?? [])].map(plainEmail)
      const invitations = [...new Set(addresses)].flatMap((address) => invited.get(address) ?? [])
      if (grants.length + invitations.length === 0) continue
      const accounts = new Set([...grants, ...invitations].map(({ account }) => account))
      yield found('left-with-access', [member.id], {
        members: [member.id],
        accounts: [...accounts],
        grants: grants.map(heldRole),
        invitations: invitations.map(({ id }) => id),
        params: { day: member.leftOn ?? '', count: accounts.size },
      })
    }
  },
  mend: takeAway,
}

/** Of those that may still let somebody in; one of a status that nobody knows here may, too (docs/decisions/0057). */
function invitationsByAddress({ open, invitations }: World) {
  const byAddress = new Map<string, { readonly id: string; readonly account: string }[]>()
  for (const invitation of [...open, ...invitations.filter(({ status }) => status === unknownStatus)]) {
    const address = plainEmail(invitation.email)
    byAddress.set(address, [...(byAddress.get(address) ?? []), invitation])
  }
  return byAddress
}
