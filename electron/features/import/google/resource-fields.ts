import { z } from 'zod'
import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { placeOf } from '../../../place.ts'
import { failureOfIssue } from '../../document/issue.ts'
import type { Origin } from '../incoming.ts'
import { camelCased, isFields } from './camel-case.ts'
import type { Fields } from './camel-case.ts'

/*
 * The fields that are read of the five resources (facts B2). Ids and levels come as text or as numbers,
 * enumerations as words or, from client libraries, as their numbers.
 */

const count = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)])
const enumeration = z.union([z.string(), z.int()])
const text = z.union([z.string(), z.int().transform(String)])

const clientFields = z.object({
  resourceName: z.string().optional(),
  clientCustomer: z.string().optional(),
  id: text.optional(),
  level: count.optional(),
  manager: z.boolean().optional(),
  hidden: z.boolean().optional(),
  testAccount: z.boolean().optional(),
  descriptiveName: z.string().optional(),
  currencyCode: z.string().optional(),
  timeZone: z.string().optional(),
  status: enumeration.optional(),
})

const linkFields = z.object({
  resourceName: z.string(),
  clientCustomer: z.string().optional(),
  managerCustomer: z.string().optional(),
  managerLinkId: text.optional(),
  status: enumeration.optional(),
  hidden: z.boolean().optional(),
})

export const accessFields = z.object({
  resourceName: z.string(),
  userId: text.optional(),
  emailAddress: z.string().optional(),
  accessRole: enumeration.optional(),
  accessCreationDateTime: z.string().optional(),
  pendingMultiPartyAuthReview: z.string().optional(),
})

export const invitationFields = z.object({
  resourceName: z.string(),
  invitationId: text.optional(),
  emailAddress: z.string().optional(),
  accessRole: enumeration.optional(),
  creationDateTime: z.string().optional(),
  invitationStatus: enumeration.optional(),
})

export type Read<Row> = { readonly row: Row } | { readonly failure: Failure }

/** Fields as the API itself prints them, by the name of their type: such a row needs no schema. */
const printedClient = {
  resourceName: 'string',
  clientCustomer: 'string',
  id: 'string',
  level: 'string',
  manager: 'boolean',
  hidden: 'boolean',
  testAccount: 'boolean',
  descriptiveName: 'string',
  currencyCode: 'string',
  timeZone: 'string',
  status: 'string',
} as const

const printedLink = {
  resourceName: 'string',
  clientCustomer: 'string',
  managerCustomer: 'string',
  managerLinkId: 'string',
  status: 'string',
  hidden: 'boolean',
} as const

type Printed<Shape> = {
  readonly [Name in keyof Shape]?: Shape[Name] extends 'boolean' ? boolean : string
}

export function clientFieldsOf(resource: unknown, origin: Origin): Read<z.output<typeof clientFields>> {
  const printed = isFields(resource) ? asPrinted(printedClient, camelCased(resource)) : null
  if (!printed || (printed.level !== undefined && !/^\d+$/.test(printed.level))) {
    return readFields(clientFields, resource, origin, 'customerClient')
  }
  const { level } = printed
  return { row: { ...printed, level: level === undefined ? undefined : Number(level) } }
}

export function linkFieldsOf(
  resource: unknown,
  origin: Origin,
  name: string,
): Read<z.output<typeof linkFields>> {
  const printed = isFields(resource) ? asPrinted(printedLink, camelCased(resource)) : null
  const resourceName = printed?.resourceName
  if (!printed || resourceName === undefined) return readFields(linkFields, resource, origin, name)
  return { row: { ...printed, resourceName } }
}

/** The value where all that is read of it is as the API prints it, else null: then the schema says what it is. */
function asPrinted<Shape extends { readonly [name: string]: 'string' | 'boolean' }>(
  shape: Shape,
  value: Fields,
): Printed<Shape> | null {
  for (const name in shape) {
    const field = value[name]
    if (field !== undefined && typeof field !== shape[name]) return null
  }
  return value as Printed<Shape>
}

/** The fields of a resource, or the first that cannot stand there. */
export function readFields<Schema extends z.ZodType>(
  schema: Schema,
  resource: unknown,
  origin: Origin,
  name: string,
): Read<z.output<Schema>> {
  const value = isFields(resource) ? camelCased(resource) : resource
  const parsed = schema.safeParse(value)
  if (parsed.success) return { row: parsed.data }
  const [issue] = parsed.error.issues
  const { message, details } = failureOfIssue(issue!, value, () => [])
  const path = [origin.path, name, placeOf(issue!.path)].filter(Boolean).join('.')
  return { failure: failed('bad-input', message, { ...details, ...origin, path }).error }
}
