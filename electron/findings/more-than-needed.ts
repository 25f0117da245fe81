import { accountKinds } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { TemplatePart } from '../../shared/model/template.ts'
import { roleOf } from '../../shared/policy/roles.ts'
import { covers } from '../access/covers.ts'
import { systemOf } from '../access/graph.ts'
import { found } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { heldRole, lower } from './mending.ts'
import type { World } from './world.ts'

/**
 * Roles that give all that the template of a person's team gives on such an account, and more: one finding for each
 * role, since each is lowered by itself. What a template does not speak of is left alone.
 */
export const moreThanNeeded: KindOfFinding = {
  kind: 'more-than-needed',
  *find(world) {
    const needs = new Map(world.settings.teams.map((need) => [need.team, need]))
    if (needs.size === 0) return
    for (const { id, team } of world.members) {
      const need = team === undefined ? undefined : needs.get(team)
      if (!need) continue
      for (const grant of world.grantsOf.get(id) ?? []) {
        const part = partFor(world, grant, need.parts)
        if (!part || !isMore(part, grant.role)) continue
        yield found('more-than-needed', [id, grant.account, grant.role], {
          members: [id],
          accounts: [grant.account],
          grants: [heldRole(grant)],
          params: { system: part.system, role: grant.role, enough: part.role, template: need.template },
        })
      }
    }
  },
  mend: ({ grants, params }) => lower(grants, String(params['enough'])),
}

function partFor({ graph }: World, { account, role }: Grant, parts: readonly TemplatePart[]) {
  const place = graph.accounts.find(account)
  const system = systemOf(graph, place)
  const kind = accountKinds[graph.kind.data[place]!]!
  const held = roleOf(system, role)
  return parts.find(
    (part) =>
      part.system === system && part.kind === kind && roleOf(system, part.role)?.class === held?.class,
  )
}

function isMore(part: TemplatePart, role: string): boolean {
  return covers(part, role, part.role) && !covers(part, part.role, role)
}
