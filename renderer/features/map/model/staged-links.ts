import { contract } from '../../../../shared/contract/contract.ts'
import type { StagedStep } from '../../../../shared/contract/plans.ts'

export type StagedChange = 'make' | 'accept' | 'end'

/** What a waiting step of a plan does to one link. */
export interface StagedLink {
  readonly parent: string
  readonly child: string
  /** `make`: asks for it, or makes it at once. `end`: refuses, takes back or unlinks. */
  readonly change: StagedChange
}

/** What the steps of a plan do to links; of several steps about one link the last one counts. */
export function stagedLinks(steps: readonly StagedStep[]): readonly StagedLink[] {
  const found = new Map<string, StagedLink>()
  const put = (parent: string, children: readonly string[], change: StagedChange) => {
    for (const child of children) found.set(JSON.stringify([parent, child]), { parent, child, change })
  }
  for (const { command, input } of steps) {
    switch (command) {
      case 'links.request': {
        const parsed = contract[command].input.safeParse(input)
        if (parsed.success) put(parsed.data.parent, parsed.data.children, 'make')
        break
      }
      case 'links.decide': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        const { parent, child, decision } = parsed.data
        put(parent, [child], decision === 'accept' ? 'accept' : 'end')
        break
      }
      case 'links.cancel':
      case 'links.unlink': {
        const parsed = contract[command].input.safeParse(input)
        if (parsed.success) put(parsed.data.parent, [parsed.data.child], 'end')
        break
      }
      case 'links.move': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        put(parsed.data.from, parsed.data.children, 'end')
        put(parsed.data.to, parsed.data.children, 'make')
        break
      }
      case 'centers.share':
      case 'centers.stop-sharing': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        put(parsed.data.receiver, parsed.data.assets, command === 'centers.share' ? 'make' : 'end')
        break
      }
      case 'centers.group':
      case 'centers.ungroup': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        put(parsed.data.group, parsed.data.accounts, command === 'centers.group' ? 'make' : 'end')
        break
      }
      case 'centers.migrate': {
        const parsed = contract[command].input.safeParse(input)
        if (parsed.success) put(parsed.data.center, [parsed.data.asset], 'make')
        break
      }
      default:
    }
  }
  return [...found.values()]
}
