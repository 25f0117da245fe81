import type { Route } from '../../shared/model/verdict.ts'
import type { Listing } from './listing.ts'
import type { CompiledRule } from './rule-book.ts'
import type { Way } from './ways.ts'

/** A long answer, of which rows are read as they are needed. `rule` is the one that decides, as a proof names it. */
export interface DecidedRows {
  readonly total: number
  /** Id of the account, or of the member. */
  readonly id: (row: number) => string
  readonly rule: (row: number) => string
  /** The route to use; null where there are more than anybody lists, and none of the first serves. */
  readonly route: (row: number) => Route | null
}

/** The list as an answer: rows by the ids of their subjects, each with the rule that its note numbers. */
export function decidedRows(
  ids: readonly string[],
  listing: Listing,
  rules: RuleNumbers,
  routeOf: (way: Way, subject: number) => Route | null,
): DecidedRows {
  const order = listing.inOrder(ids)
  const { subject, way, note, ways } = listing
  return {
    total: order.length,
    id: (row) => ids[subject.data[order[row]!]!]!,
    rule: (row) => rules.ids[note.data[order[row]!]!]!,
    route: (row) => {
      const at = order[row]!
      const found = ways[way.data[at]!]!
      return found && routeOf(found, subject.data[at]!)
    },
  }
}

/** Rules as numbers. */
export class RuleNumbers {
  readonly ids: string[] = []

  number({ rule }: CompiledRule): number {
    const found = this.ids.indexOf(rule.id)
    return found === -1 ? this.ids.push(rule.id) - 1 : found
  }
}
