import type { WordColumn } from '../../../shared/contract/mirror.ts'
import { readNumbers } from '../../../shared/contract/number-column.ts'
import { roomFor } from './room.ts'

type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

const absent = 0
const kinds = [Uint8Array, Uint16Array, Uint32Array] as const

/**
 * Repeated words, kept as places in a list of the distinct ones. Where these are few, as statuses and currencies are, a
 * place is a byte: eleven such columns stand beside 88,000 names.
 */
export class Words {
  readonly #words: string[]
  readonly #places: Map<string, number>
  #codes: Codes

  constructor(column?: WordColumn) {
    this.#words = [...(column?.words ?? [])]
    this.#places = new Map(this.#words.map((word, place) => [word, place + 1]))
    // Without a word there is nothing to tell of any row.
    this.#codes =
      column === undefined || this.#words.length === 0
        ? new Uint8Array(0)
        : new (kindFor(this.#words.length))(readNumbers(column.codes))
  }

  get(row: number): string | undefined {
    const code = this.#codes[row] ?? absent
    return code === absent ? undefined : this.#words[code - 1]
  }

  set(row: number, word: string | undefined): void {
    const code = word === undefined ? absent : this.#place(word)
    if (row >= this.#codes.length || code > largestOf(this.#codes))
      this.#codes = grown(this.#codes, row, code)
    this.#codes[row] = code
  }

  #place(word: string): number {
    const known = this.#places.get(word)
    if (known !== undefined) return known
    const place = this.#words.push(word)
    this.#places.set(word, place)
    return place
  }
}

function kindFor(code: number): (typeof kinds)[number] {
  return kinds.find((kind) => code <= largestOf(kind)) ?? Uint32Array
}

function grown(codes: Codes, row: number, code: number): Codes {
  const length = row < codes.length ? codes.length : roomFor(row)
  const made = new (kindFor(Math.max(code, largestOf(codes))))(length)
  made.set(codes)
  return made
}

/** What an array of this kind, or this array, can hold. */
function largestOf({ BYTES_PER_ELEMENT: bytes }: { readonly BYTES_PER_ELEMENT: number }): number {
  return 2 ** (8 * bytes) - 1
}
