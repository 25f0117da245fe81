import { z } from 'zod'
import { accountKinds } from '../model/account.ts'
import { unknownRole } from '../model/grant.ts'
import { systems } from '../model/system.ts'
import { policies } from '../policy/policies.ts'
import { roleOf } from '../policy/roles.ts'
import { externalIdOf } from './external-id.ts'
import { tableFields, tableSubjects } from './table-fields.ts'
import { toldOfFileSchema } from './told-of-file.ts'

export const mappingVersion = 1

/**
 * What the columns and words of a list mean, as a person confirms it once: read from `--mapping FILE.json`, kept
 * by the window. Columns that are not named here are not taken. Words of roles that are not named are read
 * by Keyholder's own list.
 */
export const tableMapping = z
  .strictObject({
    format: z.literal('keyholder-mapping'),
    version: z.literal(mappingVersion),
    about: z.enum(tableSubjects),
    system: z.enum(systems),
    /** The kind of the accounts listed, where no column says it; absent where nobody knows. */
    kind: z.enum(accountKinds).optional(),
    /** Column, as the header writes it, to what it means. Columns without a header are `#1`, `#2` …. */
    columns: z.record(z.string(), z.enum(tableFields)),
    /** Word of the list to role of the system, or to `unknown`. */
    roles: z.record(z.string(), z.string()).optional(),
    /** The account of every row, for a list that does not name one: the users of one account. */
    account: z
      .strictObject({
        externalId: z.string().min(1),
        name: z.string().min(1).optional(),
        kind: z.enum(accountKinds).optional(),
      })
      .optional(),
    /** How such files are taken apart, where the guess is wrong. */
    file: toldOfFileSchema.optional(),
  })
  .superRefine((mapping, context) => {
    const known = policies[mapping.system].kinds
    const places = [
      [mapping.kind, ['kind']],
      [mapping.account?.kind, ['account', 'kind']],
    ] as const
    for (const [kind, path] of places) {
      if (kind !== undefined && !(kind in known))
        context.addIssue({ code: 'custom', path: [...path], message: 'kind-not-of-system' })
    }
    const externalId = mapping.account?.externalId
    if (externalId !== undefined && externalIdOf(mapping.system, externalId) === null)
      context.addIssue({ code: 'custom', path: ['account', 'externalId'], message: 'no-id-of-system' })
    for (const [word, role] of Object.entries(mapping.roles ?? {})) {
      if (role !== unknownRole && !roleOf(mapping.system, role))
        context.addIssue({ code: 'custom', path: ['roles', word], message: 'role-not-of-system' })
    }
    const fields = Object.values(mapping.columns)
    for (const [column, field] of Object.entries(mapping.columns)) {
      if (fields.indexOf(field) !== fields.lastIndexOf(field))
        context.addIssue({ code: 'custom', path: ['columns', column], message: 'field-twice' })
    }
  })

export type TableMapping = Readonly<z.infer<typeof tableMapping>>
