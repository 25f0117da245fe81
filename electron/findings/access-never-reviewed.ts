import { heldKey } from '../../shared/review/held-key.ts'
import { found, mendedByPeople } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { heldRole } from './mending.ts'
import { dayLength } from './world.ts'

/**
 * People with roles that no finished review kept within the days of the settings, and that are not known to be younger
 * than that: one finding for each of them, since one look is for all that they hold. Nothing where the workspace has
 * never finished a review: whoever does not review has not forgotten to.
 */
export const accessNeverReviewed: KindOfFinding = {
  kind: 'access-never-reviewed',
  *find({ settings, lastKept, grantsOf, now }) {
    if (settings.reviewDays === 0 || lastKept === null) return
    const since = now - settings.reviewDays * dayLength
    const isRecent = (moment: string | undefined) => moment !== undefined && Date.parse(moment) >= since
    for (const [member, held] of grantsOf) {
      const grants = held.filter((grant) => !isRecent(lastKept.get(heldKey(grant))) && !isRecent(grant.since))
      if (grants.length === 0) continue
      const wasKept = grants.some((grant) => lastKept.has(heldKey(grant)))
      yield found('access-never-reviewed', [member], {
        ...(wasKept ? { says: 'since' } : {}),
        members: [member],
        accounts: [...new Set(grants.map(({ account }) => account))],
        grants: grants.map(heldRole),
        params: wasKept ? { day: new Date(since).toISOString().slice(0, 10) } : {},
      })
    }
  },
  mend: mendedByPeople,
}
