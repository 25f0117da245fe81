import type { Link } from '../../shared/model/link.ts'
import { ownerYes } from './codes.ts'
import type { AccessGraph } from './graph.ts'

/** A link that a change touches; its accounts as numbers of the graph. */
export interface LinkChange {
  readonly parent: number
  readonly child: number
  readonly before: Link | null
  readonly after: Link | null
}

/** Who stands directly above and below whom by active links. */
export interface Hierarchy {
  readonly above: (account: number) => readonly number[]
  readonly below: (account: number) => readonly number[]
  /** Whether one directly above it is known to own it. */
  readonly isOwned: (account: number) => boolean
}

const none: readonly number[] = []

export function hierarchyNow({ edges, kind }: AccessGraph): Hierarchy {
  const { parent, child, owner, alive, nextUp, nextDown, firstUp, firstDown } = edges
  const isKnown = (account: number) => account < kind.length
  return {
    above: (account) => (isKnown(account) ? chain(account, firstUp.data, nextUp.data, parent.data) : none),
    below: (account) => (isKnown(account) ? chain(account, firstDown.data, nextDown.data, child.data) : none),
    isOwned: (account) => {
      let edge = isKnown(account) ? firstUp.data[account]! : -1
      while (edge !== -1 && (alive.data[edge] === 0 || owner.data[edge] !== ownerYes)) {
        edge = nextUp.data[edge]!
      }
      return edge !== -1
    },
  }

  function chain(account: number, first: Int32Array, next: Int32Array, end: Int32Array): readonly number[] {
    let found: number[] | null = null
    for (let edge = first[account]!; edge !== -1; edge = next[edge]!) {
      if (alive.data[edge] === 0) continue
      if (found) found.push(end[edge]!)
      else found = [end[edge]!]
    }
    return found ?? none
  }
}

/** The hierarchy as the links of a change leave it, without writing them. */
export function hierarchyAfter(graph: AccessGraph, links: readonly LinkChange[]): Hierarchy {
  const now = hierarchyNow(graph)
  if (links.length === 0) return now
  const ofChild = Map.groupBy(links, ({ child }) => child)
  const ofParent = Map.groupBy(links, ({ parent }) => parent)
  return {
    above: (account) => merged(now.above(account), ofChild.get(account), 'parent'),
    below: (account) => merged(now.below(account), ofParent.get(account), 'child'),
    isOwned: (account) => {
      const touched = ofChild.get(account)
      if (!touched) return now.isOwned(account)
      if (touched.some(({ after }) => ownsActively(after))) return true
      // A child has one active owner at most: where the change takes that one away, none is left.
      return now.isOwned(account) && !touched.some(({ before }) => ownsActively(before))
    },
  }
}

function merged(
  known: readonly number[],
  touched: readonly LinkChange[] | undefined,
  end: 'parent' | 'child',
): readonly number[] {
  if (!touched) return known
  const gone = new Set(touched.map((link) => link[end]))
  const added = touched.filter(({ after }) => after?.status === 'active').map((link) => link[end])
  return [...known.filter((account) => !gone.has(account)), ...added]
}

/** Whether the change makes the link an active one. */
export function becomesActive({ before, after }: LinkChange): boolean {
  return after?.status === 'active' && before?.status !== 'active'
}

function ownsActively(link: Link | null): boolean {
  return link?.status === 'active' && link.owner === 'yes'
}
