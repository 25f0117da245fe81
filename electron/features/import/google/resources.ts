import { z } from 'zod'
import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { linkStatuses } from '../../../../shared/model/link.ts'
import type { LinkStatus } from '../../../../shared/model/link.ts'
import { placeOf } from '../../../place.ts'
import { failureOfIssue } from '../../document/issue.ts'
import type { Origin } from '../incoming.ts'
import { camelCased, isFields } from './camel-case.ts'
import type { Fields } from './camel-case.ts'
import { customerId, customerOf, partsOfName } from './customer-id.ts'

/*
 * The five resources that are read (facts B2). Ids and levels come as text or as numbers, enumerations as
 * words or, from client libraries, as their numbers.
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

const accessFields = z.object({
  resourceName: z.string(),
  userId: text.optional(),
  emailAddress: z.string().optional(),
  accessRole: enumeration.optional(),
  accessCreationDateTime: z.string().optional(),
  pendingMultiPartyAuthReview: z.string().optional(),
})

const invitationFields = z.object({
  resourceName: z.string(),
  invitationId: text.optional(),
  emailAddress: z.string().optional(),
  accessRole: enumeration.optional(),
  creationDateTime: z.string().optional(),
  invitationStatus: enumeration.optional(),
})

/** An account as seen from the customer that was asked. */
export interface ClientRow {
  readonly customer: string
  /** The customer that was asked; null where the row does not say. */
  readonly askedOf: string | null
  readonly level: number | undefined
  readonly manager: boolean | undefined
  readonly hidden: boolean | undefined
  readonly testAccount: boolean | undefined
  readonly descriptiveName: string | undefined
  readonly currencyCode: string | undefined
  readonly timeZone: string | undefined
  readonly status: string | undefined
  readonly origin: Origin
}

/** The link of a manager and a client, seen from one of them. */
export interface LinkRow {
  readonly manager: string
  readonly client: string
  readonly seenFrom: 'manager' | 'client'
  readonly status: LinkStatus
  /** Google numbers the links of a pair in the order of their making. */
  readonly linkId: string
  readonly hidden: boolean | undefined
  readonly origin: Origin
}

/** A user of the customer that was asked. */
export interface AccessRow extends Omit<z.output<typeof accessFields>, 'accessRole'> {
  readonly customer: string
  readonly accessRole: string
  readonly origin: Origin
}

/** An invitation to the customer that was asked. */
export interface InvitationRow {
  readonly customer: string
  readonly invitation: string
  readonly emailAddress: string
  readonly accessRole: string
  readonly createdAt: string | undefined
  readonly status: 'pending' | 'declined' | 'expired'
  readonly origin: Origin
}

/** The rows of answers, by the resource that they are about. */
export interface GoogleRows {
  readonly customerClient: readonly ClientRow[]
  readonly customerClientLink: readonly LinkRow[]
  readonly customerManagerLink: readonly LinkRow[]
  readonly customerUserAccess: readonly AccessRow[]
  readonly customerUserAccessInvitation: readonly InvitationRow[]
}

// The numbers of the enumerations, from the enums of v25 in google-ads-python.
const statuses = ['UNSPECIFIED', 'UNKNOWN', 'ENABLED', 'CANCELED', 'SUSPENDED', 'CLOSED']
const accessRoles = ['UNSPECIFIED', 'UNKNOWN', 'ADMIN', 'STANDARD', 'READ_ONLY', 'EMAIL_ONLY']
const managerLinkStatuses = ['UNSPECIFIED', 'UNKNOWN', 'ACTIVE', 'INACTIVE', 'PENDING', 'REFUSED', 'CANCELED']
const invitationStatuses = ['UNSPECIFIED', 'UNKNOWN', 'PENDING', 'DECLINED', 'EXPIRED']

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

function clientFieldsOf(resource: unknown, origin: Origin): Read<z.output<typeof clientFields>> {
  const printed = isFields(resource) ? asPrinted(printedClient, camelCased(resource)) : null
  if (!printed || (printed.level !== undefined && !/^\d+$/.test(printed.level))) {
    return readFields(clientFields, resource, origin, 'customerClient')
  }
  const { level } = printed
  return { row: { ...printed, level: level === undefined ? undefined : Number(level) } }
}

function linkFieldsOf(resource: unknown, origin: Origin, name: string): Read<z.output<typeof linkFields>> {
  const printed = isFields(resource) ? asPrinted(printedLink, camelCased(resource)) : null
  const resourceName = printed?.resourceName
  if (!printed || resourceName === undefined) return readFields(linkFields, resource, origin, name)
  return { row: { ...printed, resourceName } }
}

