import type { AccountKind } from '../../../../shared/model/account.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import type { Invitation } from '../../../../shared/model/invitation.ts'
import type { KnownLinkStatus, Link, LinkOwner, ShareRole } from '../../../../shared/model/link.ts'
import { unknownStatus } from '../../../../shared/model/status.ts'
import { textIn } from './fields.ts'
import type { Fields } from './fields.ts'

/*
 * TikTok's words (facts C2, C4; the gateway's own enumerations in tiktok-business-api-sdk, yml_files/bc_*)
 * and Keyholder's. A word that is not here is kept raw where the model has a place, else told. Without
 * `relation_status` a row is bound.
 */

const kinds: { readonly [type: string]: AccountKind } = {
  ADVERTISER: 'ad-account',
  TT_ACCOUNT: 'tiktok-account',
  TIKTOK_SHOP: 'shop',
  PIXEL: 'pixel',
  CATALOG: 'catalog',
  LEAD: 'lead',
}

export function kindOfAsset(type: string | undefined): AccountKind | undefined {
  return type === undefined ? undefined : kinds[type.toUpperCase()]
}

const linkStatuses: { readonly [status: string]: KnownLinkStatus } = {
  BOUND: 'active',
  PENDING: 'pending',
  REJECTED: 'refused',
  REJECT: 'refused',
  UNBOUND: 'inactive',
}

/** The state of the link that a row is about. */
export function linkStateOf(row: Fields): Pick<Link, 'status' | 'raw'> {
  const word = textIn(row, 'relation_status') ?? 'BOUND'
  const status = linkStatuses[word.toUpperCase()]
  return status ? { status } : { status: unknownStatus, raw: word }
}

/** How somebody stands to what a row is about: a member, somebody who was invited, or one no more. */
export type Relation = 'bound' | 'unbound' | Pick<Invitation, 'status' | 'raw'>

export function relationOf(row: Fields): Relation {
  const { status, raw } = linkStateOf(row)
  if (raw !== undefined) return { status: unknownStatus, raw }
  if (status === 'active') return 'bound'
  return status === 'inactive' ? 'unbound' : { status: status === 'pending' ? 'pending' : 'declined' }
}

const owners: { readonly [relation: string]: LinkOwner } = {
  OWNER_BC: 'yes',
  OWNER_PARTNER: 'no',
  OWNER_INDIVIDUAL: 'no',
}

export function ownerOf(relation: string | undefined): LinkOwner | undefined {
  return relation === undefined ? 'unknown' : owners[relation.toUpperCase()]
}

/** A role with what TikTok said of it, as far as there is more to say. */
export interface ReadRole {
  readonly role: string
  readonly raw?: string
  readonly detail?: string
}

const basicRoles: { readonly [role: string]: string } = { ADMIN: 'admin', STANDARD: 'standard' }

export function basicRole(word: string | undefined): ReadRole {
  const role = basicRoles[(word ?? '').toUpperCase()]
  return role ? { role } : { role: unknownRole, raw: word ?? 'user_role' }
}

const financeRoles: { readonly [role: string]: string } = {
  MANAGER: 'finance-manager',
  ANALYST: 'finance-analyst',
}

/** Nobody has a finance role unless it is said. */
export function financeRole(word: string | undefined): ReadRole | null {
  if (word === undefined) return null
  const role = financeRoles[word.toUpperCase()]
  return role ? { role } : { role: unknownRole, raw: `finance_role ${word}` }
}

const assetRoles: { readonly [role: string]: ShareRole } = {
  ADMIN: 'asset-admin',
  OPERATOR: 'asset-operator',
  ANALYST: 'asset-analyst',
}

/** Where each kind of asset says the role on it. */
const detailKeys = ['catalog_role', 'store_role', 'form_library_role', 'tt_account_roles'] as const

/**
 * The role that a row gives on an asset of this kind: a level on ad accounts and account groups, elsewhere
 * that it is assigned, with TikTok's words for more as the detail.
 */
export function assetRole(kind: AccountKind, row: Fields): ReadRole {
  if (kind === 'ad-account' || kind === 'account-group') return advertiserRole(textIn(row, 'advertiser_role'))
  const said = detailKeys.flatMap((key) => {
    const value = row[key]
    return Array.isArray(value) ? value.map(String) : (textIn(row, key) ?? [])
  })
  return said.length > 0 ? { role: 'assigned', detail: said.join(', ') } : { role: 'assigned' }
}

/** ADMIN or ADVERTISER_ROLE_ADMIN; without a word merely assigned. */
export function advertiserRole(word: string | undefined): ReadRole {
  if (word === undefined) return { role: 'assigned' }
  const role = assetRoles[word.toUpperCase().replace(/^ADVERTISER_ROLE_/, '')]
  return role ? { role } : { role: unknownRole, raw: word }
}

/** The most that a partner received; undefined where the row does not say. */
export function shareOf(kind: AccountKind, row: Fields): ShareRole | undefined {
  const { role, detail } = assetRole(kind, row)
  if (kind === 'ad-account') return role === 'assigned' ? undefined : (role as ShareRole)
  return detail === undefined ? undefined : 'assigned'
}
