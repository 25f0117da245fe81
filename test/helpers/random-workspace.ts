import type { Account, AccountKind } from '../../shared/model/account.ts'
import { billingTypes, serviceTypes } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Link } from '../../shared/model/link.ts'
import { linkStatuses, shareRoles } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { unknownStatus } from '../../shared/model/status.ts'
import type { System } from '../../shared/model/system.ts'
import type { Params, Question } from '../../shared/model/verdict.ts'
import { policies } from '../../shared/policy/policies.ts'
import { classOf, rolesFor } from '../../shared/policy/roles.ts'

/** A small repeatable source of chance (mulberry32): the same seed gives the same workspace for ever. */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
}

const kinds: readonly (readonly [System, AccountKind, number])[] = [
  ['google-ads', 'manager', 5],
  ['google-ads', 'client', 4],
  ['tiktok-business-center', 'business-center', 3],
  ['tiktok-business-center', 'account-group', 2],
  ['tiktok-business-center', 'ad-account', 4],
  ['tiktok-business-center', 'tiktok-account', 1],
  ['tiktok-business-center', 'shop', 1],
  ['tiktok-business-center', 'pixel', 1],
  ['tiktok-business-center', 'catalog', 1],
  ['tiktok-business-center', 'audience', 1],
  ['tiktok-business-center', 'lead', 1],
  ['tiktok-ads-manager', 'ad-account', 2],
]

export function randomAccount(chance: Chance, system: System, kind: AccountKind, id: string): Account {
  return {
    id,
    system,
    kind,
    name: id,
    ...(kind === 'client' && chance.happens(0.7) ? { billing: chance.pick(billingTypes) } : {}),
    ...(kind === 'ad-account' && chance.happens(0.7) ? { service: chance.pick(serviceTypes) } : {}),
  }
}

const numberOf = (id: string): number => Number(id.split('-').at(-1))

/** Whether the policy lets the one stand above the other, in an order that allows no cycle. */
export function mayLink(parent: Account, child: Account): boolean {
  return (
    parent.system === child.system &&
    (policies[parent.system].kinds[parent.kind] ?? []).includes(child.kind) &&
    (parent.kind !== child.kind || numberOf(parent.id) < numberOf(child.id))
  )
}

/** A link of any status and owner; never a second active owner of one child, which no import lets in. */
export function randomLink(chance: Chance, links: readonly Link[], parent: string, child: string): Link {
  const status = chance.happens(0.8) ? 'active' : chance.pick(linkStatuses)
  const taken = links.some(
    (link) =>
      link.child === child && link.parent !== parent && link.status === 'active' && link.owner === 'yes',
  )
  const owner = chance.pick(
    taken && status === 'active'
      ? (['no', 'unknown'] as const)
      : (['yes', 'yes', 'no', 'unknown', 'unknown'] as const),
  )
  const share = owner !== 'yes' && chance.happens(0.75) ? { share: chance.pick(shareRoles) } : {}
  return { parent, child, ...stated(status), owner, ...share }
}

/** A status without a word of ours comes with the platform's. */
export function stated<Status extends string>(
  status: Status,
): { readonly status: Status; readonly raw?: string } {
  return status === unknownStatus ? { status, raw: 'FROZEN' } : { status }
}

export function randomMember(id: string): Member {
  return { id, name: id, email: `${id}@n.example` }
}

/** A grant of a role that the account can hold; now and then of one that nobody knows. */
export function randomGrant(
  chance: Chance,
  accounts: readonly Account[],
  members: readonly Member[],
  grants: readonly Grant[],
): Grant | undefined {
  const heads = accounts.filter((one) => one.kind === 'manager' || one.kind === 'business-center')
  const account = chance.pick(heads.length > 0 && chance.happens(0.6) ? heads : accounts)
  const member = chance.pick(members).id
  const roles = rolesFor(account.system, account.kind)
  const grant: Grant = chance.happens(0.05)
    ? { member, account: account.id, role: 'unknown', raw: 'OWNER' }
    : { member, account: account.id, role: chance.pick(roles).id }
  const taken = grants.some(
    (other) =>
      other.member === member &&
      other.account === account.id &&
      classOf(account.system, other) === classOf(account.system, grant),
  )
  return taken ? undefined : grant
}

/** Links that no policy knows, within a system: tiers of Business Centers, assets under assets. */
function oddLinks(
  chance: Chance,
  accounts: readonly Account[],
  links: readonly Link[],
  cycles: boolean,
): Link[] {
  const found: Link[] = []
  for (let tries = 0; tries < 12; tries++) {
    const parent = chance.pick(accounts)
    const child = chance.pick(accounts)
    const forwards = accounts.indexOf(parent) < accounts.indexOf(child)
    if (parent === child || parent.system !== child.system || (!forwards && !cycles)) continue
    const known = [...links, ...found].some((link) => link.parent === parent.id && link.child === child.id)
    if (!known) found.push(randomLink(chance, [...links, ...found], parent.id, child.id))
  }
  return found
}

export type Shape = 'usual' | 'odd' | 'with cycles'

/**
 * All three systems, several parents, every status, owner, share and gap in what is known. Odd ones
 * have links in places that no policy knows; those with cycles have links back up, too.
 */
export function randomWorkspace(chance: Chance, shape: Shape = 'usual'): WorkspaceRows {
  const account = kinds.flatMap(([system, kind, most]) =>
    Array.from({ length: Math.max(1, most - chance.below(2)) }, (_, place) =>
      randomAccount(chance, system, kind, `${system === 'tiktok-ads-manager' ? 'alone' : kind}-${place}`),
    ),
  )
  const link: Link[] = []
  for (const child of account) {
    for (const parent of account) {
      if (mayLink(parent, child) && chance.happens(parent.kind === child.kind ? 0.35 : 0.45)) {
        link.push(randomLink(chance, link, parent.id, child.id))
      }
    }
  }
  if (shape !== 'usual') link.push(...oddLinks(chance, account, link, shape === 'with cycles'))
  const member = Array.from({ length: 4 }, (_, place) => randomMember(`member-${place}`))
  const grant: Grant[] = []
  for (let tries = 0; tries < 60; tries++) {
    const made = randomGrant(chance, account, member, grant)
    if (made) grant.push(made)
  }
  return { account, link, member, grant, invitation: [] }
}

/** A question of the account's own system, with parameters that exist there. */
export function randomQuestion(chance: Chance, rows: WorkspaceRows): Question {
  const below = rows.account.filter(({ id }) => rows.link.some((link) => link.child === id))
  const account = chance.pick(below.length > 0 && chance.happens(0.7) ? below : rows.account)
  const policy = policies[account.system]
  const here = policy.actions.filter((one) => one.kind === account.kind)
  const { action, params: names } = chance.pick(chance.happens(0.05) ? policy.actions : here)
  const levels = policy.roles.filter((role) => role.class === 'level').map((role) => role.id)
  const params: Params = Object.fromEntries(names.map((name) => [name, chance.pick(levels)]))
  const question = { member: chance.pick(rows.member).id, action, on: account.id }
  return names.length > 0 ? { ...question, params } : question
}
