import type { Finding } from '../../shared/contract/finding.ts'
import type { LimitedChange } from './limit-change.ts'
import { becomesActive } from './limit-hierarchy.ts'
import { isAbove, subtreeOf, topsIn, unionOf } from './limit-tops.ts'

/**
 * Clients that would stand below one top manager twice, by two managers directly above them (facts A1).
 * Agencies have such clients from before; only a link that becomes active makes one that counts.
 */
export function* duplicateLimits(change: LimitedChange): Generator<Finding> {
  const { links, before, after, idOf, nameOf } = change
  const made = links.filter(becomesActive)
  const linked = new Set(made.map(({ child }) => child))
  const topsOf = topsIn(after)
  const topsBefore = topsIn(before)
  for (const client of clientsBelow(linked, change)) {
    const managers = after.above(client)
    if (managers.length < 2) continue
    for (const top of unionOf(managers.map(topsOf))) {
      const below = managers.filter((manager) => topsOf(manager).has(top))
      if (below.length < 2) continue
      if (below.length <= mostBefore(client, top)) continue
      const [other, manager] = below.slice(-2) as [number, number]
      yield {
        limit: 'twice-in-hierarchy',
        platformError: linked.has(client) ? 'ALREADY_MANAGED_IN_HIERARCHY' : 'DUPLICATE_CHILD_FOUND',
        details: {
          account: idOf(client),
          accountName: nameOf(client),
          top: idOf(top),
          topName: nameOf(top),
          manager: idOf(manager),
          managerName: nameOf(manager),
          other: idOf(other),
          otherName: nameOf(other),
        },
      }
      break
    }
  }

  /** How often the client stood below this top, or below one that is under it now. */
  function mostBefore(client: number, top: number): number {
    const managers = before.above(client)
    const former = [...unionOf(managers.map(topsBefore))].filter((one) => topsOf(one).has(top))
    const counts = former.map((one) => managers.filter((manager) => topsBefore(manager).has(one)).length)
    return Math.max(managers.filter((manager) => isAbove(before, top, manager)).length, ...counts)
  }
}

/** The clients among the accounts and below them, each once. */
function* clientsBelow(
  linked: ReadonlySet<number>,
  { after, accounts, kindOf }: LimitedChange,
): Generator<number> {
  const seen = new Set<number>()
  for (const head of linked) {
    for (const account of subtreeOf(after, head, accounts)) {
      if (seen.has(account) || kindOf(account) !== 'client') continue
      seen.add(account)
      yield account
    }
  }
}
