import type { AccessFinding } from '../../shared/contract/findings.ts'
import type { Grant } from '../../shared/model/grant.ts'
import { unknownRole } from '../../shared/model/grant.ts'
import type { Member } from '../../shared/model/member.ts'
import type { ItemFacts, ReviewReason } from '../../shared/model/review.ts'
import type { FindingKind } from '../../shared/policy/findings.ts'
import { financeRoles, reviewReasons, wideReach } from '../../shared/policy/review-reasons.ts'
import type { OwnReason, ReasonToReview } from '../../shared/policy/review-reasons.ts'
import { isAdminRole } from '../../shared/policy/roles.ts'
import { heldKey } from '../../shared/review/held-key.ts'
import { accountsAbove } from '../access/effective.ts'
import type { AccessGraph } from '../access/graph.ts'

/** What reasons are read off of. */
export interface Judged {
  readonly grant: Grant
  readonly member: Member | undefined
  /** The graph's place of the grant's account. */
  readonly account: number
  readonly isManager: boolean
  readonly reach: number
  readonly change: ItemFacts['change']
  /** What was to be done about this grant after the last review, and is not done. */
  readonly isNotCarriedOut: boolean
}

/** Why somebody should look at a grant, the gravest first, each reason once. */
export type ReasonsOf = (judged: Judged) => readonly ReviewReason[]

/** `findings`: those that count, so none that are muted. */
export function reasonsFrom(graph: AccessGraph, findings: readonly AccessFinding[]): ReasonsOf {
  const foundFor = foundAbout(graph, findings)
  return (judged) => {
    const found = foundFor(judged)
    const own = ownReasonsOf(judged)
    if (found.length === 0) return own
    // Two findings of a kind may be about one grant.
    const once = new Map([...found, ...own].toReversed().map((reason) => [reason.reason, reason]))
    return [...once.values()].toReversed().toSorted((one, other) => weight(other) - weight(one))
  }
}

/** The risk of an item: its reasons' weights together. */
export function riskOf(reasons: readonly ReviewReason[]): number {
  return reasons.reduce((sum, reason) => sum + weight(reason), 0)
}

function weight({ reason }: ReviewReason): number {
  return reviewReasons[reason as ReasonToReview].weight
}

/** Findings about who is admin of an account, and whether admins of what is above it count: see sole-admin.ts. */
const aboutAdmins: Readonly<Partial<Record<FindingKind, 'here' | 'above'>>> = {
  'sole-admin': 'above',
  'sole-admin-of-client': 'here',
  'second-admin-missing': 'here',
}

/**
 * A finding is about the grants that it names. One that names people and no grants is about all that they hold, or, where
 * it is about admins, about what makes them so.
 */
function foundAbout(graph: AccessGraph, findings: readonly AccessFinding[]) {
  const byGrant = new Map<string, ReviewReason[]>()
  const byMember = new Map<
    string,
    { readonly reason: ReviewReason; readonly of: ReadonlySet<number> | null }[]
  >()
  for (const { kind, params, grants, members, accounts } of findings) {
    const reason = { reason: kind, params }
    for (const grant of grants) append(byGrant, heldKey(grant), reason)
    if (grants.length > 0) continue
    const admins = aboutAdmins[kind]
    const places = accounts.map((id) => graph.accounts.find(id))
    const near = admins === 'above' ? places.flatMap((place) => accountsAbove(graph, place)) : places
    for (const member of members) append(byMember, member, { reason, of: admins ? new Set(near) : null })
  }
  return ({ grant, account }: Judged): readonly ReviewReason[] => {
    const named = byGrant.get(heldKey(grant)) ?? none
    const about = byMember.get(grant.member)
    if (!about) return named
    const counts = ({ of }: (typeof about)[number]) =>
      of === null || (isAdminRole(grant.role) && of.has(account))
    return [...named, ...about.filter(counts).map(({ reason }) => reason)]
  }
}

const none: readonly never[] = []

/** In the order of their weights, as `ownReasons` lists them. */
function ownReasonsOf(judged: Judged): readonly ReviewReason[] {
  const { grant, member, isManager, reach, change, isNotCarriedOut } = judged
  const reasons: ReviewReason[] = []
  const add = (reason: OwnReason, params: ReviewReason['params'] = {}) => reasons.push({ reason, params })
  if (isNotCarriedOut) add('not-carried-out')
  if (grant.role === unknownRole) add('unknown-role', { raw: grant.raw ?? '' })
  if (isAdminRole(grant.role)) add('administrator')
  if (financeRoles.has(grant.role)) add('finance')
  if (reach >= wideReach) add('wide-reach', { count: reach })
  if (member?.nature === 'service') add('service-account')
  if (change === 'changed' || change === 'new') add(change)
  if (isManager) add('on-manager')
  return reasons
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
