import type { Finding } from '../../shared/contract/finding.ts'
import { roleMask } from './codes.ts'
import type { LimitedChange } from './limit-change.ts'

/** Who only gets mail is no user of the account (facts A4). */
const users = roleMask('google-ads', ['admin', 'standard', 'billing', 'read-only'])

/**
 * Clients that lose a manager, or their owner, and keep neither a person with direct access nor a manager
 * that owns them: Google Ads lets no such client go (facts A3). A move takes no manager away.
 */
export function* userLimits({
  links,
  roles,
  before,
  after,
  kindOf,
  idOf,
  nameOf,
}: LimitedChange): Generator<Finding> {
  const touched = new Set(links.filter((link) => link.before?.status === 'active').map(({ child }) => child))
  for (const client of touched) {
    if (kindOf(client) !== 'client' || after.isOwned(client)) continue
    const hasFewer = after.above(client).length < before.above(client).length
    if (!hasFewer && !before.isOwned(client)) continue
    if (roles.countAfter(client, users) > 0) continue
    yield {
      limit: 'left-without-users',
      platformError: hasFewer
        ? 'CANNOT_UNLINK_ACCOUNT_WITHOUT_ACTIVE_USER'
        : 'CANNOT_REMOVE_LAST_CLIENT_ACCOUNT_OWNER',
      details: { account: idOf(client), accountName: nameOf(client) },
    }
  }
}
