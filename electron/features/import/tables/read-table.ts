import { done, failed } from '../../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../../shared/contract/failure.ts'
import type { ToldOfFile } from '../../../../shared/import/told-of-file.ts'
import type { NamedBytes } from '../incoming.ts'
import { listed } from '../listed.ts'
import { isDatabase } from '../sniff.ts'
import { columnsOf } from './columns.ts'
import { guessDelimiter } from './delimiter.ts'
import { decodeText } from './encoding.ts'
import { layoutOf } from './layout.ts'
import { recordsOf } from './records.ts'
import type { Table, TableRow } from './table.ts'
import type { Sheet } from './sheets.ts'
import { isOldOffice, isWorkbook, readWorkbook } from './workbook.ts'

/** A list with the way to take its file apart once more, as a person says. */
export interface TakenTable extends Table {
  /** `bad-input` where the file is no list when it is read so. */
  readonly again: (told: ToldOfFile) => Result<TakenTable>
  /** Whether the bytes themselves prove the encoding; else it is a guess. */
  readonly hasSureEncoding: boolean
}

/**
 * The lists in a file: one of a text (CSV and its kin), one of each sheet of a workbook that has anything in it.
 * Nothing is asked: encoding, delimiter and header are found, unless a person has told them. A promise,
 * because a workbook is unpacked on other threads. `bad-input` where the file is no list.
 */
export async function readTable(
  file: NamedBytes,
  told: ToldOfFile = {},
): Promise<Result<readonly TakenTable[]>> {
  if (!isWorkbook(file.bytes) && !isOldOffice(file.bytes)) return readTextTable(file, told)
  const sheets = await readWorkbook(file)
  if (!sheets.ok) return sheets
  const lists = sheets.value
    .map((sheet) => tableOfSheet(file.name, sheet, told))
    .filter(({ rows, setAside }) => rows.length > 0 || setAside.some(({ reason }) => reason !== 'blank'))
  return lists.length === 0 ? failed('bad-input', 'import.empty', { file: file.name }) : done(lists)
}

function tableOfSheet(file: string, sheet: Sheet, told: ToldOfFile): TakenTable {
  const { name, rows } = sheet
  const found = { file, sheet: name, encoding: null, delimiter: null, warnings: lostDigits(rows, file, name) }
  return {
    ...tableOf(rows, { ...found, told }),
    again: (other) => {
      const table = tableOfSheet(file, sheet, other)
      return lacksHeader(table, other) ?? done(table)
    },
    hasSureEncoding: true,
  }
}

/** The list in a text, at once. */
export function readTextTable(file: NamedBytes, told: ToldOfFile = {}): Result<readonly TakenTable[]> {
  const { name } = file
  if (isDatabase(file.bytes)) return failed('bad-input', 'import.database', { file: name })
  const decoded = decodeText(file.bytes, told.encoding)
  if (decoded === null) return failed('bad-input', 'import.not-text', { file: name })
  const { text, encoding, damaged } = decoded
  if (text.trim() === '') return failed('bad-input', 'import.empty', { file: name })
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return failed('bad-input', 'import.html', { file: name })
  const delimiter = told.delimiter ?? guessDelimiter(text)
  const { records, unclosedLine } = recordsOf(text, delimiter)
  const warnings: Failure[] = []
  if (damaged > 0)
    warnings.push(
      failed('bad-input', 'table.damaged-characters', { file: name, count: damaged, encoding }).error,
    )
  if (unclosedLine !== null)
    warnings.push(failed('bad-input', 'table.quote-not-closed', { file: name, line: unclosedLine }).error)
  const table = {
    ...tableOf(records, { file: name, sheet: null, encoding, delimiter, told, warnings }),
    again: (other: ToldOfFile): Result<TakenTable> => {
      const read = readTextTable(file, other)
      return read.ok ? (lacksHeader(read.value[0]!, other) ?? done(read.value[0]!)) : read
    },
    hasSureEncoding: damaged === 0 && encoding !== 'windows-1252' && encoding !== 'shift_jis',
  }
  return done([table])
}

/** A line that was said to name the columns and is not there, or has nothing in it. */
function lacksHeader({ file, headerLine }: Table, told: ToldOfFile) {
  const line = told.headerLine ?? headerLine
  return line === headerLine || line === null
    ? null
    : failed('bad-input', 'table.no-header-there', { file, line })
}

interface Source extends Pick<Table, 'file' | 'sheet' | 'encoding' | 'delimiter' | 'warnings'> {
  readonly told: ToldOfFile
}

function tableOf(records: readonly TableRow[], { told, ...source }: Source): Table {
  const { header, rows, setAside } = layoutOf(records, told.headerLine)
  return {
    ...source,
    headerLine: header?.line ?? null,
    columns: columnsOf(header, rows, source.sheet !== null),
    rows,
    setAside,
    records: records.length,
  }
}

/** Numbers of more than 15 digits, which a spreadsheet has rounded. */
function lostDigits(rows: readonly TableRow[], file: string, sheet: string): readonly Failure[] {
  const lines = rows.filter(({ cells }) => cells.some((cell) => /^\d\.\d+E\+1[5-9]$/.test(cell)))
  if (lines.length === 0) return []
  const { count, names } = listed(lines.map(({ line }) => String(line)))
  return [
    failed('bad-input', 'table.lost-digits', { file, path: sheet, line: lines[0]!.line, count, lines: names })
      .error,
  ]
}
