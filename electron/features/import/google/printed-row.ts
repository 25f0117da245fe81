import {
  afterBlank,
  afterColon,
  afterPlainNumber,
  afterPlainValue,
  afterPlainWord,
} from '../json/plain-value.ts'
import { closeBrace, comma, openBrace, quote } from '../json/slice.ts'
import { Spellings, noName } from './spellings.ts'

/** What stands in a field: where it starts and ends, for texts and numbers. */
export const absent = 0
export const ascii = 1
export const wide = 2
export const number = 3
export const yes = 4
export const no = 5
/** A text with a backslash in it, of which only `JSON.parse` knows whether it is one. */
export const escaped = 6

/**
 * One row of an answer as the API prints it, found in the bytes: an object with one of the resources, whose
 * fields are texts, whole numbers, true and false. No text and no object is made of it, which took two thirds
 * of the time. What is printed in any other way is left to `JSON.parse`.
 */
export class PrintedRow {
  /** Which of the resources the row is about. */
  resource = -1
  /** For each field what stands there, and from where to where. */
  readonly found: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** How many fields are `escaped`. */
  escapes = 0
  private readonly outer: Spellings
  private readonly inner: Spellings
  private readonly resources: number

  /** `stops` are names beside a resource with which a row is no row. There are at most 31 fields. */
  constructor(resources: readonly string[], stops: readonly string[], fields: readonly string[]) {
    this.resources = resources.length
    this.outer = new Spellings([...resources, ...stops])
    this.inner = new Spellings(fields)
    this.found = new Uint8Array(fields.length)
    this.starts = new Int32Array(fields.length)
    this.ends = new Int32Array(fields.length)
  }

  /** The byte after the row that begins at `start`, or -1 where it is printed in another way. */
  read(bytes: Buffer, start: number): number {
    if (bytes[start] !== openBrace) return -1
    this.resource = -1
    this.outer.begin()
    let at = afterBlank(bytes, start + 1)
    for (;;) {
      if (bytes[at] !== quote) return -1
      const name = this.outer.at(bytes, at + 1)
      if (name === noName || name >= this.resources) return -1
      at = afterColon(bytes, this.outer.end + 1)
      if (at === -1) return -1
      if (name >= 0) {
        if (this.resource !== -1) return -1
        this.resource = name
        at = this.readFields(bytes, at)
      } else at = afterPlainValue(bytes, at)
      if (at === -1) return -1
      at = afterBlank(bytes, at)
      if (bytes[at] === closeBrace) return this.resource === -1 ? -1 : at + 1
      if (bytes[at] !== comma) return -1
      at = afterBlank(bytes, at + 1)
    }
  }

  private readFields(bytes: Buffer, start: number): number {
    if (bytes[start] !== openBrace) return -1
    this.found.fill(absent)
    this.inner.begin()
    this.escapes = 0
    let seen = 0
    let at = afterBlank(bytes, start + 1)
    for (;;) {
      if (bytes[at] !== quote) return -1
      const field = this.inner.at(bytes, at + 1)
      if (field === noName) return -1
      at = afterColon(bytes, this.inner.end + 1)
      if (at === -1) return -1
      if (field >= 0) {
        // Of two the last counts, or the one that is not null: for `JSON.parse` to say.
        if ((seen & (1 << field)) !== 0) return -1
        seen |= 1 << field
        at = this.readField(bytes, at, field)
      } else at = afterPlainValue(bytes, at)
      if (at === -1) return -1
      at = afterBlank(bytes, at)
      if (bytes[at] === closeBrace) return at + 1
      if (bytes[at] !== comma) return -1
      at = afterBlank(bytes, at + 1)
    }
  }

  private readField(bytes: Buffer, at: number, field: number): number {
    const first = bytes[at]
    if (first === quote) return this.readText(bytes, at + 1, field)
    this.starts[field] = at
    if (first === letterT || first === letterF || first === letterN) {
      this.found[field] = first === letterT ? yes : first === letterF ? no : absent
      return afterPlainWord(bytes, at)
    }
    const end = afterPlainNumber(bytes, at)
    this.found[field] = number
    this.ends[field] = end
    return end
  }

  private readText(bytes: Buffer, start: number, field: number): number {
    const { length } = bytes
    let every = 0
    for (let at = start; at < length; at++) {
      const byte = bytes[at]!
      if (byte === quote) {
        this.found[field] = every < 128 ? ascii : wide
        this.starts[field] = start
        this.ends[field] = at
        return at + 1
      }
      if (byte === backslash) return this.readEscaped(bytes, start, field)
      if (byte < 32) return -1
      every |= byte
    }
    return -1
  }

  /** Scripts print what is not ASCII as escapes, so names of accounts are full of them. */
  private readEscaped(bytes: Buffer, start: number, field: number): number {
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at]!
      if (byte === backslash) at++
      else if (byte === quote) {
        this.escapes++
        this.found[field] = escaped
        this.starts[field] = start
        this.ends[field] = at
        return at + 1
      }
    }
    return -1
  }
}

const backslash = 92
const letterF = 102
const letterN = 110
const letterT = 116
