import { acts, levelMask } from '../world/acts.ts'
import type { Tables } from './tables.ts'

/** By act: levels that allow it, as masks, by where they are held. */
export const hereMasks = Int32Array.from(acts, ({ here }) => levelMask(here))
export const aboveMasks = Int32Array.from(acts, ({ above }) => levelMask(above))
export const owningMasks = Int32Array.from(acts, ({ owning }) => levelMask(owning))

/**
 * May the member do the act on the client? As little as can be done on fresh questions without an
 * answer that was prepared: a look at each of the member's grants for each of the client's parents.
 */
export function createBareCheck({ last, number, parents, held }: Tables) {
  return (member: number, account: number, act: number): boolean => {
    const hereMask = hereMasks[act]!
    const aboveMask = aboveMasks[act]!
    const owningMask = aboveMask | owningMasks[act]!
    const firstParent = parents.start[account]!
    const endParent = parents.start[account + 1]!
    const end = held.start[member + 1]!
    for (let at = held.start[member]!; at < end; at++) {
      const grant = held.items[at]!
      const place = grant >> 5
      if (place === account) {
        if ((grant & hereMask) !== 0) return true
        continue
      }
      if ((grant & owningMask) === 0) continue
      const from = number[place]!
      if (from === -1) continue
      const to = last[from]!
      for (let up = firstParent; up < endParent; up++) {
        const parent = parents.items[up]!
        const reached = from <= parent >> 1 && parent >> 1 <= to
        if (reached && (grant & ((parent & 1) !== 0 ? owningMask : aboveMask)) !== 0) return true
      }
    }
    return false
  }
}
