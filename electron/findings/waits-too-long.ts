import { found } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { revoke, step } from './mending.ts'
import { dayLength } from './world.ts'
import type { World } from './world.ts'

/** Requests and invitations that nobody answered for as many days as the settings say. One without a date has no age. */
export const waitsTooLong: KindOfFinding = {
  kind: 'waits-too-long',
  *find(world) {
    for (const { parent, child, askedAt } of world.pendingLinks) {
      const days = daysSince(world, askedAt)
      if (days < world.settings.waitingDays) continue
      yield found('waits-too-long', ['link', parent, child], {
        says: 'link',
        accounts: [child, parent],
        links: [{ parent, child }],
        params: { days },
      })
    }
    for (const { id, email, account, role, sentAt } of world.open) {
      const days = daysSince(world, sentAt)
      if (days < world.settings.waitingDays) continue
      yield found('waits-too-long', ['invitation', email, account, role], {
        says: 'invitation',
        accounts: [account],
        invitations: [id],
        params: { email, role, days },
      })
    }
  },
  mend: ({ links, invitations }) => [
    ...links.map((link) => step('links.cancel', link)),
    ...revoke(invitations),
  ],
}

function daysSince({ now }: World, moment: string | undefined): number {
  return moment === undefined ? -1 : Math.floor((now - Date.parse(moment)) / dayLength)
}
