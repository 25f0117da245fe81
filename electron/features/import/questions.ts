import { failed } from '../../../shared/contract/failure.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { ImportQuestion, ImportRequest, ListQuestion } from '../../../shared/contract/import.ts'
import type { ToldOfFile } from '../../../shared/import/told-of-file.ts'
import type { GuessedMapping } from './tables/guess-mapping.ts'
import type { Table } from './tables/table.ts'
import { endpoints, likelyEndpoint } from './tiktok/endpoints.ts'
import { requestLacks } from './tiktok/request-lacks.ts'

/** A question with what is said where nobody can be asked. */
export interface OpenQuestion {
  readonly question: ImportQuestion
  readonly why: Failure
}

/** Which request a page of TikTok's API answers; `said` is what is known of it, where that is not enough. */
export function aboutRequest(
  file: string,
  { fields, rows }: { readonly fields: readonly string[]; readonly rows: number },
  said: ImportRequest | null,
): OpenQuestion {
  const known = endpoints.some(({ path }) => path === said?.endpoint) ? said : null
  return {
    question: {
      kind: 'request',
      key: file,
      file,
      rows,
      fields,
      guess: known?.endpoint ?? likelyEndpoint(new Set(fields)),
      said,
      endpoints: endpoints.map(({ path, needs, also }) => ({ endpoint: path, needs, also })),
    },
    why: said ? requestLacks(said, file) : failed('bad-input', 'tiktok.which-request', { file }).error,
  }
}

const sampleRows = 20

/** What the columns of a list mean. */
export function aboutMapping(
  key: string,
  table: Table,
  guess: GuessedMapping,
  told: ToldOfFile = {},
): OpenQuestion & { readonly question: ListQuestion } {
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
      told,
      lines: firstLines(table),
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

const linesShown = 12

/** The lines at the top, of which one may name the columns. */
function firstLines({ setAside, headerLine, columns, rows }: Table): ListQuestion['lines'] {
  const header = headerLine === null ? [] : [{ line: headerLine, text: columns.map(({ name }) => name) }]
  const above = setAside
    .filter(({ reason }) => reason !== 'blank')
    .map(({ line, text }) => ({ line, text: [text] }))
  const data = rows.slice(0, linesShown).map(({ line, cells }) => ({ line, text: cells }))
  return [...above.slice(0, linesShown), ...header, ...data]
    .toSorted((one, other) => one.line - other.line)
    .slice(0, linesShown)
    .map(({ line, text }) => ({
      line,
      text: text
        .filter((cell) => cell.trim() !== '')
        .join(' · ')
        .slice(0, 120),
    }))
}
