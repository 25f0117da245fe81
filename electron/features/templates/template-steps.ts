import type { PlannedStep } from '../../../shared/contract/step.ts'
import { accountKinds } from '../../../shared/model/account.ts'
import type { TemplatePart } from '../../../shared/model/template.ts'
import { flowingRoles, roleBit, rolesOfMask } from '../../access/codes.ts'
import type { AccessGraph } from '../../access/graph.ts'
import { systemOf } from '../../access/graph.ts'
import { accountPlace, memberPlace } from '../../access/question.ts'
import { emptyReach, gather } from '../../access/reach.ts'
import { covers } from '../../access/covers.ts'
import { subtreeOf } from './subtree.ts'

/**
 * A step for each part and each account of its kind in the subtree, from the top down, unless the member
 * holds a role there that gives as much, or one reaches it from above: as things stand, or by a step
 * before. Throws `BadQuestion` for an unknown id.
 */
export function templateSteps(
  graph: AccessGraph,
  parts: readonly TemplatePart[],
  target: { readonly member: string; readonly account: string },
): readonly PlannedStep[] {
  const member = memberPlace(graph, target.member)
  const top = accountPlace(graph, target.account)
  const system = systemOf(graph, top)
  const flowing = flowingRoles[graph.system.data[top]!]!
  const planned = new Map<number, number>()
  const steps: PlannedStep[] = []
  for (const place of subtreeOf(graph, top)) {
    const account = graph.accounts.ids[place]!
    gather(graph, member, place, reach)
    const present = reach.here | reach.above
    let given = plannedAbove(place)
    for (const part of parts) {
      if (part.system !== system || part.kind !== accountKinds[graph.kind.data[place]!]) continue
      const roles = rolesOfMask(system, present | given)
      if (roles.some((role) => covers(part, role, part.role))) continue
      given |= roleBit(system, part.role)
      const grant = { member: target.member, account, role: part.role }
      steps.push({ command: 'grants.give', input: { grants: [grant] } })
    }
    planned.set(place, given & flowing)
  }
  return steps

  /** Roles that steps on accounts above will give, as far as they flow. */
  function plannedAbove(place: number): number {
    const { edges } = graph
    let roles = 0
    for (let edge = edges.firstUp.data[place]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      if (edges.alive.data[edge] !== 0) roles |= planned.get(edges.parent.data[edge]!) ?? 0
    }
    return roles
  }
}

const reach = emptyReach()
