import { Interner } from '../../../electron/access/interner.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import { levels } from './acts.ts'

/** The agency as bare places: accounts and members are their places in the rows. */
export interface PlainAgency {
  readonly rows: WorkspaceRows
  readonly accountPlaces: Places
  readonly memberPlaces: Places
  readonly links: readonly PlainLink[]
  readonly grants: readonly PlainGrant[]
  /** By account: its links upwards. */
  readonly up: readonly (readonly PlainLink[])[]
  /** By member: the grants. */
  readonly held: readonly (readonly PlainGrant[])[]
}

/** Which place an id has. */
export interface Places {
  get(id: string): number | undefined
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
  const accountPlaces = placesOf(rows.account)
  const memberPlaces = placesOf(rows.member)
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

/** The engine's own table of ids: the fastest that we know, so everyone who is asked by ids gets it. */
function placesOf(rows: readonly { readonly id: string }[]): Places {
  const interner = new Interner()
  for (const { id } of rows) interner.add(id)
  return {
    get: (id) => {
      const place = interner.find(id)
      return place === -1 ? undefined : place
    },
  }
}

/** The account and everything above it, nearest first. */
export function chainAbove({ up }: PlainAgency, account: number): readonly number[] {
  const chain = new Set([account])
  for (const node of chain) for (const { parent } of up[node]!) chain.add(parent)
  return [...chain]
}
