import type { WorkspaceRows } from '../../../shared/model/row.ts'
import { levels } from './acts.ts'

/** The agency as bare places: accounts and members are their places in the rows. */
export interface PlainAgency {
  readonly rows: WorkspaceRows
  readonly accountPlaces: ReadonlyMap<string, number>
  readonly memberPlaces: ReadonlyMap<string, number>
  readonly links: readonly PlainLink[]
  readonly grants: readonly PlainGrant[]
  /** By account: its links upwards. */
  readonly up: readonly (readonly PlainLink[])[]
  /** By member: the grants. */
  readonly held: readonly (readonly PlainGrant[])[]
}

export interface PlainLink {
  readonly parent: number
  readonly child: number
  readonly owner: boolean
}

export interface PlainGrant {
  readonly member: number
  readonly account: number
  /** Bit of the level, by its place in `levels`. */
  readonly level: number
}

export function plainAgency(rows: WorkspaceRows): PlainAgency {
  const accountPlaces = new Map(rows.account.map(({ id }, place) => [id, place]))
  const memberPlaces = new Map(rows.member.map(({ id }, place) => [id, place]))
  const links = rows.link.map(({ parent, child, owner }) => ({
    parent: accountPlaces.get(parent)!,
    child: accountPlaces.get(child)!,
    owner: owner === 'yes',
  }))
  const grants = rows.grant.map(({ member, account, role }) => ({
    member: memberPlaces.get(member)!,
    account: accountPlaces.get(account)!,
    level: 1 << (levels as readonly string[]).indexOf(role),
  }))
  const up = rows.account.map((): PlainLink[] => [])
  for (const link of links) up[link.child]!.push(link)
  const held = rows.member.map((): PlainGrant[] => [])
  for (const grant of grants) held[grant.member]!.push(grant)
  return { rows, accountPlaces, memberPlaces, links, grants, up, held }
}

/** The account and everything above it, nearest first. */
export function chainAbove({ up }: PlainAgency, account: number): readonly number[] {
  const chain = new Set([account])
  for (const node of chain) for (const { parent } of up[node]!) chain.add(parent)
  return [...chain]
}
