import { failed, done } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { Account } from '../../shared/model/account.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { actsOn } from '../access/acts.ts'
import { check } from '../access/check.ts'
import { createGraph } from '../access/graph.ts'
import { accountPlace } from '../access/question.ts'
import { countVerdicts, membersOn, mostVerdicts } from './count-verdicts.ts'
import type { Subject } from './subject.ts'

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
 * there are more than `mostVerdicts`. A step is a member on an account.
 */
export function* askingAll(
  rows: WorkspaceRows,
  { subject, asked }: { readonly subject: Subject; readonly asked: ReadonlySet<string> | null },
): Generator<undefined, Result<Verdicts>> {
  const graph = createGraph(rows)
  const accounts = rows.account.filter(({ id }) => asked?.has(id) ?? true)
  const places = accounts.map(({ id }) => accountPlace(graph, id))
  if (countVerdicts(graph, subject, places) > mostVerdicts)
    return failed('refused', 'evidence.too-many', { limit: mostVerdicts })
  const pairs = accounts.flatMap((account, each) =>
    membersOn(graph, places[each]!, subject).map((member): Pair => ({ member, account })),
  )
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
