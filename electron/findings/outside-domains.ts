import { plainEmail } from '../access/identity.ts'
import { isAllowed } from './domains.ts'
import { found } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { heldRole, takeAway } from './mending.ts'
import type { World } from './world.ts'

/**
 * People whose address is of no allowed domain and who hold a role, and such addresses that are invited. Service
 * accounts have domains of their platform and are let pass. Google refuses such an invitation and says nothing of
 * people who are there already (facts A8): these are what has to be looked for.
 */
export const outsideDomains: KindOfFinding = {
  kind: 'outside-domains',
  *find(world) {
    if (world.settings.domains.length === 0) return
    yield* people(world)
    yield* addresses(world)
  },
  mend: takeAway,
}

function* people({ settings, members, grantsOf }: World) {
  for (const { id, email, nature } of members) {
    const grants = grantsOf.get(id) ?? []
    if (grants.length === 0 || nature === 'service' || isAllowed(settings, email)) continue
    const accounts = [...new Set(grants.map(({ account }) => account))]
    yield found('outside-domains', [id], {
      members: [id],
      accounts,
      grants: grants.map(heldRole),
      params: { email, count: accounts.length },
    })
  }
}

function* addresses({ settings, open }: World) {
  const outside = Map.groupBy(
    open.filter(({ email }) => !isAllowed(settings, email)),
    ({ email }) => plainEmail(email),
  )
  for (const [address, invitations] of outside) {
    const accounts = [...new Set(invitations.map(({ account }) => account))]
    yield found('outside-domains', ['invited', address], {
      says: 'invited',
      accounts,
      invitations: invitations.map(({ id }) => id),
      params: { email: invitations[0]!.email, count: accounts.length },
    })
  }
}
