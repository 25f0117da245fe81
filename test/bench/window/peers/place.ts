import type { ReactNode } from 'react'

/** A place in the tree. An account under two managers stands in two places, so a place's id is its path. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly isManager: boolean
  /** Where the account and the link above it (-1 for a root) stand among all of them. */
  readonly account: number
  readonly link: number
  readonly children: Place[]
}

/** What a row shows behind its arrow. `expanded`: null where nothing is below. */
export type Face = (place: Place, expanded: boolean | null) => ReactNode

export interface PeerTreeProps {
  readonly places: readonly Place[]
  readonly face: Face
}

const { compare } = new Intl.Collator('en', { numeric: true })

/** Keyholder's order: managers before clients, by name. */
export function inOrder(one: Place, other: Place): number {
  return Number(other.isManager) - Number(one.isManager) || compare(one.name, other.name)
}
