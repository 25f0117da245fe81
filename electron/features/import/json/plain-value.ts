import { closeBrace, closeBracket, colon, comma, isSpace, openBrace, openBracket, quote } from './slice.ts'

/*
 * Values that are JSON beyond doubt, passed without making anything of them. What takes a closer look (a
 * backslash in a text, a fraction, many things in each other) is left to `JSON.parse`: then these say -1.
 */

/** The byte after white space, or the end. */
export function afterBlank(bytes: Uint8Array, at: number): number {
  let place = at
  while (place < bytes.length && isSpace(bytes[place]!)) place++
  return place
}

/** The quotation mark that ends a text, of which `at` is the first letter. -1: an escape, or no text. */
export function endOfPlainText(bytes: Uint8Array, at: number): number {
  const { length } = bytes
  for (let place = at; place < length; place++) {
    const byte = bytes[place]!
    if (byte === quote) return place
    if (byte === backslash || byte < 32) return -1
  }
  return -1
}

/** The byte after a whole number without a sign, of at most 15 digits. */
export function afterPlainNumber(bytes: Uint8Array, at: number): number {
  let place = at
  while (place < bytes.length && isDigit(bytes[place]!)) place++
  const count = place - at
  if (count === 0 || count > 15 || (count > 1 && bytes[at] === digitZero)) return -1
  const next = bytes[place]
  return next === dot || next === letterE || next === capitalE ? -1 : place
}

/** The byte after `true`, `false` or `null`. */
export function afterPlainWord(bytes: Uint8Array, at: number): number {
  for (const word of words) {
    if (bytes[at] !== word[0]) continue
    for (let place = 1; place < word.length; place++) if (bytes[at + place] !== word[place]) return -1
    return at + word.length
  }
  return -1
}

/** The colon after a name is behind, with the white space around it. */
export function afterColon(bytes: Uint8Array, at: number): number {
  const place = afterBlank(bytes, at)
  return bytes[place] === colon ? afterBlank(bytes, place + 1) : -1
}

/** The byte after a value of any kind with at most so many more in each other. */
export function afterPlainValue(bytes: Uint8Array, at: number, depth = 3): number {
  const first = bytes[at]
  if (first === quote) {
    const end = endOfPlainText(bytes, at + 1)
    return end === -1 ? -1 : end + 1
  }
  if (first === openBrace || first === openBracket) return depth === 0 ? -1 : afterInside(bytes, at, depth)
  return first !== undefined && isDigit(first) ? afterPlainNumber(bytes, at) : afterPlainWord(bytes, at)
}

function afterInside(bytes: Uint8Array, start: number, depth: number): number {
  const isObject = bytes[start] === openBrace
  const close = isObject ? closeBrace : closeBracket
  let at = afterBlank(bytes, start + 1)
  if (bytes[at] === close) return at + 1
  for (;;) {
    if (isObject) {
      if (bytes[at] !== quote) return -1
      const nameEnd = endOfPlainText(bytes, at + 1)
      at = nameEnd === -1 ? -1 : afterColon(bytes, nameEnd + 1)
      if (at === -1) return -1
    }
    at = afterPlainValue(bytes, at, depth - 1)
    if (at === -1) return -1
    at = afterBlank(bytes, at)
    if (bytes[at] === close) return at + 1
    if (bytes[at] !== comma) return -1
    at = afterBlank(bytes, at + 1)
  }
}

function isDigit(byte: number): boolean {
  return byte >= digitZero && byte <= digitNine
}

const words = ['true', 'false', 'null'].map((word) => Buffer.from(word))
const backslash = 92
const dot = 46
const digitZero = 48
const digitNine = 57
const capitalE = 69
const letterE = 101
