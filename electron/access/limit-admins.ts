import type { Finding } from '../../shared/contract/finding.ts'
import type { LimitName } from '../../shared/policy/limits.ts'
import { roleMask } from './codes.ts'
import type { LimitedChange } from './limit-change.ts'

const googleAdmins = roleMask('google-ads', ['admin'])
const centerAdmins = roleMask('tiktok-business-center', ['admin'])
const centerMembers = roleMask('tiktok-business-center', ['admin', 'standard'])

/**
 * Accounts that would lose their last admin, and Business Centers that would have too many people
 * (facts A3 and C1). Only who holds the role on the account itself counts; a client may do without where a
 * manager owns it.
 */
export function* adminLimits(change: LimitedChange): Generator<Finding> {
  const { roles, numbers, kindOf, after } = change
  for (const account of roles.accounts) {
    switch (kindOf(account)) {
      case 'manager':
        if (losesAll(change, account, googleAdmins)) {
          yield about(change, account, 'last-admin-of-manager', 'LAST_ADMIN_USER_OF_MANAGER')
        }
        break
      case 'client':
        if (losesAll(change, account, googleAdmins) && !after.isOwned(account)) {
          yield about(change, account, 'last-admin-of-client', 'LAST_ADMIN_USER_OF_SERVING_CUSTOMER')
        }
        break
      case 'business-center':
        if (losesAll(change, account, centerAdmins))
          yield about(change, account, 'last-admin-of-center', null)
        yield* tooMany(change, account, 'admins-of-center', centerAdmins, numbers.adminsOfCenter.most)
        yield* tooMany(change, account, 'members-of-center', centerMembers, numbers.membersOfCenter.most)
        break
      default:
    }
  }
}

function losesAll({ roles }: LimitedChange, account: number, mask: number): boolean {
  return roles.countAfter(account, mask) === 0 && roles.countBefore(account, mask) > 0
}

function* tooMany(
  change: LimitedChange,
  account: number,
  limit: LimitName,
  mask: number,
  most: number,
): Generator<Finding> {
  const would = change.roles.countAfter(account, mask)
  if (would <= most || would <= change.roles.countBefore(account, mask)) return
  const finding = about(change, account, limit, null)
  yield { ...finding, details: { ...finding.details, most, would } }
}

function about(
  { idOf, nameOf }: LimitedChange,
  account: number,
  limit: LimitName,
  platformError: string | null,
): Finding {
  return { limit, platformError, details: { account: idOf(account), accountName: nameOf(account) } }
}
