import {
  quote,
  plus,
  comma,
  minus,
  dot,
  capitalE,
  openBracket,
  backslash,
  closeBracket,
  letterE,
  openBrace,
  closeBrace,
  isSpace,
  isDigit,
} from './bytes.ts'

/*
 * Where one JSON value ends and the next begins, found in the bytes without making anything of them. Rows
 * are cut out this way and given to `JSON.parse` one by one: as fast as parsing the whole, with the memory
 * of one row. See docs/decisions/0037.
 */

/** The bytes stop being JSON here. */
export class JsonStop extends Error {
  readonly offset: number

  constructor(offset: number) {
    super('not JSON')
    this.offset = offset
  }
}

/** Digits in a number from which on a double may not hold it. */
const longDigits = 16

/** No answer has so many things in each other, and what looks into all of them would run out of its stack. */
const deepest = 200

/** Numbers too long for a double, as pairs of where they begin and end. */
export type LongNumbers = number[]

/** The first byte that is no white space, or `end`. */
export function afterSpace(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && isSpace(bytes[at]!)) at++
  return at
}

/** The byte after a string that begins at `at`. */
export function afterString(bytes: Uint8Array, at: number, end: number): number {
  for (let place = at + 1; place < end; place++) {
    const byte = bytes[place]
    if (byte === backslash) place++
    else if (byte === quote) return place + 1
  }
  throw new JsonStop(end)
}

/**
 * The byte after the value that begins at `at`. Only brackets and strings are looked at; whether all of it
 * is JSON is for `JSON.parse` to say. Throws `JsonStop` where the value does not end, or is too deep.
 */
export function afterValue(bytes: Uint8Array, at: number, end: number, long: LongNumbers): number {
  let depth = 0
  for (let place = at; place < end; place++) {
    const byte = bytes[place]!
    if (byte === quote) {
      place = afterString(bytes, place, end) - 1
      if (depth === 0) return place + 1
    } else if (byte === openBrace || byte === openBracket) {
      if (++depth > deepest) throw new JsonStop(place)
    } else if (byte === closeBrace || byte === closeBracket) {
      if (depth === 0) return place
      if (--depth === 0) return place + 1
    } else if (isDigit(byte)) {
      place = afterNumber(bytes, place, end, long) - 1
    } else if (depth === 0 && (byte === comma || isSpace(byte))) return place
  }
  if (depth > 0) throw new JsonStop(end)
  return end
}

/** A whole number of many digits is noted; a fraction of as many may lose its last ones. */
function afterNumber(bytes: Uint8Array, at: number, end: number, long: LongNumbers): number {
  let place = at
  while (place < end && isDigit(bytes[place]!)) place++
  const isWhole = bytes[place] !== dot && bytes[place] !== letterE && bytes[place] !== capitalE
  const isPart = at > 0 && (bytes[at - 1] === dot || bytes[at - 1] === minus || bytes[at - 1] === plus)
  if (place - at >= longDigits && isWhole && !isPart) long.push(at, place)
  return place
}

/** The value between two places, with numbers that are too long for a double as their digits. */
export function valueBetween(bytes: Buffer, start: number, end: number, long: LongNumbers): unknown {
  return JSON.parse(textBetween(bytes, start, end, long))
}

function textBetween(bytes: Buffer, start: number, end: number, long: LongNumbers): string {
  if (long.length === 0) return bytes.toString('utf8', start, end)
  let text = ''
  let from = start
  for (let index = 0; index < long.length; index += 2) {
    const [first, last] = [long[index]!, long[index + 1]!]
    text += `${bytes.toString('utf8', from, first)}"${bytes.toString('latin1', first, last)}"`
    from = last
  }
  return text + bytes.toString('utf8', from, end)
}
