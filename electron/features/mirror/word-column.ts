import type { WordColumn } from '../../../shared/contract/mirror.ts'
import { writeNumbers } from '../../../shared/contract/number-column.ts'

/** One attribute of many rows, each distinct word written once. */
export function wordColumn<Row>(rows: readonly Row[], wordOf: (row: Row) => string | undefined): WordColumn {
  const words: string[] = []
  const places = new Map<string, number>()
  const codes = rows.map((row) => {
    const word = wordOf(row)
    if (word === undefined) return 0
    let place = places.get(word)
    if (place === undefined) {
      place = words.push(word)
      places.set(word, place)
    }
    return place
  })
  return { words, codes: writeNumbers(codes) }
}
