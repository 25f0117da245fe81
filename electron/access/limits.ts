import type { Finding } from '../../shared/contract/finding.ts'
import type { RowChange } from '../../shared/model/row.ts'
import { limits } from '../../shared/policy/limits.ts'
import { accountLimits } from './limit-accounts.ts'
import { adminLimits } from './limit-admins.ts'
import { touchedBy } from './limit-change.ts'
import type { LimitedChange, LimitNumbers, LimitView } from './limit-change.ts'
import { depthLimits } from './limit-depth.ts'
import { duplicateLimits } from './limit-duplicates.ts'
import { invitationLimits } from './limit-invitations.ts'
import { managerLimits } from './limit-managers.ts'
import { requestLimits } from './limit-requests.ts'
import { userLimits } from './limit-users.ts'

/** A large change may break one limit thousands of times; the first few tell what is wrong with it. */
const mostFindings = 20

const checks: readonly ((change: LimitedChange) => Iterable<Finding>)[] = [
  depthLimits,
  managerLimits,
  accountLimits,
  duplicateLimits,
  requestLimits,
  adminLimits,
  userLimits,
  invitationLimits,
]

/**
 * The platform's limits that a change breaks, or breaks further, at most 20. `view` is the workspace
 * before the change, which the rules of structure have let pass; what was wrong there and is left as it
 * is, is no news. Costs as much as the rows touched and what they refer to (docs/decisions/0026).
 */
export function findBrokenLimits(
  view: LimitView,
  rows: readonly RowChange[],
  numbers: LimitNumbers = limits,
): readonly Finding[] {
  const change = touchedBy(view, rows, numbers)
  const findings: Finding[] = []
  if (!change) return findings
  for (const check of checks) {
    for (const finding of check(change)) {
      findings.push(finding)
      if (findings.length === mostFindings) return findings
    }
  }
  return findings
}
