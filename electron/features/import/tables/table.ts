import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Delimiter, Encoding } from '../../../../shared/import/told-of-file.ts'

/** One row of cells as text. `line` counts from 1, as an editor or a spreadsheet shows it. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface TableColumn {
  /** As the header has it; a second one of the same name is `Name (2)`, one without a name `#3`. */
  readonly name: string
  /** The first few different values. */
  readonly samples: readonly string[]
  /** In how many rows it has a value. */
  readonly filled: number
}

/**
 * Why a line is no data: a title or a date above the header, a total or a note below the data, nothing in it,
 * or the `sep=;` that a spreadsheet program leaves for itself.
 */
export type NoDataReason = 'above-header' | 'total' | 'note' | 'blank' | 'separator'

export interface NoData {
  readonly line: number
  readonly reason: NoDataReason
  readonly text: string
}

/** A list as it stands in a file, before anyone has said what its columns mean. */
export interface Table {
  readonly file: string
  /** Of a workbook; null for text. */
  readonly sheet: string | null
  /** Null for a workbook. */
  readonly encoding: Encoding | null
  /** Null for a workbook, and for a text of one column. */
  readonly delimiter: Delimiter | null
  /** Null where no line names the columns. */
  readonly headerLine: number | null
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Records that are neither header nor data: with those two they are all records of the file. */
  readonly setAside: readonly NoData[]
  /** How many records the file has, counted where it was taken apart. */
  readonly records: number
  /** What is to be said about the reading itself: damaged characters, a quote that nobody closed. */
  readonly warnings: readonly Failure[]
}
