import { endOfPlainText } from '../json/plain-value.ts'
import { quote } from '../json/slice.ts'
import { camelCase } from './camel-case.ts'

/** A name as it is spelled in files. */
interface Spelling {
  readonly bytes: Uint8Array
  /** Its place among the names that are looked for, or `otherName`. */
  readonly name: number
  /** What followed it last time. */
  next: Spelling | null
}

export const otherName = -1
/** Something that cannot be read as it stands. */
export const noName = -2

/** Spellings that are kept: no answer has more, and a file of random names must not fill the memory. */
const mostSpellings = 500

/**
 * Names of fields, recognised in the bytes whether in camelCase or in snake_case. Rows have their fields in
 * the same order, so the name that followed last time is the first guess: comparing it costs 15 ns instead of
 * the 150 of making a text and looking it up.
 */
export class Spellings {
  /** The quotation mark after the name that was last asked for. */
  end = 0
  private readonly names: ReadonlyMap<string, number>
  private readonly known = new Map<string, Spelling>()
  private readonly before: Spelling = { bytes: new Uint8Array(0), name: otherName, next: null }
  private last = this.before

  constructor(names: readonly string[]) {
    this.names = new Map(names.map((name, place) => [name, place]))
  }

  /** An object begins. */
  begin(): void {
    this.last = this.before
  }

  /** The name whose first letter stands at `at`: its place, `otherName`, or `noName`. */
  at(bytes: Buffer, at: number): number {
    const guess = this.last.next
    if (guess !== null && isHere(bytes, at, guess.bytes)) {
      this.end = at + guess.bytes.length
      this.last = guess
      return guess.name
    }
    const end = endOfPlainText(bytes, at)
    if (end === -1) return noName
    this.end = end
    const found = this.found(bytes.toString('latin1', at, end))
    this.last.next = found
    this.last = found
    return found.name
  }

  private found(text: string): Spelling {
    const there = this.known.get(text)
    if (there) return there
    const name = this.names.get(camelCase(text)) ?? otherName
    const made: Spelling = { bytes: Buffer.from(text, 'latin1'), name, next: null }
    if (this.known.size < mostSpellings) this.known.set(text, made)
    return made
  }
}

function isHere(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  const { length } = name
  if (bytes[at + length] !== quote) return false
  for (let place = 0; place < length; place++) if (bytes[at + place] !== name[place]) return false
  return true
}
