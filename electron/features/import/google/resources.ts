import type { z } from 'zod'
import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { knownLinkStatuses } from '../../../../shared/model/link.ts'
import type { KnownLinkStatus } from '../../../../shared/model/link.ts'
import { unknownStatus } from '../../../../shared/model/status.ts'
import type { Origin } from '../incoming.ts'
import { customerId, customerOf, partsOfName } from './customer-id.ts'
import { accessRoles, invitationStatuses, managerLinkStatuses, statuses, wordOf } from './enumerations.ts'
import {
  accessFields,
  clientFieldsOf,
  invitationFields,
  linkFieldsOf,
  readFields,
} from './resource-fields.ts'
import type { LinkWord } from './link-words.ts'
import type { Read } from './resource-fields.ts'

/*
 * What rows of the five resources say (facts B2). Customers are their ten digits, as a number.
 */

/** An account as seen from the customer that was asked. */
export interface ClientRow {
  readonly customer: number
  /** The customer that was asked; null where the row does not say. */
  readonly askedOf: number | null
  readonly level: number | undefined
  readonly manager: boolean | undefined
  readonly hidden: boolean | undefined
  readonly testAccount: boolean | undefined
  readonly descriptiveName: string | undefined
  readonly currencyCode: string | undefined
  readonly timeZone: string | undefined
  readonly status: string | undefined
}

/** The link of a manager and a client. */
export interface LinkRow extends LinkWord {
  readonly manager: number
  readonly client: number
  /** Google numbers the links of a pair in the order of their making. Text where it is no plain number. */
  readonly linkId: number | string
  readonly hidden: boolean | undefined
}

/** A user of the customer that was asked. */
export interface AccessRow extends Omit<z.output<typeof accessFields>, 'accessRole' | 'resourceName'> {
  readonly customer: number
  readonly accessRole: string
}

/** An invitation to the customer that was asked. */
export interface InvitationRow {
  readonly customer: number
  readonly invitation: string
  readonly emailAddress: string
  readonly accessRole: string
  readonly createdAt: string | undefined
  readonly status: 'pending' | 'declined' | 'expired' | typeof unknownStatus
  /** Google's word for a status that is unknown here. */
  readonly raw?: string
}

/** The client of a row of `customer_client`. */
export function readClient(resource: unknown, origin: Origin): Read<ClientRow> {
  const read = clientFieldsOf(resource, origin)
  if ('failure' in read) return read
  const { status, resourceName, clientCustomer, id, ...fields } = read.row
  const [asked, client] = partsOfName(resourceName)
  const customer = customerId(client) ?? customerId(id) ?? customerOf(clientCustomer)
  if (!customer) return withoutCustomer(origin, 'customerClient.id', client || id)
  return {
    row: {
      customer: Number(customer),
      askedOf: asked === null ? null : Number(asked),
      level: fields.level,
      manager: fields.manager,
      hidden: fields.hidden,
      testAccount: fields.testAccount,
      descriptiveName: fields.descriptiveName,
      currencyCode: fields.currencyCode,
      timeZone: fields.timeZone,
      status: status === undefined ? undefined : wordOf(statuses, status),
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
  const status = statusOfWord(word)
  const said: LinkWord = status ? { status } : { status: unknownStatus, raw: word }
  const [manager, client] = seenFrom === 'manager' ? [asked, other] : [other, asked]
  const linkId = linkNumber(managerLinkId ?? linkPart)
  return { row: { manager: Number(manager), client: Number(client), ...said, linkId, hidden } }
}

/** Our word for one of Google's, which itself has some for a status that it does not say or know: not ours. */
export function statusOfWord(word: string): KnownLinkStatus | undefined {
  const lower = word.toLowerCase()
  return knownLinkStatuses.find((each) => each === lower)
}

/** A number where it is one as it would be printed, which is compared faster. */
function linkNumber(linkId: string): number | string {
  return /^(?:0|[1-9]\d{0,14})$/.test(linkId) ? Number(linkId) : linkId
}

/** The user of a row of `customer_user_access`. */
export function readAccess(resource: unknown, origin: Origin): Read<AccessRow> {
  const read = readFields(accessFields, resource, origin, 'customerUserAccess')
  if ('failure' in read) return read
  const { accessRole = 0, resourceName, ...fields } = read.row
  const [customer, user] = partsOfName(resourceName)
  if (!customer) return withoutCustomer(origin, 'customerUserAccess.resourceName', resourceName)
  const userId = fields.userId ?? user
  const identified = userId === '' ? {} : { userId }
  const role = wordOf(accessRoles, accessRole)
  return { row: { ...fields, ...identified, customer: Number(customer), accessRole: role } }
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
  const role = wordOf(accessRoles, accessRole)
  const invitation = invitationId ?? rest
  return {
    row: {
      customer: Number(customer),
      invitation,
      emailAddress,
      accessRole: role,
      createdAt: creationDateTime,
      ...(status ? { status } : { status: unknownStatus, raw: word }),
    },
  }
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
