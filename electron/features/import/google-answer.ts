import { done, failed } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import { findJsonFault } from '../document/json-fault.ts'
import type { Origin } from './incoming.ts'

/** One row of an answer: the resources in it, by their camelCase names. */
export interface AnswerRow {
  readonly resources: { readonly [resource: string]: unknown }
  readonly origin: Origin
}

export interface GoogleAnswer {
  readonly rows: readonly AnswerRow[]
  readonly warnings: readonly Failure[]
}

type Fields = { readonly [key: string]: unknown }

/** What stands in a chunk beside its rows. */
const chunkKeys = new Set(
  'results fieldMask requestId totalResultsCount queryResourceConsumption summaryRow nextPageToken'.split(
    ' ',
  ),
)

const resourceNames = ['customerClient', 'customerUserAccess']

/** Where a bare resource says what it is. */
const resourceByCollection: { readonly [collection: string]: string } = {
  customerClients: 'customerClient',
  customerUserAccesses: 'customerUserAccess',
}

/**
 * Takes an answer of the Google Ads API apart (facts B1): the object of `search`, the list of chunks
 * of `searchStream`, one of these on every line, or bare rows; names in camelCase or snake_case.
 */
export function readAnswer(text: string, file: string): Result<GoogleAnswer> {
  const rows: AnswerRow[] = []
  const warnings: Failure[] = []
  const values = parseAnswer(text, file)
  if (!values.ok) return values
  for (const { value, line } of values.value) {
    const origin = { file, ...(line === undefined ? {} : { line }) }
    const problem = collect(value, '', origin)
    if (problem) return { ok: false, error: problem }
  }
  const isKnown = ({ resources }: AnswerRow) => resourceNames.some((name) => name in resources)
  const known = rows.filter(isKnown)
  const others = rows.filter((row) => !isKnown(row))
  if (known.length === 0 && others[0]) return { ok: false, error: unrecognised(others[0].origin) }
  if (rows.length === 0) warnings.push(failed('bad-input', 'google.no-rows', { file }).error)
  if (others.length > 0) warnings.push(skipped(others, file))
  return done({ rows: known, warnings })

  function collect(value: unknown, path: string, origin: Origin): Failure | null {
    const here = path === '' ? origin : { ...origin, path }
    if (Array.isArray(value))
      return firstOf(value, (each, place) => collect(each, `${path}[${place}]`, origin))
    if (typeof value !== 'object' || value === null) return unrecognised(here)
    const fields = camelCased(value)
    if (fields['error'] !== undefined) return apiError(fields['error'], here)
    const bare = bareResource(fields)
    if (bare) rows.push({ resources: { [bare]: fields }, origin: here })
    else if (Object.keys(fields).every((key) => chunkKeys.has(key))) return collectChunk(fields, path, origin)
    else if (isRow(fields)) rows.push({ resources: fields, origin: here })
    else return unrecognised(here)
    return null
  }

  function collectChunk(chunk: Fields, path: string, origin: Origin): Failure | null {
    if (chunk['nextPageToken']) warnings.push(failed('bad-input', 'google.more-pages', { file }).error)
    const results = chunk['results'] ?? []
    if (!Array.isArray(results)) return unrecognised({ ...origin, path: `${path}.results` })
    const start = path === '' ? 'results' : `${path}.results`
    return firstOf(results, (row, place) => collect(row, `${start}[${place}]`, origin))
  }
}

function firstOf(list: readonly unknown[], visit: (each: unknown, place: number) => Failure | null) {
  for (const [place, each] of list.entries()) {
    const problem = visit(each, place)
    if (problem) return problem
  }
  return null
}

interface AnswerValue {
  readonly value: unknown
  readonly line?: number
}

function parseAnswer(text: string, file: string): Result<readonly AnswerValue[]> {
  const whole = parsed(text)
  if (whole) return done([whole])
  const lines = text
    .split('\n')
    .flatMap((content, place) => (content.trim() === '' ? [] : [{ content, line: place + 1 }]))
  const isLines = lines.length > 1 && parsed(lines[0]!.content) !== null
  if (!/^\s*[{[]/.test(text)) return { ok: false, error: unrecognised({ file }) }
  if (!isLines) return notJson(text, file, 0)
  const values: AnswerValue[] = []
  for (const { content, line } of lines) {
    const value = parsed(content)
    if (!value) return notJson(content, file, line - 1)
    values.push({ ...value, line })
  }
  return done(values)
}

function parsed(text: string): AnswerValue | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

function notJson(text: string, file: string, linesBefore: number): Result<never> {
  const { isCutOff, line, ...place } = findJsonFault(text) ?? {
    isCutOff: false,
    line: 1,
    column: 1,
    found: '',
  }
  const message = isCutOff ? 'document.cut-off' : 'document.not-json'
  return failed('bad-input', message, { ...place, line: line + linesBefore, file })
}

function apiError(error: unknown, origin: Origin): Failure {
  const fields = typeof error === 'object' && error !== null ? (error as Fields) : {}
  const { status = fields['code'] ?? null, message = error } = fields
  const reason = typeof message === 'string' ? message : JSON.stringify(message)
  const word = typeof status === 'string' ? status : JSON.stringify(status)
  return failed('bad-input', 'google.error', { ...origin, status: word, reason: reason.slice(0, 300) }).error
}

function skipped(rows: readonly AnswerRow[], file: string): Failure {
  const resources = [...new Set(rows.flatMap((row) => Object.keys(row.resources)))].join(', ')
  return failed('bad-input', 'google.rows-skipped', { file, count: rows.length, resources }).error
}

function unrecognised(origin: Origin): Failure {
  return failed('bad-input', 'import.not-recognised', { ...origin }).error
}

/** A row is an object of objects, one for each resource that was asked for. */
function isRow(fields: Fields): boolean {
  const values = Object.values(fields)
  return values.length > 0 && values.every((value) => typeof value === 'object' && value !== null)
}

function bareResource(fields: Fields): string | undefined {
  const name = fields['resourceName']
  return typeof name === 'string' ? (resourceByCollection[name.split('/')[2] ?? ''] ?? undefined) : undefined
}

/** The same object with names in camelCase, and without what is null. */
export function camelCased(value: object): Fields {
  const entries = Object.entries(value)
  // Nearly every row is so already, and there may be hundreds of thousands.
  if (entries.every(([key, field]) => field !== null && !key.includes('_'))) return value as Fields
  return Object.fromEntries(
    entries.flatMap(([key, field]) => (field === null ? [] : [[camelCase(key), field]])),
  )
}

function camelCase(key: string): string {
  return key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
