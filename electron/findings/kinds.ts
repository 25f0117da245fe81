import type { FindingKind } from '../../shared/policy/findings.ts'
import { accessNeverReviewed } from './access-never-reviewed.ts'
import { duplicateAccess } from './duplicate-access.ts'
import { dutiesInOneHand } from './duties-in-one-hand.ts'
import { groupDefaultAdmin } from './group-default-admin.ts'
import { invitationEnds } from './invitation-ends.ts'
import type { KindOfFinding } from './kind.ts'
import { leftWithAccess } from './left-with-access.ts'
import { moreThanNeeded } from './more-than-needed.ts'
import { outsideDomains } from './outside-domains.ts'
import { ownedByStranger } from './owned-by-stranger.ts'
import { secondAdminMissing, soleAdmin, soleAdminOfClient } from './sole-admin.ts'
import { twoAddresses } from './two-addresses.ts'
import { waitsTooLong } from './waits-too-long.ts'

/** Every kind, as shared/policy/findings.ts lists them. */
export const kindsOfFinding: { readonly [Kind in FindingKind]: KindOfFinding } = {
  'left-with-access': leftWithAccess,
  'sole-admin': soleAdmin,
  'owned-by-stranger': ownedByStranger,
  'duties-in-one-hand': dutiesInOneHand,
  'outside-domains': outsideDomains,
  'second-admin-missing': secondAdminMissing,
  'sole-admin-of-client': soleAdminOfClient,
  'more-than-needed': moreThanNeeded,
  'group-default-admin': groupDefaultAdmin,
  'waits-too-long': waitsTooLong,
  'invitation-ends': invitationEnds,
  'access-never-reviewed': accessNeverReviewed,
  'duplicate-access': duplicateAccess,
  'two-addresses': twoAddresses,
}
