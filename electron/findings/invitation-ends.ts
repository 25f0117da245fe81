import { found } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { step } from './mending.ts'
import { dayLength } from './world.ts'

/** Invitations whose term ends soon, or ran out while they waited: whoever still wants the person in sends them anew. */
export const invitationEnds: KindOfFinding = {
  kind: 'invitation-ends',
  *find({ invitations, settings, now }) {
    for (const { id, email, account, role, status, expiresAt } of invitations) {
      if (status !== 'pending' || expiresAt === undefined) continue
      const left = Date.parse(expiresAt) - now
      if (left > settings.endingDays * dayLength) continue
      yield found('invitation-ends', [email, account, role], {
        ...(left <= 0 ? { says: 'over' } : {}),
        accounts: [account],
        invitations: [id],
        params: { email, role, day: expiresAt.slice(0, 10), days: Math.max(0, Math.floor(left / dayLength)) },
      })
    }
  },
  mend: ({ invitations }) => invitations.map((invitation) => step('invitations.resend', { invitation })),
}
