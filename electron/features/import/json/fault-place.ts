import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { newline } from './slice.ts'

/** Why a file is no JSON from a byte on, with its line and column and what stands there. */
export function failureAt(bytes: Buffer, offset: number, file: string): Failure {
  const before = bytes.subarray(0, offset)
  let line = 1
  let start = 0
  for (let at = before.indexOf(newline); at !== -1; at = before.indexOf(newline, at + 1)) {
    line++
    start = at + 1
  }
  const rest = bytes.toString('utf8', offset, offset + 200)
  const isCutOff = rest.trim() === ''
  const column = bytes.toString('utf8', start, offset).length + 1
  const found = /^(?:[^\s,:[\]{}]+|.)/su.exec(rest)?.[0].slice(0, 40) ?? ''
  const message = isCutOff ? 'document.cut-off' : 'document.not-json'
  return failed('bad-input', message, { file, line, column, found }).error
}

/** Bytes before a place of a text that is given by its line and column. */
export function offsetIn(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  let start = 0
  for (let passed = 1; passed < line; passed++) start = text.indexOf('\n', start) + 1
  return Buffer.byteLength(text.slice(0, start + column - 1))
}
