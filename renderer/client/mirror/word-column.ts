import type { WordColumn } from '../../../shared/contract/mirror.ts'

const absent = -1

/** Repeated words, kept as places in a list of the distinct ones. */
export class Words {
  readonly #words: string[]
  readonly #codes: number[]
  readonly #places: Map<string, number>

  /** Takes the column over; nobody else may change it. */
  constructor(column: WordColumn = { words: [], codes: [] }) {
    this.#words = column.words as string[]
    this.#codes = column.codes as number[]
    this.#places = new Map(this.#words.map((word, place) => [word, place]))
  }

  get(row: number): string | undefined {
    const code = this.#codes[row] ?? absent
    return code === absent ? undefined : this.#words[code]
  }

  set(row: number, word: string | undefined): void {
    this.#codes[row] = word === undefined ? absent : this.#place(word)
  }

  #place(word: string): number {
    const known = this.#places.get(word)
    if (known !== undefined) return known
    this.#places.set(word, this.#words.length)
    return this.#words.push(word) - 1
  }
}
