import type { FindingsPage } from '../../../shared/contract/findings.ts'
import { findingKinds, findingRules } from '../../../shared/policy/findings.ts'
import type { FindingKind } from '../../../shared/policy/findings.ts'
import type { FindingFilter } from './filter.ts'

/** A head above the findings of its kind, or the finding that stands at a place of the whole list. */
export type FindingLine =
  | { readonly line: 'head'; readonly kind: FindingKind; readonly count: number }
  | { readonly line: 'finding'; readonly place: number }

/** How many are asked for at once: a few screens full. */
export const pageLength = 100

/**
 * The lines of a list of which only numbers are known: the back end keeps the findings in the order of their kinds, so
 * that rows can be asked for when they come in sight.
 */
export function findingLines(
  kinds: FindingsPage['kinds'],
  { kind, severity, muted }: FindingFilter,
): readonly FindingLine[] {
  const counts = new Map(kinds.map((each) => [each.kind, muted ? each.muted : each.open]))
  const lines: FindingLine[] = []
  let place = 0
  for (const each of findingKinds) {
    const count = counts.get(each) ?? 0
    const passes =
      (kind ?? each) === each && (severity ?? findingRules[each].severity) === findingRules[each].severity
    if (count === 0 || !passes) continue
    lines.push({ line: 'head', kind: each, count })
    for (const end = place + count; place < end; place++) lines.push({ line: 'finding', place })
  }
  return lines
}
