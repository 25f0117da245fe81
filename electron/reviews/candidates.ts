import type { AccessFinding } from '../../shared/contract/findings.ts'
import { accountKinds } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Member } from '../../shared/model/member.ts'
import type { ItemFacts, Reviewer, ReviewReason, ReviewScope } from '../../shared/model/review.ts'
import { pairKey } from '../../shared/model/row.ts'
import { classOf } from '../../shared/policy/roles.ts'
import { accountsAbove } from '../access/effective.ts'
import type { AccessGraph } from '../access/graph.ts'
import { systemOf } from '../access/graph.ts'
import type { Before } from './previous.ts'
import { reachCounter } from './reach.ts'
import { reasonsFrom, riskOf } from './reasons.ts'
import { reviewersFrom } from './reviewers.ts'
import { scopeTest } from './scope.ts'
import type { Looked } from './scope.ts'

/** What a review looks at. */
export interface Reviewed extends Looked {
  readonly members: readonly Member[]
  readonly grants: readonly Grant[]
}

/** What a review before says about a grant by its `grantPlace`; null where there was none. */
export type BeforeOf = (place: string, grant: Grant) => Before | null

/** A grant that is to be reviewed. */
export interface Candidate {
  readonly grant: Grant
  /** The graph's place of the nearest manager, or of the account itself where it is one; -1 where there is none. */
  readonly manager: number
  readonly reach: number
  readonly reasons: readonly ReviewReason[]
  readonly risk: number
  readonly reviewers: readonly string[]
  readonly change: ItemFacts['change']
  readonly last: ItemFacts['last']
}

/**
 * Every grant in the scope, in the order in which it is to be looked at: what is new since the review before, then the
 * highest risk, then what reaches most. `before` is null where the review repeats none.
 */
export function candidatesOf(
  world: Reviewed,
  findings: readonly AccessFinding[],
  { scope, reviewers }: { readonly scope: ReviewScope; readonly reviewers: readonly Reviewer[] },
  before: BeforeOf | null,
): readonly Candidate[] {
  const { graph, memberById } = world
  const isIn = scopeTest(world, scope)
  const reachOf = reachCounter(graph)
  const reasonsOf = reasonsFrom(graph, findings)
  const whoDecides = reviewersFrom(world, reviewers)
  const found = world.grants.filter(isIn).map((grant): Candidate => {
    const account = graph.accounts.find(grant.account)
    const manager = nearestManager(graph, account)
    const then = before?.(grantPlace(graph, grant), grant)
    const change = before ? (then?.change ?? 'new') : undefined
    const reach = reachOf(grant)
    const reasons = reasonsOf({
      grant,
      member: memberById.get(grant.member),
      account,
      isManager: manager === account,
      reach,
      change,
      isNotCarriedOut: then?.isNotCarriedOut ?? false,
    })
    const risk = riskOf(reasons)
    return { grant, manager, reach, reasons, risk, reviewers: whoDecides(grant), change, last: then?.last }
  })
  return found.toSorted(byRisk)
}

/** A member's place for one role of a class on an account: a grant of another role of the class takes its place. */
export function grantPlace(
  graph: AccessGraph,
  grant: Pick<Grant, 'member' | 'account' | 'role' | 'raw'>,
): string {
  const account = graph.accounts.find(grant.account)
  const of = account === -1 ? grant.role : classOf(systemOf(graph, account), grant)
  return `${of} ${pairKey(grant.member, grant.account)}`
}

function byRisk(one: Candidate, other: Candidate): number {
  return (
    newness(one) - newness(other) ||
    other.risk - one.risk ||
    other.reach - one.reach ||
    compare(one.grant.member, other.grant.member) ||
    compare(one.grant.account, other.grant.account) ||
    compare(one.grant.role, other.grant.role)
  )
}

function newness({ change }: Candidate): number {
  return change === 'new' || change === 'changed' ? 0 : 1
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

const managerKinds: ReadonlySet<string> = new Set(['manager', 'business-center'])

function nearestManager(graph: AccessGraph, account: number): number {
  return (
    accountsAbove(graph, account).find((place) => managerKinds.has(accountKinds[graph.kind.data[place]!]!)) ??
    -1
  )
}
