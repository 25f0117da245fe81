import type { CellCache } from './cell-cache.ts'
import type { Range } from './ranges.ts'

/** A piece of the grid that is asked for in one call. */
export interface Block {
  readonly key: string
  readonly accounts: readonly string[]
  readonly members: readonly string[]
}

const blockRows = 32
const blockCols = 32

/**
 * The blocks that a visible rectangle needs: aligned pieces of the axes of which some cell is older
 * than the revision. Neighbouring scroll positions ask for the same blocks.
 */
export function blocksFor(
  visible: Range,
  accounts: readonly (string | null)[],
  members: readonly (string | null)[],
  revision: number,
  cache: CellCache,
): readonly Block[] {
  const blocks: Block[] = []
  for (let top = align(visible.top, blockRows); top <= visible.bottom; top += blockRows) {
    for (let left = align(visible.left, blockCols); left <= visible.right; left += blockCols) {
      const someAccounts = [...new Set(accounts.slice(top, top + blockRows))].filter((id) => id !== null)
      const someMembers = members.slice(left, left + blockCols).filter((id) => id !== null)
      const stale = someAccounts.some((account) =>
        someMembers.some((member) => !cache.fresh(account, member, revision)),
      )
      if (!stale) continue
      const key = `${String(revision)} ${someAccounts.join(' ')} ${someMembers.join(' ')}`
      blocks.push({ key, accounts: someAccounts, members: someMembers })
    }
  }
  return blocks
}

function align(place: number, step: number): number {
  return Math.max(0, Math.floor(place / step) * step)
}
