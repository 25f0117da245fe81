import { plainEmail } from '../../electron/access/identity.ts'
import type { LimitNumbers } from '../../electron/access/limit-change.ts'
import type { AccountKind } from '../../shared/model/account.ts'
import { invitationState } from '../../shared/model/invitation.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { classOf } from '../../shared/policy/roles.ts'
import { now } from './world.ts'

/*
 * The limits by counting everything in the whole workspace, before and after: slow, and as plain as the
 * sentences of docs/decisions/0026. Each is `limit account`, with a number or an address where one tells more.
 */

type Count = (rows: WorkspaceRows, account: string) => number

function parents(rows: WorkspaceRows, child: string): string[] {
  return rows.link.flatMap((link) => (link.child === child && link.status === 'active' ? link.parent : []))
}

function children(rows: WorkspaceRows, parent: string): string[] {
  return rows.link.flatMap((link) => (link.parent === parent && link.status === 'active' ? link.child : []))
}

const levelsUp: Count = (rows, account) =>
  1 + Math.max(0, ...parents(rows, account).map((one) => levelsUp(rows, one)))

const levelsDown: Count = (rows, account) =>
  1 + Math.max(0, ...children(rows, account).map((one) => levelsDown(rows, one)))

function aboveOrSelf(rows: WorkspaceRows, account: string): string[] {
  return [account, ...parents(rows, account).flatMap((one) => aboveOrSelf(rows, one))]
}

function isBelow(rows: WorkspaceRows, account: string, other: string): boolean {
  return aboveOrSelf(rows, account).includes(other)
}

function isOwned(rows: WorkspaceRows, child: string): boolean {
  return rows.link.some((link) => link.child === child && link.status === 'active' && link.owner === 'yes')
}

function ofKind(rows: WorkspaceRows, kind: AccountKind): string[] {
  return rows.account.filter((account) => account.kind === kind).map(({ id }) => id)
}

function tops(rows: WorkspaceRows): string[] {
  return ofKind(rows, 'manager').filter((id) => parents(rows, id).length === 0)
}

function holders(...roles: readonly string[]): Count {
  return (rows, account) =>
    new Set(
      rows.grant
        .filter((grant) => grant.account === account && roles.includes(grant.role))
        .map(({ member }) => member),
    ).size
}

const clientsBelow: Count = (rows, top) =>
  ofKind(rows, 'client').filter((client) => isBelow(rows, client, top)).length

const requests: Count = (rows, manager) =>
  rows.link.filter((link) => link.parent === manager && link.status === 'pending').length

const parentsCount: Count = (rows, child) => parents(rows, child).length

const users = holders('admin', 'standard', 'billing', 'read-only')

export function slowLimits(before: WorkspaceRows, after: WorkspaceRows, numbers: LimitNumbers): string[] {
  const tooMany = (limit: string, accounts: readonly string[], count: Count, { most }: { most: number }) =>
    accounts
      .filter((id) => count(after, id) > most && count(after, id) > count(before, id))
      .map((id) => `${limit} ${id} ${count(after, id)}`)
  const lost = (limit: string, accounts: readonly string[], count: Count) =>
    accounts.filter((id) => count(before, id) > 0 && count(after, id) === 0).map((id) => `${limit} ${id}`)
  const managers = ofKind(after, 'manager')
  const clients = ofKind(after, 'client')
  const centers = ofKind(after, 'business-center')
  return [
    ...tooDeep(before, after, numbers.depth.most),
    ...tooMany('managers-of-client', clients, parentsCount, numbers.managersOfClient),
    ...tooMany('managers-of-manager', managers, parentsCount, numbers.managersOfManager),
    ...tooMany('accounts-below-top', tops(after), clientsBelow, numbers.accountsBelowTop),
    ...clients.filter((id) => isTwice(before, after, id)).map((id) => `twice-in-hierarchy ${id}`),
    ...tooMany('pending-requests', managers, requests, numbers.pendingRequests),
    ...lost('last-admin-of-manager', managers, holders('admin')),
    ...lost(
      'last-admin-of-client',
      clients.filter((id) => !isOwned(after, id)),
      holders('admin'),
    ),
    ...clients.filter((id) => isLeft(before, after, id)).map((id) => `left-without-users ${id}`),
    ...lost('last-admin-of-center', centers, holders('admin')),
    ...tooMany('admins-of-center', centers, holders('admin'), numbers.adminsOfCenter),
    ...tooMany('members-of-center', centers, holders('admin', 'standard'), numbers.membersOfCenter),
    ...invitations(before, after),
  ]
}

