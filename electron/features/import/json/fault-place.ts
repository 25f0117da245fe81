import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { isSpace, newline } from './bytes.ts'

/** Where a line stands in a file that has one value a line. */
export interface LinePlace {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** Why a file, or a line of it, is no JSON from a byte on, with its line and column and what stands there. */
export function failureAt(bytes: Buffer, offset: number, file: string, place?: LinePlace): Failure {
  const { line, start, end } = place ?? lineAround(bytes, offset)
  const rest = bytes.toString('utf8', offset, Math.min(offset + 200, end))
  const isCutOff = rest.trim() === ''
  const column = bytes.toString('utf8', start, offset).length + 1
  const found = /^(?:[^\s,:[\]{}]+|.)/su.exec(rest)?.[0].slice(0, 40) ?? ''
  const isLine = end < bytes.length && bytes.subarray(end).some((byte) => !isSpace(byte))
  const cutOff = isLine ? 'document.line-cut-off' : 'document.cut-off'
  return failed('bad-input', isCutOff ? cutOff : 'document.not-json', { file, line, column, found }).error
}

function lineAround(bytes: Buffer, offset: number): LinePlace {
  const before = bytes.subarray(0, offset)
  let line = 1
  let start = 0
  for (let at = before.indexOf(newline); at !== -1; at = before.indexOf(newline, at + 1)) {
    line++
    start = at + 1
  }
  return { line, start, end: bytes.length }
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
