import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { billingTypes, serviceTypes } from '../../shared/model/account.ts'
import { linkStatuses, shareRoles } from '../../shared/model/link.ts'
import type { UnknownFact } from '../../shared/model/verdict.ts'

/*
 * What a case file may say. Unknown keys are refused, so that a misspelt expectation cannot pass by
 * being ignored. Rows of members are written as one string with spaces between the ids.
 */

const id = z.string().min(1)

const workspaceSchema = z.strictObject({
  format: z.literal('keyholder-workspace'),
  version: z.union([z.literal(1), z.literal(2)]),
  name: id,
  accounts: z.array(
    z.strictObject({
      id,
      system: id,
      kind: id,
      name: id,
      billing: z.enum(billingTypes).optional(),
      service: z.enum(serviceTypes).optional(),
      status: id.optional(),
    }),
  ),
  links: z.array(
    z.strictObject({
      parent: id,
      child: id,
      status: z.enum(linkStatuses).default('active'),
      raw: id.optional(),
      owner: z.union([z.boolean(), z.literal('unknown')]).default(false),
      share: z.enum(shareRoles).optional(),
    }),
  ),
  members: z.array(z.strictObject({ id, name: id, email: id, leftOn: id.optional() })),
  grants: z.array(z.strictObject({ member: id, account: id, role: id, raw: id.optional() })),
  invitations: z.array(z.strictObject({ email: id, account: id, role: id, status: id })).default([]),
})

const paramsSchema = z.strictObject({ level: id, from: id, to: id }).partial()

const factSchema: z.ZodType<UnknownFact> = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('owner'), parent: id, child: id }),
  z.strictObject({ fact: z.literal('share'), parent: id, child: id }),
  z.strictObject({ fact: z.literal('status'), parent: id, child: id, raw: id }),
  z.strictObject({ fact: z.literal('billing'), account: id }),
  z.strictObject({ fact: z.literal('service'), account: id }),
])

/** Everybody who may, by the rule that decides; all others may not. Several `params`: one question each. */
const whoCanSchema = z.strictObject({
  on: id,
  action: id,
  params: z.array(paramsSchema).min(1).default([{}]),
  allowed: z.record(id, z.array(z.string())),
})

const maySchema = z.strictObject({
  member: id,
  action: id,
  on: id,
  params: paramsSchema.default({}),
  allowed: z.boolean(),
  rule: id.optional(),
  /** The first route that the proof names, from the grant down. */
  route: z.array(id).optional(),
  because: z.enum(['no-rule', 'not-this-kind', 'missing-role', 'condition', 'unknown-fact']).optional(),
  dependsOn: z.array(factSchema).optional(),
  /** Accounts that must be among those where the act is done instead. */
  elsewhere: z.array(id).optional(),
  note: z.string().optional(),
})

const whereCanSchema = z.strictObject({
  member: id,
  action: id,
  params: paramsSchema.default({}),
  accounts: z.array(id),
})

const caseFileSchema = z.strictObject({
  title: id,
  source: z.array(id).min(1),
  workspace: workspaceSchema,
  whoCan: z.array(whoCanSchema).default([]),
  may: z.array(maySchema).default([]),
  whereCan: z.array(whereCanSchema).default([]),
})

export type CaseFile = z.infer<typeof caseFileSchema>
export type WorkspaceDocument = CaseFile['workspace']
export type WhoCanCase = CaseFile['whoCan'][number]
export type MayCase = CaseFile['may'][number]

/** All cases, in the order of their files' names. */
export function readCaseFiles(): readonly CaseFile[] {
  const folder = import.meta.dirname
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.toSorted().map((file) => {
    const parsed = caseFileSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
    return parsed.data
  })
}

/** The members of a table, with the rule that decides for each. */
export function allowedMembers(table: WhoCanCase): ReadonlyMap<string, string> {
  const ruleOf = new Map<string, string>()
  for (const [rule, rows] of Object.entries(table.allowed)) {
    for (const member of rows.flatMap((row) => row.split(' '))) {
      if (ruleOf.has(member)) throw new Error(`${member} is listed twice for ${table.action} on ${table.on}`)
      ruleOf.set(member, rule)
    }
  }
  return ruleOf
}
