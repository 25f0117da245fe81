import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Finding } from '../../../../shared/contract/finding.ts'
import type { GrantPreview } from '../../../../shared/contract/grants.ts'
import type { Account } from '../../../../shared/model/account.ts'
import type { Grant } from '../../../../shared/model/grant.ts'
import type { System } from '../../../../shared/model/system.ts'
import { canHold, classOf } from '../../../../shared/policy/roles.ts'
import type { Placement, Target } from './placements.ts'

/** A role of a system. The same word may name different roles elsewhere. */
export interface Role {
  readonly system: System
  readonly role: string
}

/** What placing a role on one person and account would do. */
export type Effect =
  | GrantPreview
  | { readonly effect: 'planned' }
  | { readonly effect: 'cannot-hold'; readonly other: 'system' | 'kind' }

/** What the plan needs to know. `judged` is the back end's word for the acting member, once it is here. */
export interface PlanFacts {
  readonly accountOf: (id: string) => Account | undefined
  readonly grantsOnAccount: (id: string) => readonly Grant[]
  readonly judged: (placement: Placement) => GrantPreview | undefined
  /** In plan mode what is refused today may wait: the plan tells whether it can be done (decision 0027). */
  readonly staging: boolean
  /** Whether the plan gives the role there already. */
  readonly planned: (placement: Placement) => boolean
}

/** Whether an account can hold the role, as far as its platform and kind go. */
export function cannotHold(account: Account, { system, role }: Role): 'system' | 'kind' | null {
  if (account.system !== system) return 'system'
  return canHold(account, role) ? null : 'kind'
}

/** What placing the role would do: known from the mirror at once, and refused when the back end says so. */
export function effectOf(role: Role, placement: Placement, facts: PlanFacts): Effect {
  const account = facts.accountOf(placement.account)
  const other = account ? cannotHold(account, role) : 'kind'
  if (other) return { effect: 'cannot-hold', other }
  if (facts.planned(placement)) return { effect: 'planned' }
  const judged = facts.judged(placement)
  if (judged) return judged
  const held = facts.grantsOnAccount(placement.account).filter((grant) => grant.member === placement.member)
  if (held.some((grant) => grant.role === role.role)) return { effect: 'nothing' }
  const replaced = held.find(
    (grant) => classOf(role.system, grant) === classOf(role.system, { role: role.role }),
  )
  return replaced ? { effect: 'replaces', role: replaced.role } : { effect: 'gives' }
}

/** What the whole act would do, placement by placement and in sum. */
export interface RolePlan extends Role {
  readonly target: Target
  readonly effects: readonly Effect[]
  readonly gives: number
  readonly replaces: readonly { readonly role: string; readonly count: number }[]
  readonly nothing: number
  readonly cannotHold: number
  readonly forbidden: readonly Failure[]
  /** Limits of the platform that the keeper is warned of. */
  readonly findings: readonly Finding[]
  readonly staging: boolean
  /** The placements that would change; none: there is nothing to do, or it may not be done. */
  readonly changes: readonly Placement[]
}

/** Lays out what placing a role on a target would do. Those who may not or cannot take it are left out. */
export function planRole(role: Role, target: Target, facts: PlanFacts): RolePlan {
  const effects = target.placements.map((placement) => effectOf(role, placement, facts))
  const replaced = new Map<string, number>()
  const changes: Placement[] = []
  const forbidden: Failure[] = []
  const findings: Finding[] = []
  const count = { gives: 0, nothing: 0, planned: 0, 'cannot-hold': 0 }
  for (const [place, effect] of effects.entries()) {
    const placement = target.placements[place]
    if (effect.effect === 'forbidden') forbidden.push(effect.why)
    else if (effect.effect === 'replaces') replaced.set(effect.role, (replaced.get(effect.role) ?? 0) + 1)
    else count[effect.effect] += 1
    const does = effect.effect === 'gives' || effect.effect === 'replaces'
    if (does) findings.push(...(effect.findings ?? []))
    if (placement && (does || (facts.staging && effect.effect === 'forbidden'))) changes.push(placement)
  }
  return {
    ...role,
    target,
    effects,
    gives: count.gives,
    replaces: [...replaced].map(([name, times]) => ({ role: name, count: times })),
    nothing: count.nothing + count.planned,
    cannotHold: count['cannot-hold'],
    forbidden,
    findings,
    staging: facts.staging,
    changes,
  }
}

/** The roles granted directly on the placements: what Delete takes away. */
export function directGrants(
  placements: readonly Placement[],
  facts: Pick<PlanFacts, 'grantsOnAccount'>,
): readonly Grant[] {
  // Thousands of placements are on a few hundred accounts.
  const known = new Map<string, readonly Grant[]>()
  return placements.flatMap(({ account, member }) => {
    const held = known.get(account) ?? facts.grantsOnAccount(account)
    known.set(account, held)
    return held.filter((grant) => grant.member === member)
  })
}
