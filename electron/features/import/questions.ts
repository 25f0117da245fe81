import { failed } from '../../../shared/contract/failure.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { ImportQuestion } from '../../../shared/contract/import.ts'
import type { GuessedMapping } from './tables/guess-mapping.ts'
import type { Table } from './tables/table.ts'
import { endpoints, likelyEndpoint } from './tiktok/endpoints.ts'

/** A question with what is said where nobody can be asked. */
export interface OpenQuestion {
  readonly question: ImportQuestion
  readonly why: Failure
}

/** Which request a page of TikTok's API answers. */
export function aboutRequest(
  file: string,
  { fields, rows }: { readonly fields: readonly string[]; readonly rows: number },
): OpenQuestion {
  return {
    question: {
      kind: 'request',
      key: file,
      file,
      rows,
      fields,
      guess: likelyEndpoint(new Set(fields)),
      endpoints: endpoints.map(({ path, needs, also }) => ({ endpoint: path, needs, also })),
    },
    why: failed('bad-input', 'tiktok.which-request', { file }).error,
  }
}

const sampleRows = 20

/** What the columns of a list mean. */
export function aboutMapping(key: string, table: Table, guess: GuessedMapping): OpenQuestion {
  const { file, sheet, encoding, delimiter, headerLine, columns, rows } = table
  return {
    question: {
      kind: 'mapping',
      key,
      file,
      sheet,
      encoding,
      delimiter,
      headerLine,
      columns,
      sample: rows.slice(0, sampleRows).map(({ cells }) => cells),
      rows: rows.length,
      guess: guess.mapping,
      guessedColumns: guess.columns,
      doubts: guess.doubts,
    },
    why: failed('bad-input', 'import.needs-mapping', { file, ...(sheet === null ? {} : { path: sheet }) })
      .error,
  }
}
