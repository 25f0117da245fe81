import type { AccessFinding, FindingCounts } from '../../shared/contract/findings.ts'
import { findingRules, severities } from '../../shared/policy/findings.ts'
import type { AccessGraph } from '../access/graph.ts'
import { Seen } from '../access/seen.ts'
import { atAndAbove } from './above.ts'

/**
 * How many findings are on each account and beneath it. A finding on several accounts below one manager is one there,
 * so it climbs once through all of them; that costs as much as the findings name, and the few accounts above.
 */
export function countByAccount(
  graph: AccessGraph,
  findings: readonly AccessFinding[],
): Omit<FindingCounts, 'revision'> {
  const own = new Map<number, Count>()
  const all = new Map<number, Count>()
  let worst: number = none
  for (const { kind, accounts } of findings) {
    const severity = severities.indexOf(findingRules[kind].severity)
    worst = worse(worst, severity)
    seen.start(graph.kind.length)
    for (const id of new Set(accounts)) {
      const account = graph.accounts.find(id)
      if (account === -1) continue
      note(own, account, severity)
      for (const above of atAndAbove(graph, account)) {
        if (seen.has(above)) continue
        seen.add(above)
        note(all, above, severity)
      }
    }
  }
  const places = [...all.keys()]
  return {
    accounts: places.map((place) => graph.accounts.ids[place]!),
    own: places.map((place) => own.get(place)?.number ?? 0),
    all: places.map((place) => all.get(place)!.number),
    ownWorst: places.map((place) => own.get(place)?.worst ?? none),
    allWorst: places.map((place) => all.get(place)!.worst),
    total: findings.length,
    worst: severities[worst] ?? null,
  }
}

interface Count {
  number: number
  worst: number
}

const none = -1
const seen = new Seen()

function note(counts: Map<number, Count>, account: number, severity: number): void {
  const known = counts.get(account)
  if (!known) counts.set(account, { number: 1, worst: severity })
  else {
    known.number++
    known.worst = worse(known.worst, severity)
  }
}

/** Severities stand with the gravest first. */
function worse(one: number, other: number): number {
  return one === none ? other : Math.min(one, other)
}
