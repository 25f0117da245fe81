import type { z } from 'zod'
import { failed } from '../../../shared/contract/failure.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import { placeOf } from '../../place.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with a document, in words of ours: zod's own texts never reach people. */
export function failureOfIssue(issue: Issue, document: unknown, keys: KeysAt): Failure {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const known = keys(path).join(', ')
    return failure('document.unknown-key', { path: placeOf([...path, key]), key, known })
  }
  const value = valueAt(document, path)
  const details = { path: placeOf(path), found: shown(value) }
  if (value === undefined)
    return failure('document.missing', { path: placeOf(path), key: String(path.at(-1) ?? '') })
  const expected = expectation(issue)
  return failure(expected.message, { ...details, ...expected.details })
}

/** The names that may stand in the object at a path. */
export type KeysAt = (path: readonly PropertyKey[]) => readonly string[]

interface Expectation {
  readonly message: string
  readonly details?: { readonly expected: string }
}

const types: Readonly<Record<string, string>> = {
  string: 'document.not-text',
  array: 'document.not-a-list',
  object: 'document.not-an-object',
}

const formats: Readonly<Record<string, string>> = {
  date: 'document.not-a-day',
  datetime: 'document.not-a-moment',
  email: 'document.not-an-address',
}

function expectation(issue: Issue): Expectation {
  switch (issue.code) {
    case 'invalid_type':
      return { message: types[issue.expected] ?? 'document.not-as-expected' }
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_format':
      return { message: formats[issue.message] ?? formats[issue.format] ?? 'document.not-as-expected' }
    case 'too_small':
      return { message: 'document.empty' }
    case 'invalid_union':
      // One of several forms, of which the value says by its kind which it is.
      return issue.errors.length === 0 && 'options' in issue && Array.isArray(issue.options)
        ? oneOf(issue.options)
        : expectationOfUnion(issue.errors.flat())
    default:
      return { message: 'document.not-as-expected' }
  }
}

/** Alternatives are words to choose from, or forms of a moment. */
function expectationOfUnion(issues: readonly Issue[]): Expectation {
  const values = issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values : []))
  if (values.length > 0) return oneOf(values)
  const format = issues.find((issue) => issue.code === 'invalid_format')
  return format ? expectation(format) : expectation(issues[0]!)
}

function oneOf(values: readonly z.core.util.Primitive[]): Expectation {
  const expected = values.map((value) => (typeof value === 'string' ? value : String(value))).join(', ')
  return { message: 'document.not-one-of', details: { expected } }
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    document,
  )
}

/** A value as it stands in the file, cut where it is long. */
function shown(value: unknown): string {
  try {
    const text = JSON.stringify(value) ?? ''
    return text.length > 60 ? `${text.slice(0, 59)}…` : text
  } catch {
    // Lists in lists in lists: printing them runs out of its stack, though reading them did not.
    return Array.isArray(value) ? '[…]' : '{…}'
  }
}

function failure(message: string, details: Failure['details']): Failure {
  return failed('bad-input', message, details).error
}
