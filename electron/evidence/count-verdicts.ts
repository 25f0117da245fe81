import { accountKinds } from '../../shared/model/account.ts'
import { systems } from '../../shared/model/system.ts'
import { actsOn } from '../access/acts.ts'
import { membersReaching } from '../access/effective.ts'
import type { AccessGraph } from '../access/graph.ts'
import type { Subject } from './subject.ts'

/** Verdicts of one pack. More would be hundreds of megabytes, which nobody reads; the subject is then too wide. */
export const mostVerdicts = 100_000

/**
 * How many verdicts a pack about the subject has, on the accounts at these places; beyond `mostVerdicts` it stops counting,
 * so that a whole agency is not counted through in order to be refused.
 */
export function countVerdicts(graph: AccessGraph, subject: Subject, asked: Iterable<number>): number {
  const acts = new Map<number, number>()
  let count = 0
  for (const account of asked) {
    if (graph.accountExists.data[account] !== 1) continue
    const members = membersOn(graph, account, subject).length
    if (members > 0) count += members * actsAt(account)
    if (count > mostVerdicts) return count
  }
  return count

  function actsAt(account: number): number {
    const [system, kind] = [graph.system.data[account]!, graph.kind.data[account]!]
    const key = system * accountKinds.length + kind
    const known = acts.get(key) ?? actsOn(systems[system]!, accountKinds[kind]!).length
    acts.set(key, known)
    return known
  }
}

/** Whom a pack asks about on an account: the members of the subject, or everybody with a role that reaches it. */
export function membersOn(
  graph: AccessGraph,
  account: number,
  { accounts, members }: Subject,
): readonly string[] {
  if (accounts.length > 0 && members.length > 0) return members.toSorted()
  return membersReaching(graph, account)
    .map((place) => graph.members.ids[place]!)
    .filter((member) => members.length === 0 || members.includes(member))
    .toSorted()
}
