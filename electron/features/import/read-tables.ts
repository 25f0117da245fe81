import type { Failure } from '../../../shared/contract/failure.ts'
import type { ImportAnswers } from '../../../shared/contract/import.ts'
import type { TableMapping } from '../../../shared/import/table-mapping.ts'
import type { Incoming } from './incoming.ts'
import { aboutMapping } from './questions.ts'
import type { OpenQuestion } from './questions.ts'
import { guessMapping } from './tables/guess-mapping.ts'
import { incomingOfTable } from './tables/incoming-of-table.ts'
import { asRemembered } from './tables/as-remembered.ts'
import type { TakenTable } from './tables/read-table.ts'
import type { Table } from './tables/table.ts'
import { fingerprintOf } from './tables/table-mapping.ts'
import type { RememberedMappings } from './tables/table-mapping.ts'
import type { Tally } from './tally.ts'

/** What became of one list. */
export type TableOutcome =
  | { readonly kind: 'read'; readonly incoming: Incoming; readonly confirmed: ConfirmedMapping | null }
  | { readonly kind: 'asked'; readonly question: OpenQuestion }
  | { readonly kind: 'refused'; readonly problem: Failure }

/** The mapping that a list was read by, to be remembered for lists like it. */
export interface ConfirmedMapping {
  readonly fingerprint: string
  readonly mapping: TableMapping
  /** What an answer about the list is given under. */
  readonly key: string
  readonly file: string
  readonly sheet: string | null
  /** Whether nobody said it for this list: it was remembered. */
  readonly isRemembered: boolean
}

/** What an answer about a list is given under: the file, and the sheet of a workbook. */
export function keyOfTable({ file, sheet }: Pick<Table, 'file' | 'sheet'>): string {
  return sheet === null ? file : `${file}#${sheet}`
}

/** The mapping that was given for a list, or for its file. */
export function givenFor(table: Table, { mappings }: ImportAnswers): TableMapping | undefined {
  return mappings[keyOfTable(table)] ?? mappings[table.file]
}

/**
 * A list by the mapping that was given for it or for its file, or that was confirmed for such lists before;
 * else the question what its columns mean. Absence in a list proves nothing: nobody knows how it was chosen.
 */
export function readOneTable(
  found: TakenTable,
  answers: ImportAnswers,
  remembered: RememberedMappings,
  tally: Tally,
): TableOutcome {
  const mapping = givenFor(found, answers)
  if (mapping === undefined) {
    const { table, told } = asRemembered(found, remembered)
    const guess = guessMapping(table, remembered)
    const isKnown =
      guess.mapping !== null && Object.hasOwn(remembered, fingerprintOf(table, guess.mapping.system))
    if (!isKnown || guess.doubts.length > 0 || table.headerLine === null) {
      return { kind: 'asked', question: aboutMapping(keyOfTable(table), table, guess, told) }
    }
    return readBy(table, guess.mapping, true, tally)
  }
  const table = mapping.file ? found.again(mapping.file) : { ok: true as const, value: found }
  return table.ok ? readBy(table.value, mapping, false, tally) : { kind: 'refused', problem: table.error }
}

function readBy(table: Table, mapping: TableMapping, isRemembered: boolean, tally: Tally): TableOutcome {
  const { file, sheet } = table
  const incoming = incomingBy(table, mapping, tally)
  if (table.headerLine === null) return { kind: 'read', incoming, confirmed: null }
  const fingerprint = fingerprintOf(table, mapping.system)
  const confirmed = { fingerprint, mapping, key: keyOfTable(table), file, sheet, isRemembered }
  return { kind: 'read', incoming, confirmed }
}

function incomingBy(table: Table, mapping: TableMapping, tally: Tally): Incoming {
  const { rows, origins, doubts, warnings, counts } = incomingOfTable(table, mapping)
  for (let row = 0; row < counts.rows; row++) tally.read(table.file)
  tally.leaveOut(table.file, counts.refused.length + counts.setAside.length)
  const name = table.file.replace(/\.[^.]*$/, '')
  return { name, rows, warnings, doubts, coverage: [], origins, shown: new Set() }
}
