import { accountKinds } from '../../shared/model/account.ts'
import type { AccessFinding, CountColumns, FindingCounts } from '../../shared/contract/findings.ts'
import { findingRules, severities } from '../../shared/policy/findings.ts'
import { kindCodes } from '../access/codes.ts'
import type { AccessGraph } from '../access/graph.ts'
import { accountsAbove } from '../access/effective.ts'

/**
 * How many findings are on each account and beneath it, and about each person. A finding on several accounts below one
 * manager is one there, so it climbs once through all of them; that costs as much as the findings name, and the few
 * accounts above.
 */
export function countFindings(
  graph: AccessGraph,
  findings: readonly AccessFinding[],
): Omit<FindingCounts, 'revision'> {
  const counts = { own: new Counts(), all: new Counts(), groups: new Counts(), people: new Counts() }
  for (const { kind, accounts, members } of findings) {
    const severity = severities.indexOf(findingRules[kind].severity)
    const own = new Set(accounts)
    const reached = new Set<number>()
    for (const id of own) {
      const account = graph.accounts.find(id)
      if (account !== -1) for (const above of accountsAbove(graph, account)) reached.add(above)
    }
    counts.own.note(own, severity)
    counts.all.note(
      [...reached].map((account) => graph.accounts.ids[account]!),
      severity,
    )
    counts.groups.note(groupsOf(graph, reached), severity)
    counts.people.note(new Set(members), severity)
  }
  return {
    own: counts.own.columns(),
    all: counts.all.columns(),
    groups: counts.groups.columns(),
    people: counts.people.columns(),
    total: findings.length,
  }
}

/** What these accounts are among the assets of the Business Centers that hold them, each group once. */
function groupsOf({ edges, kind, accounts }: AccessGraph, reached: ReadonlySet<number>): ReadonlySet<string> {
  const groups = new Set<string>()
  for (const account of reached) {
    for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      const holder = edges.parent.data[edge]!
      if (edges.alive.data[edge] === 0 || kind.data[holder] !== kindCodes['business-center']) continue
      groups.add(`${accountKinds[kind.data[account]!]!} ${accounts.ids[holder]!}`)
    }
  }
  return groups
}

class Counts {
  readonly #of = new Map<string, { count: number; worst: number }>()

  /** Severities stand with the gravest first. */
  note(subjects: Iterable<string>, severity: number): void {
    for (const subject of subjects) {
      const known = this.#of.get(subject)
      if (!known) this.#of.set(subject, { count: 1, worst: severity })
      else {
        known.count++
        known.worst = Math.min(known.worst, severity)
      }
    }
  }

  columns(): CountColumns {
    const counts = [...this.#of.values()]
    return {
      of: [...this.#of.keys()],
      count: counts.map(({ count }) => count),
      worst: counts.map(({ worst }) => worst),
    }
  }
}
