import { z } from 'zod'
import { failed } from '../../../shared/contract/failure.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import { failureOfIssue } from '../document/issue.ts'
import { placeOf } from '../../place.ts'
import { camelCased } from './google-answer.ts'
import type { AnswerRow } from './google-answer.ts'
import type { Origin } from './incoming.ts'

/*
 * The two resources that are read (facts B2). Ids and levels come as text or as numbers, enumerations
 * as words or, from client libraries, as their numbers.
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

const accessFields = z.object({
  resourceName: z.string(),
  userId: text.optional(),
  emailAddress: z.string().optional(),
  accessRole: enumeration.optional(),
  accessCreationDateTime: z.string().optional(),
})

/** An account as seen from the customer that was asked. */
export interface ClientRow extends Omit<z.output<typeof clientFields>, 'status'> {
  readonly customer: string
  /** The customer that was asked; null where the row does not say. */
  readonly askedOf: string | null
  readonly status?: string
  readonly origin: Origin
}

/** A user of the customer that was asked. */
export interface AccessRow extends Omit<z.output<typeof accessFields>, 'accessRole'> {
  readonly customer: string
  readonly accessRole: string
  readonly origin: Origin
}

const statuses = ['UNSPECIFIED', 'UNKNOWN', 'ENABLED', 'CANCELED', 'SUSPENDED', 'CLOSED']
const accessRoles = ['UNSPECIFIED', 'UNKNOWN', 'ADMIN', 'STANDARD', 'READ_ONLY', 'EMAIL_ONLY']

export type Read<Row> = { readonly row: Row } | { readonly failure: Failure }

/** The client of a row of `customer_client`. */
export function readClient(resource: unknown, { origin }: AnswerRow): Read<ClientRow> {
  const read = readFields(clientFields, resource, origin, 'customerClient')
  if ('failure' in read) return read
  const { status, ...fields } = read.row
  const [asked, client] = idsOf(fields.resourceName)
  const customer = client ?? customerId(fields.id) ?? customerId(fields.clientCustomer?.split('/')[1])
  if (!customer) return withoutCustomer(origin, 'customerClient.id')
  const named = status === undefined ? {} : { status: wordOf(statuses, status) }
  return { row: { ...fields, ...named, customer, askedOf: asked, origin } }
}

/** The user of a row of `customer_user_access`. */
export function readAccess(resource: unknown, { origin }: AnswerRow): Read<AccessRow> {
  const read = readFields(accessFields, resource, origin, 'customerUserAccess')
  if ('failure' in read) return read
  const { accessRole = 0, ...fields } = read.row
  const [customer] = idsOf(fields.resourceName)
  if (!customer) return withoutCustomer(origin, 'customerUserAccess.resourceName')
  const userId = fields.userId ?? fields.resourceName.split('/')[3]
  const user = userId === undefined ? {} : { userId }
  return { row: { ...fields, ...user, customer, accessRole: wordOf(accessRoles, accessRole), origin } }
}

/** 1234567890 as Google shows it: 123-456-7890. */
export function shownCustomerId(id: string): string {
  return `${id.slice(0, 3)}-${id.slice(3, 6)}-${id.slice(6)}`
}

/** Keyholder's own id for it: readable, and the same in every file. */
export function accountId(customer: string): string {
  return `google-${customer}`
}

/** The ten digits of an id with or without hyphens, or null. Numbers lose the zeros they begin with. */
function customerId(id: string | undefined): string | null {
  const digits = (id ?? '').replaceAll(/[-\s]/g, '')
  return /^\d{1,10}$/.test(digits) ? digits.padStart(10, '0') : null
}

/** `customers/1112223333/customerClients/4445556666`: the customer asked, and the one answered. */
function idsOf(resourceName: string | undefined): readonly [string | null, string | null] {
  const [, asked, , client] = (resourceName ?? '').split('/')
  return [customerId(asked), customerId(client)]
}

function wordOf(words: readonly string[], value: string | number): string {
  return typeof value === 'string' ? value : (words[value] ?? String(value))
}

function readFields<Schema extends z.ZodType>(
  schema: Schema,
  resource: unknown,
  origin: Origin,
  name: string,
): Read<z.output<Schema>> {
  const value = typeof resource === 'object' && resource !== null ? camelCased(resource) : resource
  const parsed = schema.safeParse(value)
  if (parsed.success) return { row: parsed.data }
  const [issue] = parsed.error.issues
  const { message, details } = failureOfIssue(issue!, value, () => [])
  const path = [origin.path, name, placeOf(issue!.path)].filter(Boolean).join('.')
  return { failure: failed('bad-input', message, { ...details, ...origin, path }).error }
}

function withoutCustomer(origin: Origin, field: string): { readonly failure: Failure } {
  const path = [origin.path, field].filter(Boolean).join('.')
  return { failure: failed('bad-input', 'google.no-customer', { ...origin, path }).error }
}
