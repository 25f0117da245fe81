import { contract } from '../../shared/contract/contract.ts'
import type { StagedStep } from '../../shared/contract/plans.ts'
import { pairKey } from '../../shared/model/row.ts'

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
  const coming = new Map<string, Set<string>>()
  const add = (parent: string, child: string): void => {
    // A link that would have ended stays, and one that waits is asked for already.
    if (changes.delete(pairKey(parent, child))) return
    const children = coming.get(parent)
    if (children) children.add(child)
    else coming.set(parent, new Set([child]))
  }
  /** Nothing is left to say of a link that an earlier step would have made. */
  const end = (parent: string, child: string, how: PlannedLink): void => {
    if (!coming.get(parent)?.delete(child)) changes.set(pairKey(parent, child), how)
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
        else if (!coming.get(parent)?.has(child)) changes.set(pairKey(parent, child), { change: 'accept' })
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
  const lists = new Map([...coming].map(([parent, children]) => [parent, [...children]]))
  return {
    of: (parent, child) => changes.get(pairKey(parent, child)),
    coming: (parent) => lists.get(parent) ?? none,
  }
}
