import { accountKinds } from '../../../shared/model/account.ts'
import type { AccountKind } from '../../../shared/model/account.ts'
import type { System } from '../../../shared/model/system.ts'
import { roleBit } from '../../access/codes.ts'
import type { AccessGraph } from '../../access/graph.ts'
import { systemOf } from '../../access/graph.ts'
import { ownerOf } from '../../access/routes.ts'

/** The role that a post is about: on every platform it is the one that can give access to others. */
export const postRole = 'admin'

/**
 * Accounts that need an admin of their own. Google: LAST_ADMIN_USER_OF_MANAGER and, for a client, of a
 * serving customer without an owning manager (facts A3). A Business Center and an ad account of TikTok Ads
 * Manager have nobody above them who could help.
 */
const posts: Readonly<Record<System, readonly AccountKind[]>> = {
  'google-ads': ['manager', 'client'],
  'tiktok-business-center': ['business-center'],
  'tiktok-ads-manager': ['ad-account'],
}

/**
 * Whether nobody else is admin of the account by a role held there, so that the member's has to be handed
 * over. `counts` says of another admin whether there is still somebody to rely on.
 */
export function isSolePost(
  graph: AccessGraph,
  member: number,
  account: number,
  counts: (member: string) => boolean,
): boolean {
  const system = systemOf(graph, account)
  const kind = accountKinds[graph.kind.data[account]!]!
  if (!posts[system].includes(kind)) return false
  if (kind === 'client' && ownerOf(graph, account) !== -1) return false
  const { holdings } = graph
  const admin = roleBit(system, postRole)
  let entry = holdings.firstOfAccount.data[account]!
  for (; entry !== -1; entry = holdings.nextOfAccount.data[entry]!) {
    const other = holdings.member.data[entry]!
    if (other === member || (holdings.roles.data[entry]! & admin) === 0) continue
    if (graph.memberExists.data[other] === 1 && counts(graph.members.ids[other]!)) return false
  }
  return true
}
