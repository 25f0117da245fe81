import type { PlainAgency } from '../world/plain-agency.ts'
import { chainAbove } from '../world/plain-agency.ts'

/** An engine from npm that is asked the common question, with the ids of a question and the place of its act. */
export interface Peer {
  readonly name: string
  /** Questions a round at most, where it would take hours. */
  readonly most?: number
  check(member: string, account: string, act: number): boolean
}

/** Ids of an account's managers: all above, and those on routes that own it. Found anew each time. */
export function managersAbove(agency: PlainAgency, account: number): { above: string[]; owning: string[] } {
  const { account: rows } = agency.rows
  const idsFrom = (place: number) => chainAbove(agency, place).map((node) => rows[node]!.id)
  const above = chainAbove(agency, account)
    .slice(1)
    .map((node) => rows[node]!.id)
  const owner = agency.up[account]!.find((link) => link.owner)
  return { above, owning: owner ? idsFrom(owner.parent) : [] }
}
