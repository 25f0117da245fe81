import { z } from 'zod'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Template } from '../../../shared/contract/templates.ts'
import { templatePartSchema } from '../../../shared/model/template.ts'
import type { TemplatePart, TemplateRow } from '../../../shared/model/template.ts'
import { roleOf, rolesFor } from '../../../shared/policy/roles.ts'

const partsSchema = z.array(templatePartSchema)

export function templateOf({ id, name, parts }: TemplateRow): Template {
  return { id, name, parts: partsSchema.parse(JSON.parse(parts)) }
}

/**
 * The parts as they are kept. Fails with `bad-input`, naming the part, for a role that accounts of the kind
 * cannot hold, and for two roles of which nobody can hold both on one account.
 */
export function textOfParts(parts: readonly TemplatePart[]): Result<string> {
  const taken = new Set<string>()
  for (const [index, { system, kind, role }] of parts.entries()) {
    const path = `parts[${index}]`
    const roles = rolesFor(system, kind).map(({ id }) => id)
    if (!roles.includes(role)) {
      const details = { path, system, kind, role, roles }
      return failed('bad-input', 'template.role-not-held', details)
    }
    const key = JSON.stringify([system, kind, roleOf(system, role)!.class])
    if (taken.has(key)) return failed('bad-input', 'template.two-roles', { path, kind, role })
    taken.add(key)
  }
  return done(JSON.stringify(parts.map(({ system, kind, role }) => ({ system, kind, role }))))
}
