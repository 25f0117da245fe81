import type { ImportLine } from '../../../../shared/contract/import.ts'
import { needsOf } from './choose.ts'
import type { Comparison } from './compare.ts'
import { namesIn, namesOf } from './names.ts'
import { countermove } from './countermove.ts'

/** A line as a window shows it. */
export function shownLine(comparison: Comparison, place: number): ImportLine {
  const line = comparison.lines.at(place)!
  const { what, table, before, after } = line
  return {
    line: place,
    what,
    table,
    before,
    after,
    names: namesIn(line, namesOf(comparison)),
    fields: what === 'changed' ? differing(before!, after!) : [],
    from: comparison.originOf(line),
    needs: needsOf(comparison, line),
    refused: comparison.refused.get(place) ?? null,
    canPlan: countermove(line, namesOf(comparison)) !== null,
  } as ImportLine
}

function differing(before: object, after: object): readonly string[] {
  const [one, other] = [before as { [name: string]: unknown }, after as { [name: string]: unknown }]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  )
}
