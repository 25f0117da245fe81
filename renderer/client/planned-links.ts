import { contract } from '../../shared/contract/contract.ts'
import type { StagedStep } from '../../shared/contract/plans.ts'

/** What the plan does to a link that is there. */
export type PlannedLink =
  | { readonly change: 'end' }
  | { readonly change: 'accept' }
  /** `to`: the manager to which the account goes. */
  | { readonly change: 'move'; readonly to: string }

/** What the waiting steps of a plan do to links, where a person looks for it. */
export interface PlannedLinks {
  /** For the link between two accounts, by their ids. */
  readonly of: (parent: string, child: string) => PlannedLink | undefined
  /** The accounts that come below this one; the same list as long as the plan is the same. */
  readonly coming: (parent: string) => readonly string[]
}

const none: readonly string[] = []

export const noLinksPlanned: PlannedLinks = { of: () => undefined, coming: () => none }

/**
 * Lays out what staged steps do to links. What a later step takes back of an earlier one shows no more: what
 * remains is the difference to how things are.
 */
export function plannedLinks(steps: readonly StagedStep[]): PlannedLinks {
  const changes = new Map<string, PlannedLink>()
  const coming = new Map<string, readonly string[]>()
  const isComing = (parent: string, child: string) => coming.get(parent)?.includes(child) ?? false
  const add = (parent: string, child: string): void => {
    const before = changes.get(keyOf(parent, child))
    // A link that would have ended stays, and one that waits is asked for already.
    if (before) changes.delete(keyOf(parent, child))
    else if (!isComing(parent, child)) coming.set(parent, [...(coming.get(parent) ?? none), child])
  }
  const end = (parent: string, child: string, how: PlannedLink): void => {
    if (!isComing(parent, child)) changes.set(keyOf(parent, child), how)
    else
      coming.set(
        parent,
        (coming.get(parent) ?? none).filter((other) => other !== child),
      )
  }
  for (const { command, input } of steps) {
    switch (command) {
      case 'links.request': {
        const parsed = contract[command].input.safeParse(input)
        if (parsed.success) for (const child of parsed.data.children) add(parsed.data.parent, child)
        break
      }
      case 'links.move': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        const { children, from, to } = parsed.data
        for (const child of children) {
          end(from, child, { change: 'move', to })
          add(to, child)
        }
        break
      }
      case 'links.decide': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        const { parent, child, decision } = parsed.data
        if (decision === 'refuse') end(parent, child, { change: 'end' })
        else if (!isComing(parent, child)) changes.set(keyOf(parent, child), { change: 'accept' })
        break
      }
      case 'links.cancel':
      case 'links.unlink': {
        const parsed = contract[command].input.safeParse(input)
        if (parsed.success) end(parsed.data.parent, parsed.data.child, { change: 'end' })
        break
      }
      case 'centers.share':
      case 'centers.stop-sharing': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        const { receiver, assets } = parsed.data
        for (const asset of assets)
          if (command === 'centers.share') add(receiver, asset)
          else end(receiver, asset, { change: 'end' })
        break
      }
      case 'centers.group':
      case 'centers.ungroup': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        const { group, accounts } = parsed.data
        for (const account of accounts)
          if (command === 'centers.group') add(group, account)
          else end(group, account, { change: 'end' })
        break
      }
      case 'centers.migrate': {
        const parsed = contract[command].input.safeParse(input)
        if (parsed.success) add(parsed.data.center, parsed.data.asset)
        break
      }
      default:
    }
  }
  return {
    of: (parent, child) => changes.get(keyOf(parent, child)),
    coming: (parent) => coming.get(parent) ?? none,
  }
}

/** No id contains the sign between them. */
function keyOf(parent: string, child: string): string {
  return `${parent}\n${child}`
}
