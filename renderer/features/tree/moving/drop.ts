import type { Graph } from '../../../client/mirror/graph.ts'
import type { Step } from '../../account/act.ts'
import { moveSteps } from '../../account/move-steps.ts'
import { accountOfPick, parentOfPick } from '../picks.ts'
import type { Picks } from '../picks.ts'

/** Why accounts cannot be let go on one; its text is `drop.refused.<reason>`. */
export type DropRefusal =
  | 'holds-nothing'
  | 'itself'
  | 'below-itself'
  | 'other-platform'
  | 'there-already'
  | 'not-here'
  | 'waiting'
  | 'unknown-status'
  | 'too-many'

/** What letting accounts go on another one comes to; its text is `drop.<what>`. */
export type Drop =
  | {
      readonly kind: 'steps'
      readonly what: 'move' | 'request' | 'group'
      readonly steps: readonly Step[]
      readonly count: number
      /** The first account, for naming a single one. */
      readonly first: string
      readonly to: string
      /** Carried accounts that stay where they are, because this does not apply to them. */
      readonly left: number
    }
  | { readonly kind: 'refused'; readonly reason: DropRefusal; readonly to: string }

/** As many as a command takes. */
const most = { 'links.request': 100, 'centers.group': 200 } as const

/** As many as are tried at once for the preview: beyond it a table is the better tool. */
const mostCarried = 1000

/**
 * What can be done with carried accounts on a target, which are rows of the mirror's tables. A manager takes
 * accounts over from the manager above them, or (`asLink`, or where there is none) asks to be linked to
 * them beside it; a Business Center asks for access; an account group takes ad accounts of its center.
 */
export function dropOf(graph: Graph, picks: Picks, target: number, asLink: boolean): Drop {
  const { accounts } = graph
  const to = accounts.id(target)
  const refused = (reason: DropRefusal): Drop => ({ kind: 'refused', reason, to })
  if (picks.size > mostCarried) return refused('too-many')
  const kind = accounts.kind(target)
  if (kind !== 'manager' && kind !== 'business-center' && kind !== 'account-group')
    return refused('holds-nothing')
  const carried = [...picks].map((pick) => ({ child: accountOfPick(pick), parent: parentOfPick(pick) }))
  const first = kind === 'account-group' ? grouped : kind === 'manager' && !asLink ? moved : requested
  // What nobody holds can only be asked for.
  const ways = first === moved ? [moved, requested] : [first]
  let reason: DropRefusal = 'not-here'
  for (const way of ways) {
    const judged = carried.map((each) => way.refusal(graph, each, target))
    const taken = carried.filter((_, place) => judged[place] === null)
    const [one] = taken
    if (one) {
      return {
        kind: 'steps',
        what: way.what,
        steps: way.steps(graph, taken, to),
        count: taken.length,
        first: accounts.id(one.child),
        to,
        left: carried.length - taken.length,
      }
    }
    const said = judged.find((each) => each !== null)
    if (said && reason === 'not-here') reason = said
  }
  return refused(reason)
}

interface Carried {
  readonly child: number
  /** -1: nothing is above it. */
  readonly parent: number
}

interface Way {
  readonly what: 'move' | 'request' | 'group'
  /** null: it can be done with this account. */
  readonly refusal: (graph: Graph, carried: Carried, target: number) => DropRefusal | null
  readonly steps: (graph: Graph, carried: readonly Carried[], to: string) => readonly Step[]
}

const moved: Way = {
  what: 'move',
  refusal: (graph, { child, parent }, target) => {
    const wrong = wrongPlace(graph, child, target)
    if (wrong) return wrong
    const link = parent === -1 ? -1 : graph.links.find(parent, child)
    if (parent === target) return 'there-already'
    if (link === -1) return 'not-here'
    return graph.links.isActive(link) ? null : notActive(graph, link)
  },
  steps: ({ accounts }, carried, to) =>
    moveSteps(
      carried.map(({ child, parent }) => ({ parent: accounts.id(parent), child: accounts.id(child) })),
      to,
    ),
}

const requested: Way = {
  what: 'request',
  refusal: (graph, { child }, target) => {
    const wrong = wrongPlace(graph, child, target)
    if (wrong) return wrong
    const { accounts, links } = graph
    const isCenter = accounts.kind(target) === 'business-center'
    if (isCenter && (accounts.kind(child) === 'business-center' || accounts.kind(child) === 'account-group'))
      return 'not-here'
    const link = links.find(target, child)
    if (link === -1 || !links.isLive(link)) return null
    return links.isActive(link) ? 'there-already' : notActive(graph, link)
  },
  steps: ({ accounts }, carried, to) =>
    inParts(idsOf(accounts, carried), most['links.request']).map((children) => ({
      command: 'links.request',
      input: { parent: to, children },
    })),
}

const grouped: Way = {
  what: 'group',
  refusal: ({ accounts, links }, { child }, target) => {
    if (child === target) return 'itself'
    if (accounts.system(child) !== accounts.system(target)) return 'other-platform'
    if (accounts.kind(child) !== 'ad-account') return 'not-here'
    const link = links.find(target, child)
    return link !== -1 && links.isActive(link) ? 'there-already' : null
  },
  steps: ({ accounts }, carried, to) =>
    inParts(idsOf(accounts, carried), most['centers.group']).map((children) => ({
      command: 'centers.group',
      input: { group: to, accounts: children },
    })),
}

function notActive({ links }: Graph, link: number): DropRefusal {
  return links.raw(link) === undefined ? 'waiting' : 'unknown-status'
}

function wrongPlace(graph: Graph, child: number, target: number): DropRefusal | null {
  if (child === target) return 'itself'
  if (graph.accounts.system(child) !== graph.accounts.system(target)) return 'other-platform'
  return isAbove(graph, child, target) ? 'below-itself' : null
}

/** Whether one account is somewhere above another, by links that are active. */
function isAbove({ links }: Graph, above: number, account: number): boolean {
  const seen = new Set([account])
  for (const row of seen) {
    for (let link = links.firstAbove(row); link !== -1; link = links.nextAbove(link)) {
      if (!links.isActive(link)) continue
      if (links.parent(link) === above) return true
      seen.add(links.parent(link))
    }
  }
  return false
}

/** An account that is carried from two places is one. */
function idsOf(accounts: Graph['accounts'], carried: readonly Carried[]): readonly string[] {
  return [...new Set(carried.map(({ child }) => accounts.id(child)))]
}

function inParts(ids: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, part) =>
    ids.slice(part * size, (part + 1) * size),
  )
}
