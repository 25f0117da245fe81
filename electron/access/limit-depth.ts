import type { Finding } from '../../shared/contract/finding.ts'
import { isOfGoogle } from './limit-change.ts'
import type { LimitedChange } from './limit-change.ts'
import type { Hierarchy, LinkChange } from './limit-hierarchy.ts'

/**
 * Hierarchies that would be too deep (facts A1): counted through each link that becomes active, and
 * through each request, which could never be accepted. The top manager is the first level, a client the last.
 */
export function* depthLimits({
  links,
  before,
  after,
  numbers,
  kindOf,
  idOf,
  nameOf,
}: LimitedChange): Generator<Finding> {
  const now = levelsOf(before)
  const then = levelsOf(after)
  const { most } = numbers.depth
  const seen = new Set<number>()
  for (const link of links) {
    const { parent, child } = link
    if (seen.has(child) || !isAskedOrMade(link) || !isOfGoogle(kindOf(child))) continue
    const would = then.above(parent) + then.below(child)
    if (would <= most) continue
    // A request stands beside what is there; a link that was active and one that is replace each other.
    const replaces = link.after?.status === 'active' || link.before?.status === 'active'
    if (replaces && would <= now.above(child) + now.below(child) - 1) continue
    seen.add(child)
    yield {
      limit: 'depth',
      platformError: 'MAX_DEPTH_EXCEEDED',
      details: {
        account: idOf(child),
        accountName: nameOf(child),
        manager: idOf(parent),
        managerName: nameOf(parent),
        most,
        would,
      },
    }
  }
}

function isAskedOrMade({ before, after }: LinkChange): boolean {
  return (after?.status === 'active' || after?.status === 'pending') && before?.status !== after.status
}

/** How many levels there are from an account to the farthest above and below it, itself included. */
function levelsOf({ above, below }: Hierarchy) {
  return { above: longest(above), below: longest(below) }
}

function longest(next: (account: number) => readonly number[]): (account: number) => number {
  const known = new Map<number, number>()
  return function levels(account): number {
    const further = next(account)
    if (further.length === 0) return 1
    const found = known.get(account)
    if (found !== undefined) return found
    // What comes back here would be a circle, which structure refuses: it adds nothing.
    known.set(account, 0)
    let most = 0
    for (const one of further) most = Math.max(most, levels(one))
    known.set(account, most + 1)
    return most + 1
  }
}
