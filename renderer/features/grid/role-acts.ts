import type { Grant } from '../../../shared/model/grant.ts'
import { classOf } from '../../../shared/policy/roles.ts'
import { planModeNow } from '../../client/plan-mode.ts'
import { plannedFor } from '../../client/planned-access.ts'
import { takeOutOfPlan } from '../../client/take-out-of-plan.ts'
import { runCommand } from '../../client/use-command.ts'
import { plannedNow } from '../../client/use-planned-access.ts'
import { cellCache, cellsChanged } from './cells.ts'
import { judge } from './judgements.ts'
import { mirrorNow } from './mirror-now.ts'
import { cellContent, emptyCell } from './model/cell-content.ts'
import type { Placement, Target } from './model/placements.ts'
import { directGrants } from './model/role-plan.ts'
import type { RoleTarget } from './model/fill.ts'
import type { Role, RolePlan } from './model/role-plan.ts'
import { planNow } from './plan-facts.ts'

/** What came of an act on the grid. In plan mode nothing is done: the act waits in the plan. */
export interface Acted<Plan> {
  readonly done: boolean
  readonly plan: Plan
}

/**
 * Gives roles to everything in their targets that can and may take them, as one change. The back end is
 * asked first for what it has not judged yet, so that one forbidden cell does not fail the others.
 */
export async function giveRoles(parts: readonly RoleTarget[]): Promise<Acted<readonly RolePlan[]>> {
  await Promise.all(parts.map(({ role, target }) => judge(role, target.placements)))
  const plan = parts.map(({ role, target }) => planNow(role, target))
  const grants = plan.flatMap(({ role, changes }) =>
    changes.map(({ member, account }) => ({ member, account, role })),
  )
  if (grants.length === 0) return { done: false, plan }
  const staging = planModeNow() !== null
  if (!staging) {
    for (const { changes, ...role } of plan) for (const each of changes) foretellGiven(role, each)
  }
  cellsChanged()
  const result = await runCommand('grants.give', { grants })
  if (!result.ok) cellsChanged()
  return { done: result.ok && !staging, plan }
}

/**
 * Takes away the roles that are granted directly in a target, as one change. In plan mode what the plan gives
 * there leaves the plan first (and null is answered: no role was touched), and nothing is taken away twice.
 */
export async function removeRoles(
  target: Target,
  isShown: (role: string) => boolean,
): Promise<Acted<readonly Grant[]> | null> {
  // What a filter hides is not what the person means.
  const grants = directGrants(target.placements, mirrorNow()).filter(({ role }) => isShown(role))
  const steps = target.placements.flatMap(givingSteps)
  if (steps.length > 0) {
    await takeOutOfPlan(steps)
    return null
  }
  const kept = grants.filter((grant) => !isTaken(grant))
  return kept.length === 0 && grants.length > 0 ? null : removeGrants(kept)
}

/** The steps of the plan that give a member something on an account, and do nothing else. */
function givingSteps({ account, member }: Placement): readonly string[] {
  const who = mirrorNow().memberOf(member)
  const planned = who ? plannedFor(plannedNow().on(account), who) : []
  return planned.flatMap(({ change, step }) => (change !== 'take' && step !== null ? [step] : []))
}

function isTaken({ account, member, role, raw }: Grant): boolean {
  return plannedNow()
    .on(account)
    .some((one) => one.change === 'take' && one.who === member && one.role === role && one.raw === raw)
}

/** Takes away grants, as one change. */
export async function removeGrants(plan: readonly Grant[]): Promise<Acted<readonly Grant[]>> {
  if (plan.length === 0) return { done: false, plan }
  const staging = planModeNow() !== null
  if (!staging) for (const grant of plan) foretellRemoved(grant)
  cellsChanged()
  const result = await runCommand('grants.remove', {
    grants: plan.map(({ member, account, role, raw }) => ({
      member,
      account,
      role,
      ...(raw === undefined ? {} : { raw }),
    })),
  })
  if (!result.ok) cellsChanged()
  return { done: result.ok && !staging, plan }
}

function foretellGiven({ system, role }: Role, { account, member }: Placement): void {
  const before = cellCache.content(account, member) ?? emptyCell
  const kept = before.here.filter((held) => classOf(system, { role: held }) !== classOf(system, { role }))
  cellCache.foretell(account, member, cellContent([...kept, role], before.above))
}

function foretellRemoved({ account, member, role }: Grant): void {
  const before = cellCache.content(account, member) ?? emptyCell
  const kept = before.here.filter((held) => held !== role)
  cellCache.foretell(account, member, cellContent(kept, before.above))
}
