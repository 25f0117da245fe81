import { failed } from '../../../shared/contract/failure.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { ImportAnswers } from '../../../shared/contract/import.ts'
import { placeOf } from '../../place.ts'
import type { Incoming } from './incoming.ts'
import { aboutMapping } from './questions.ts'
import type { OpenQuestion } from './questions.ts'
import { guessMapping } from './tables/guess-mapping.ts'
import { incomingOfTable } from './tables/incoming-of-table.ts'
import type { Table } from './tables/table.ts'
import { fingerprintOf, tableMapping } from './tables/table-mapping.ts'
import type { RememberedMappings, TableMapping } from './tables/table-mapping.ts'
import type { Tally } from './tally.ts'

/** What became of one list. */
export type TableOutcome =
  | { readonly kind: 'read'; readonly incoming: Incoming; readonly confirmed: ConfirmedMapping | null }
  | { readonly kind: 'asked'; readonly question: OpenQuestion }
  | { readonly kind: 'refused'; readonly problem: Failure }

/** A mapping that somebody gave for a list, to be remembered for lists like it. */
export interface ConfirmedMapping {
  readonly fingerprint: string
  readonly mapping: TableMapping
}

/** What an answer about a list is given under: the file, and the sheet of a workbook. */
export function keyOfTable({ file, sheet }: Pick<Table, 'file' | 'sheet'>): string {
  return sheet === null ? file : `${file}#${sheet}`
}

/**
 * A list by the mapping that was given for it or for its file, or that was confirmed for such lists before;
 * else the question what its columns mean. Absence in a list proves nothing: nobody knows how it was chosen.
 */
export function readOneTable(
  table: Table,
  answers: ImportAnswers,
  remembered: RememberedMappings,
  tally: Tally,
): TableOutcome {
  const key = keyOfTable(table)
  const given = answers.mappings[key] ?? answers.mappings[table.file]
  if (given === undefined) {
    const guess = guessMapping(table, remembered)
    const isKnown =
      guess.mapping !== null && Object.hasOwn(remembered, fingerprintOf(table, guess.mapping.system))
    if (!isKnown || guess.doubts.length > 0 || table.headerLine === null) {
      return { kind: 'asked', question: aboutMapping(key, table, guess) }
    }
    return { kind: 'read', incoming: incomingBy(table, guess.mapping, tally), confirmed: null }
  }
  const parsed = tableMapping.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const details = { file: table.file, path: placeOf(issue!.path), problem: issue!.message }
    return { kind: 'refused', problem: failed('bad-input', 'import.bad-mapping', details).error }
  }
  const mapping = parsed.data
  const confirmed =
    table.headerLine === null ? null : { fingerprint: fingerprintOf(table, mapping.system), mapping }
  return { kind: 'read', incoming: incomingBy(table, mapping, tally), confirmed }
}

function incomingBy(table: Table, mapping: TableMapping, tally: Tally): Incoming {
  const { rows, origins, doubts, warnings, counts } = incomingOfTable(table, mapping)
  for (let row = 0; row < counts.rows; row++) tally.read(table.file)
  tally.leaveOut(table.file, counts.refused.length + counts.setAside.length)
  const name = table.file.replace(/\.[^.]*$/, '')
  return { name, rows, warnings, doubts, coverage: [], origins, shown: new Set() }
}
