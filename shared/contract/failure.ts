/**
 * Everything that can be expected to fail, as a closed set. `message` is a key of the translation
 * file `failures`; `details` fills its gaps and names the place (file, line, path, ids).
 */
export const failureCodes = [
  'bad-input',
  'not-found',
  'refused',
  'structure',
  'conflict',
  'nothing-to-undo',
  'no-workspace',
  'locked',
  'unreadable',
  'future-version',
  'disk-full',
  'unknown-call',
  'bug',
] as const

export type FailureCode = (typeof failureCodes)[number]

export type FailureDetail =
  | string
  | number
  | boolean
  | null
  | readonly FailureDetail[]
  | { readonly [key: string]: FailureDetail }

export interface Failure {
  readonly code: FailureCode
  readonly message: string
  readonly details: { readonly [key: string]: FailureDetail }
}

/** The one envelope: expected failures are values, bugs throw. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure }

export function done<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failed(
  code: FailureCode,
  message: string,
  details: Failure['details'] = {},
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message, details } }
}