/** The client of a row of `customer_client`. */
export function readClient(resource: unknown, origin: Origin): Read<ClientRow> {
  const read = clientFieldsOf(resource, origin)
  if ('failure' in read) return read
  const { status, ...fields } = read.row
  const [asked, client] = partsOfName(fields.resourceName)
  const customer = customerId(client) ?? customerId(fields.id) ?? customerOf(fields.clientCustomer)
  if (!customer) return withoutCustomer(origin, 'customerClient.id', client || fields.id)
  // Spelled out, since there may be hundreds of thousands.
  return {
    row: {
      customer,
      askedOf: asked,
      level: fields.level,
      manager: fields.manager,
      hidden: fields.hidden,
      testAccount: fields.testAccount,
      descriptiveName: fields.descriptiveName,
      currencyCode: fields.currencyCode,
      timeZone: fields.timeZone,
      status: status === undefined ? undefined : wordOf(statuses, status),
      origin,
    },
  }
}

/** The link of a row of `customer_client_link`, which a manager was asked for. */
export function readClientLink(resource: unknown, origin: Origin): Read<LinkRow> {
  return readLink(resource, origin, 'manager')
}

/** The link of a row of `customer_manager_link`, which a client was asked for. */
export function readManagerLink(resource: unknown, origin: Origin): Read<LinkRow> {
  return readLink(resource, origin, 'client')
}

function readLink(resource: unknown, origin: Origin, seenFrom: 'manager' | 'client'): Read<LinkRow> {
  const name = seenFrom === 'manager' ? 'customerClientLink' : 'customerManagerLink'
  const read = linkFieldsOf(resource, origin, name)
  if ('failure' in read) return read
  const { resourceName, clientCustomer, managerCustomer, managerLinkId, hidden } = read.row
  const [asked, rest] = partsOfName(resourceName)
  const [othersPart = '', linkPart = ''] = rest.split('~')
  if (!asked) return withoutCustomer(origin, `${name}.resourceName`, resourceName)
  const named = seenFrom === 'manager' ? clientCustomer : managerCustomer
  const other = customerOf(named) ?? customerId(othersPart)
  if (!other) return withoutCustomer(origin, `${name}.resourceName`, named ?? othersPart)
  const word = wordOf(managerLinkStatuses, read.row.status ?? 0)
  const status = linkStatuses.find((each) => each === word.toLowerCase())
  if (!status) return unknownWord(origin, `${name}.status`, word)
  const [manager, client] = seenFrom === 'manager' ? [asked, other] : [other, asked]
  const linkId = managerLinkId ?? linkPart
  return { row: { manager, client, seenFrom, status, linkId, hidden, origin } }
}

/** The user of a row of `customer_user_access`. */
export function readAccess(resource: unknown, origin: Origin): Read<AccessRow> {
  const read = readFields(accessFields, resource, origin, 'customerUserAccess')
  if ('failure' in read) return read
  const { accessRole = 0, ...fields } = read.row
  const [customer, user] = partsOfName(fields.resourceName)
  if (!customer) return withoutCustomer(origin, 'customerUserAccess.resourceName', fields.resourceName)
  const userId = fields.userId ?? user
  const identified = userId === '' ? {} : { userId }
  return { row: { ...fields, ...identified, customer, accessRole: wordOf(accessRoles, accessRole), origin } }
}

/** The invitation of a row of `customer_user_access_invitation`. */
export function readInvitation(resource: unknown, origin: Origin): Read<InvitationRow> {
  const name = 'customerUserAccessInvitation'
  const read = readFields(invitationFields, resource, origin, name)
  if ('failure' in read) return read
  const { resourceName, invitationId, emailAddress = '', accessRole = 0, creationDateTime } = read.row
  const [customer, rest] = partsOfName(resourceName)
  if (!customer) return withoutCustomer(origin, `${name}.resourceName`, resourceName)
  const word = wordOf(invitationStatuses, read.row.invitationStatus ?? 'PENDING')
  const status = (['pending', 'declined', 'expired'] as const).find((each) => each === word.toLowerCase())
  if (!status) return unknownWord(origin, `${name}.invitationStatus`, word)
  const role = wordOf(accessRoles, accessRole)
  const invitation = invitationId ?? rest
  return {
    row: {
      customer,
      invitation,
      emailAddress,
      accessRole: role,
      createdAt: creationDateTime,
      status,
      origin,
    },
  }
}

function wordOf(words: readonly string[], value: string | number): string {
  if (typeof value === 'number') return words[value] ?? String(value)
  // Client libraries print an enumeration as text of its number, too.
  return /^\d+$/.test(value) ? (words[Number(value)] ?? value) : value
}

function readFields<Schema extends z.ZodType>(
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

function withoutCustomer(
  origin: Origin,
  field: string,
  found: string | undefined,
): { readonly failure: Failure } {
  const path = [origin.path, field].filter(Boolean).join('.')
  const digits = (found ?? '').split('/').find((part) => /\d/.test(part))
  if (digits === undefined)
    return { failure: failed('bad-input', 'google.no-customer', { ...origin, path }).error }
  const details = { ...origin, path, found: digits.slice(0, 40) }
  return { failure: failed('bad-input', 'google.wrong-id', details).error }
}

function unknownWord(origin: Origin, field: string, word: string): { readonly failure: Failure } {
  const path = [origin.path, field].filter(Boolean).join('.')
  return { failure: failed('bad-input', 'import.unknown-word', { ...origin, path, word }).error }
}
