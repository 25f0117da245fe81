import { closeBrace, closeBracket, isSpace, newline } from './bytes.ts'
import { afterSpace, afterValue } from './slice.ts'

/** Whether the first line is a whole value and others follow, or the file says so of itself. */
export function isOneALine(bytes: Buffer, file: string): boolean {
  if (/\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(file)) return true
  const start = afterSpace(bytes, 0, bytes.length)
  const end = bytes.indexOf(newline, start)
  if (end === -1 || afterSpace(bytes, end, bytes.length) === bytes.length) return false
  return isWhole(bytes, start, end)
}

/** Whether a value begins and ends on a line; most do by the look of their ends. */
export function isClosed(bytes: Buffer, start: number, lineEnd: number): boolean {
  let last = lineEnd - 1
  while (last > start && isSpace(bytes[last]!)) last--
  if (bytes[last] === closeBrace || bytes[last] === closeBracket) return true
  // Either it goes on over the next lines, or it breaks off.
  try {
    afterValue(bytes, start, bytes.length, [])
    return false
  } catch {
    return true
  }
}

function isWhole(bytes: Buffer, start: number, end: number): boolean {
  try {
    return afterSpace(bytes, afterValue(bytes, start, end, []), end) === end
  } catch {
    return false
  }
}

/** The line break after a place, or the end of the file. */
export function endOfLine(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(newline, start)
  return end === -1 ? bytes.length : end
}