function tooDeep(before: WorkspaceRows, after: WorkspaceRows, most: number): string[] {
  const google = [...ofKind(after, 'manager'), ...ofKind(after, 'client')]
  return google
    .filter((child) =>
      after.link.some((link) => {
        if (link.child !== child || !['active', 'pending'].includes(link.status)) return false
        const was = before.link.find((one) => one.parent === link.parent && one.child === child)?.status
        const would = levelsUp(after, link.parent) + levelsDown(after, child)
        const depthBefore = levelsUp(before, child) + levelsDown(before, child) - 1
        const isWorse = would > depthBefore || (link.status === 'pending' && was !== 'active')
        return was !== link.status && would > most && isWorse
      }),
    )
    .map((child) => `depth ${child}`)
}

/** Whether more managers of the client share a top than before, below what that top is or is made of. */
function isTwice(before: WorkspaceRows, after: WorkspaceRows, client: string): boolean {
  const sharing = (rows: WorkspaceRows, head: string) =>
    parents(rows, client).filter((manager) => isBelow(rows, manager, head)).length
  return tops(after).some((top) => {
    const former = [top, ...tops(before).filter((one) => isBelow(after, one, top))]
    const most = Math.max(1, ...former.map((one) => sharing(before, one)))
    return sharing(after, top) > most
  })
}

function isLeft(before: WorkspaceRows, after: WorkspaceRows, client: string): boolean {
  const losesManager = parents(after, client).length < parents(before, client).length
  const losesOwner = isOwned(before, client) && !isOwned(after, client)
  return (losesManager || losesOwner) && !isOwned(after, client) && users(after, client) === 0
}

function open({ invitation }: WorkspaceRows): readonly Invitation[] {
  return invitation.filter((one) => invitationState(one, now) === 'pending')
}

function place({ account, email }: Invitation): string {
  return `${account} ${plainEmail(email)}`
}

function invitations(before: WorkspaceRows, after: WorkspaceRows): string[] {
  const systemOf = (id: string) => after.account.find((account) => account.id === id)!.system
  const keyOf = ({ account, role, email }: Invitation) =>
    JSON.stringify([account, classOf(systemOf(account), { role }), plainEmail(email)])
  const count = (rows: WorkspaceRows, key: string) => open(rows).filter((one) => keyOf(one) === key).length
  const isOneMore = (key: string) => count(after, key) > 1 && count(after, key) > count(before, key)
  const isNew = (offer: Invitation) =>
    !open(before).some((other) => other.id === offer.id && keyOf(other) === keyOf(offer))
  const isHeld = (offer: Invitation) =>
    after.grant.some(({ member, account, role }) => {
      const { email } = after.member.find(({ id }) => id === member)!
      return keyOf({ ...offer, email, account, role }) === keyOf(offer)
    })
  // By key: an address may be found once for each class of roles.
  const byKey = (offers: readonly Invitation[]) => [
    ...new Map(offers.map((one) => [keyOf(one), one])).values(),
  ]
  const twice = byKey(open(after).filter((one) => isOneMore(keyOf(one))))
  const held = byKey(open(after).filter((one) => isNew(one) && isHeld(one)))
  return [
    ...twice.map((one) => `invited-already ${place(one)}`),
    ...held.map((one) => `has-access-already ${place(one)}`),
  ]
}
