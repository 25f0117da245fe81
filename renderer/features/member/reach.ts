import type { Graph } from '../../client/mirror/graph.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Link } from '../../../shared/model/link.ts'
import { roleOf } from '../../../shared/policy/roles.ts'

/** Which rows of the account table a member's grants reach, and how many they are. */
export interface Reach {
  readonly count: number
  readonly has: (row: number) => boolean
}

/** The grants' own accounts, and what stands below them by active links. */
export function reachOf(graph: Graph, grants: readonly Grant[]): Reach {
  const { accounts, links } = graph
  const reached = new Uint8Array(accounts.length)
  let count = 0
  const waiting: number[] = []
  const reach = (row: number): boolean => {
    if (reached[row] !== 0) return false
    reached[row] = 1
    count += 1
    return true
  }
  for (const { account, role } of grants) {
    const row = accounts.rowOf(account)
    const definition = row === -1 ? undefined : roleOf(accounts.system(row), role)
    if (!definition) continue
    reach(row)
    // Walked even if something else reached it: that may have been a role that does not flow down.
    if (definition.flowsDown) waiting.push(row)
  }
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (let link = links.firstBelow(at); link !== -1; link = links.nextBelow(link)) {
      if (links.isActive(link) && reach(links.child(link))) waiting.push(links.child(link))
    }
  }
  return { count, has: (row) => reached[row] === 1 }
}

const deepest = 32

/** One way down to an account from the top, to show where it stands: along the owner where there is one. */
export function pathTo(parentsOf: (id: string) => readonly Link[], id: string): readonly string[] {
  const path = [id]
  for (
    let at: string | undefined = bestParent(parentsOf, id);
    at !== undefined;
    at = bestParent(parentsOf, at)
  ) {
    if (path.includes(at) || path.length >= deepest) break
    path.unshift(at)
  }
  return path
}

function bestParent(parentsOf: (id: string) => readonly Link[], id: string): string | undefined {
  const links = parentsOf(id).filter((link) => link.status === 'active')
  return (links.find((link) => link.owner === 'yes') ?? links[0])?.parent
}
