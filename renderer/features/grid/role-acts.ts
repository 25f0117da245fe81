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
import type { Role, RolePlan } from './model/role-plan.ts'
import { planNow } from './plan-facts.ts'

/** What came of an act on the grid. In plan mode nothing is done: the act waits in the plan. */
export interface Acted<Plan> {
  readonly done: boolean
  readonly plan: Plan
}

/**
 * Gives a role to everything in a target that can and may take it, as one change. The back end is
 * asked first for what it has not judged yet, so that one forbidden cell does not fail the others.
 */
export async function giveRole(role: Role, target: Target): Promise<Acted<RolePlan>> {
  await judge(role, target.placements)
  const plan = planNow(role, target)
  if (plan.changes.length === 0) return { done: false, plan }
  const staging = planModeNow() !== null
  if (!staging) for (const placement of plan.changes) foretellGiven(role, placement)
  cellsChanged()
  const result = await runCommand('grants.give', {
    grants: plan.changes.map(({ member, account }) => ({ member, account, role: role.role })),
  })
  if (!result.ok) cellsChanged()
  return { done: result.ok && !staging, plan }
}

/**
 * Takes away the roles that are granted directly in a target, as one change. In plan mode what the plan gives
 * there leaves the plan first (and null is answered: no role was touched), and nothing is taken away twice.
 */
export async function removeRoles(target: Target): Promise<Acted<readonly Grant[]> | null> {
  const grants = directGrants(target.placements, mirrorNow())
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
