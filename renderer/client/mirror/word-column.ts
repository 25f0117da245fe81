import type { WordColumn } from '../../../shared/contract/mirror.ts'
import { IntColumn } from './int-column.ts'

const absent = 0

/** Repeated words, kept as places in a list of the distinct ones. */
export class Words {
  readonly #words: string[]
  readonly #codes: IntColumn
  readonly #places: Map<string, number>

  constructor(column?: WordColumn) {
    this.#words = [...(column?.words ?? [])]
    this.#codes = new IntColumn(column?.codes)
    this.#places = new Map(this.#words.map((word, place) => [word, place + 1]))
  }

  get(row: number): string | undefined {
    const code = this.#codes.get(row, absent)
    return code === absent ? undefined : this.#words[code - 1]
  }

  set(row: number, word: string | undefined): void {
    this.#codes.set(row, word === undefined ? absent : this.#place(word))
  }

  #place(word: string): number {
    const known = this.#places.get(word)
    if (known !== undefined) return known
    const place = this.#words.push(word)
    this.#places.set(word, place)
    return place
  }
}
