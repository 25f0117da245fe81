import type { WordColumn } from '../../../shared/contract/mirror.ts'
import { writeNumbers } from './write-numbers.ts'

/** One attribute of many rows, each distinct word written once. */
export function wordColumn<Row>(rows: readonly Row[], wordOf: (row: Row) => string | undefined): WordColumn {
  const words: string[] = []
  const places = new Map<string | undefined, number>([[undefined, 0]])
  const codes = new Int32Array(rows.length)
  // Most rows have the word of the row before them, which is known without looking it up.
  let last: string | undefined
  let code = 0
  for (let row = 0; row < rows.length; row += 1) {
    const word = wordOf(rows[row]!)
    if (word !== last) {
      code = places.get(word) ?? words.push(word ?? '')
      places.set(word, code)
      last = word
    }
    codes[row] = code
  }
  return { words, codes: writeNumbers(codes) }
}
