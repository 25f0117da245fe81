import type { Link } from '../../../shared/model/link.ts'
import { isLive } from '../../client/mirror/link-table.ts'

/** Beyond this many the rest is only counted. */
const most = 20

/**
 * Every way up from an account, by links that the tree shows, each from the top down to the account
 * itself. The first one is by active links, over the owner where there is one.
 */
export function pathsUp(
  id: string,
  parentsOf: (id: string) => readonly Link[],
): readonly (readonly string[])[] {
  const found: string[][] = []
  const climb = (at: string, below: readonly string[]) => {
    if (found.length >= most) return
    const path = [at, ...below]
    const up = parentsOf(at)
      .filter((link) => isLive(link.status) && !path.includes(link.parent))
      .toSorted((a, b) => rank(a) - rank(b))
    if (up.length === 0) found.push(path)
    for (const link of up) climb(link.parent, path)
  }
  climb(id, [])
  return found
}

function rank(link: Link): number {
  return (link.status === 'active' ? 0 : link.status === 'pending' ? 2 : 4) + (link.owner === 'yes' ? 0 : 1)
}
