import { heldKey } from '../../shared/review/held-key.ts'
import { systemOf } from '../access/graph.ts'
import { found, mendedByPeople } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { heldRole } from './mending.ts'
import { dayLength } from './world.ts'

/**
 * Roles that no finished review kept within the days of the settings, and that are not known to be younger than that.
 * Nothing where the workspace has never finished a review: whoever does not review has not forgotten to.
 */
export const accessNeverReviewed: KindOfFinding = {
  kind: 'access-never-reviewed',
  *find({ settings, lastKept, grants, graph, now }) {
    if (settings.reviewDays === 0 || lastKept === null) return
    const since = now - settings.reviewDays * dayLength
    const isRecent = (moment: string | undefined) => moment !== undefined && Date.parse(moment) >= since
    for (const grant of grants) {
      const at = lastKept.get(heldKey(grant))
      if (isRecent(at) || isRecent(grant.since)) continue
      const system = systemOf(graph, graph.accounts.find(grant.account))
      yield found('access-never-reviewed', [grant.member, grant.account, grant.role, grant.raw ?? ''], {
        ...(at === undefined ? {} : { says: 'since' }),
        members: [grant.member],
        accounts: [grant.account],
        grants: [heldRole(grant)],
        params: { system, role: grant.role, ...(at === undefined ? {} : { day: at.slice(0, 10) }) },
      })
    }
  },
  mend: mendedByPeople,
}
