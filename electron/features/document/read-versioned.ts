import type { z } from 'zod'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import { failureOfIssue } from './issue.ts'
import type { KeysAt } from './issue.ts'
import { findJsonFault, findNameTwice } from './json-fault.ts'
import { knownKeys } from './known-keys.ts'

/** Reads a file of JSON, whose content `read` understands. Every failure has the file and the place in it. */
export function readJsonFile<Value>(
  text: string,
  file: string,
  read: (value: unknown) => Result<Value>,
): Result<Value> {
  const json = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  const result = json.ok ? read(json.value) : json
  return result.ok ? result : { ok: false, error: inFile(result.error, file) }
}

interface Form<Schema extends z.ZodType> {
  readonly schema: Schema
  /** The latest version that is read. */
  readonly version: number
  /** The names that may stand at a place; absent: what the schema says. */
  readonly keys?: KeysAt
}

/**
 * A value of one of our formats, all of which say their `version`: a later one is `future-version`, whatever else is in
 * it; what is wrong is `bad-input`, with its place.
 */
export function readVersioned<Schema extends z.ZodType>(
  value: unknown,
  { schema, version: known, keys = (path) => knownKeys(schema, path) }: Form<Schema>,
): Result<z.infer<Schema>> {
  const version: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : null
  if (typeof version === 'number' && version > known)
    return failed('future-version', 'document.future-version', { path: 'version', version, known })
  const parsed = schema.safeParse(value)
  return parsed.success
    ? done(parsed.data)
    : { ok: false, error: failureOfIssue(parsed.error.issues[0]!, value, keys) }
}

/** The same failure, with the name of the file that it is about. */
export function inFile(failure: Failure, file: string): Failure {
  return { ...failure, details: { ...failure.details, file } }
}

function parseJson(text: string): Result<unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const { isCutOff, ...place } = findJsonFault(text) ?? { line: 1, column: 1, found: '', isCutOff: false }
    return failed('bad-input', isCutOff ? 'document.cut-off' : 'document.not-json', place)
  }
  const twice = findNameTwice(text)
  return twice ? failed('bad-input', 'document.key-twice', { ...twice }) : done(value)
}
