import { failed, done } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { Account } from '../../shared/model/account.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { actsOn } from '../access/acts.ts'
import { check } from '../access/check.ts'
import { membersReaching } from '../access/effective.ts'
import { createGraph } from '../access/graph.ts'
import type { AccessGraph } from '../access/graph.ts'
import { accountPlace } from '../access/question.ts'
import type { Subject } from './subject.ts'

/** Verdicts of one pack. More would be hundreds of megabytes, which nobody reads; the subject is then too wide. */
export const mostVerdicts = 100_000

/** A member and an account about whom everything is asked that the platform's documents let one ask. */
interface Pair {
  readonly member: string
  readonly account: Account
}

/** The lines of `verdicts.jsonl`, and the rules that decided. */
export interface Verdicts {
  readonly lines: readonly string[]
  readonly rules: ReadonlySet<string>
}

/**
 * Asks about everyone with a role that reaches one of the accounts, or about the members of the subject, on its accounts
 * even where they have none. Speaks of these rows alone, so whoever has them can ask again. Fails with `refused` where
 * there are more than `mostVerdicts`.
 */
export function* askingAll(
  rows: WorkspaceRows,
  { subject, asked }: { readonly subject: Subject; readonly asked: ReadonlySet<string> | null },
): Generator<undefined, Result<Verdicts>> {
  const graph = createGraph(rows)
  const accounts = rows.account.filter(({ id }) => asked?.has(id) ?? true)
  const pairs = accounts.flatMap((account) =>
    membersOn(graph, account, subject).map((member): Pair => ({ member, account })),
  )
  const count = pairs.reduce((sum, { account: { system, kind } }) => sum + actsOn(system, kind).length, 0)
  if (count > mostVerdicts)
    return failed('refused', 'evidence.too-many', { verdicts: count, limit: mostVerdicts })
  const lines: string[] = []
  const rules = new Set<string>()
  for (const { member, account } of pairs) {
    for (const { action, params } of actsOn(account.system, account.kind)) {
      const { allowed, proof } = check(graph, { member, action, on: account.id, params })
      const { because, rule, source, routes, dependsOn } = proof
      if (rule !== null) rules.add(rule)
      const asks = { member, account: account.id, action, ...params }
      const hangs = dependsOn.length > 0 ? { dependsOn } : {}
      lines.push(`${JSON.stringify({ ...asks, allowed, because, rule, source, routes, ...hangs })}\n`)
    }
    yield
  }
  return done({ lines, rules })
}

function membersOn(graph: AccessGraph, account: Account, { accounts, members }: Subject): readonly string[] {
  if (accounts.length > 0 && members.length > 0) return members.toSorted()
  return membersReaching(graph, accountPlace(graph, account.id))
    .map((place) => graph.members.ids[place]!)
    .filter((member) => members.length === 0 || members.includes(member))
    .toSorted()
}
