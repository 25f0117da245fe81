import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Table } from './table.ts'

/** What only a person can say about a list. */
export interface TableDoubt {
  readonly about: 'system' | 'subject' | 'kind' | 'account' | 'column' | 'role'
  /** The column, or the word in it. */
  readonly subject?: string
  /** Systems, kinds, external ids, fields or roles, likeliest first; empty where nothing suggests itself. */
  readonly candidates: readonly string[]
  /** The question as a sentence. */
  readonly failure: Failure
}

/** Asks about a list as a whole. */
export function doubtAbout(
  table: Table,
  about: 'system' | 'subject' | 'kind' | 'account',
  candidates: readonly string[] = [],
): TableDoubt {
  return { about, candidates, failure: ask(table, about, { candidates }) }
}

/** Asks what a column means. */
export function doubtOfColumn(table: Table, column: string, candidates: readonly string[]): TableDoubt {
  const message = candidates.length === 0 ? 'unknown-column' : 'column'
  return {
    about: 'column',
    subject: column,
    candidates,
    failure: ask(table, message, { column, candidates }),
  }
}

/** Asks which role a word is. */
export function doubtOfRole(table: Table, word: string, candidates: readonly string[]): TableDoubt {
  return { about: 'role', subject: word, candidates, failure: ask(table, 'role', { word, candidates }) }
}

function ask(table: Table, message: string, details: Failure['details']): Failure {
  const { file, sheet, headerLine } = table
  const place = {
    file,
    ...(sheet === null ? {} : { path: sheet }),
    ...(headerLine === null ? {} : { line: headerLine }),
  }
  return failed('bad-input', `table.doubt.${message}`, { ...place, ...details }).error
}
