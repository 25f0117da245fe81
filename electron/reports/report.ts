import type { Language } from '../../shared/model/language.ts'
import type { ColumnId, ReportDefinition, ReportKind } from '../../shared/model/report.ts'

/** A word of ours: how programs call it, and what it is called in the report's language. */
export interface Word {
  readonly code: string
  readonly said: string
}

/**
 * What stands in a cell. Days and moments are ISO 8601 (`2026-03-31`, or with a time and a zone); null is empty.
 */
export type Cell = string | number | boolean | Word | null

/**
 * `code` is a word that tables for programs have as its code and documents as it is said (a role, a platform);
 * `word` is one that every table for people says. A moment may be a bare day: platforms often know no more.
 */
export type CellType = 'text' | 'code' | 'word' | 'day' | 'moment' | 'number' | 'boolean'

export interface ReportColumn {
  readonly id: ColumnId
  readonly type: CellType
  readonly title: string
}

/** One line, with the heading of the rows that it stands among where they are grouped. */
export interface ReportLine {
  readonly group: string | null
  readonly cells: readonly Cell[]
}

/** Lines that follow each other. */
export interface Block {
  readonly group: string | null
  readonly length: number
  /** What stands in a column of one of its lines. */
  cell(line: number, column: number): Cell
  /** Blocks with the same object differ at most in columns that are `ofBlock`; null: there is no other such block. */
  readonly shared: object | null
}

/** One table of a report. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly columns: readonly ReportColumn[]
  /** By column: whether all lines of a block have the same in it. */
  readonly ofBlock: readonly boolean[]
  /** Makes its rows one after the other; each call begins anew. */
  readonly blocks: () => Iterable<Block>
}

/** The rows of a section, one after the other. */
export function* linesOf({ columns, blocks }: Pick<Section, 'columns' | 'blocks'>): Iterable<ReportLine> {
  for (const block of blocks()) {
    for (let line = 0; line < block.length; line++) {
      yield { group: block.group, cells: columns.map((_, column) => block.cell(line, column)) }
    }
  }
}

/** The same rows for all formats: a format only lays them out. */
export interface Report {
  readonly kind: ReportKind
  readonly definition: ReportDefinition
  readonly language: Language
  readonly title: string
  readonly workspace: string
  /** When it was made. ISO 8601, UTC. */
  readonly at: string
  /** What it is about, in sentences; empty where it is about everything. */
  readonly about: readonly string[]
  readonly sections: readonly Section[]
}

/** How far the making of a report has come: subjects looked at, of how many. */
export interface Making {
  done: number
  of: number
}
