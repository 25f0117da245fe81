import { isSaidByLetters, lettersOf } from '../tree/letter-bits.ts'
import { narrows } from '../tree/narrowing.ts'

/** What was typed, as words that are looked for in any order. Folded. */
export type Words = readonly string[]

/** What was found for some words: outside of it nothing contains them, nor what contains them. */
export interface Known {
  readonly words: Words
  /** All places of texts that contain the words as they were typed, in the order of the haystack. */
  readonly containing: Int32Array
}

/**
 * All places of texts that contain every word, in the order of the haystack. `last`: what was found last in it; `letters`:
 * by place, `lettersOf` the text.
 */
export function placesContaining(
  haystack: readonly string[],
  words: Words,
  last: Known | null,
  letters: readonly number[] | null,
): Int32Array {
  const among = last && isNarrower(words, last.words) ? last.containing : null
  const unseen = among && last ? words.filter((word) => !last.words.includes(word)) : words
  if (among && unseen.length === 0) return among
  const wanted = lettersOf(unseen.join(''))
  const unsaid = letters ? unseen.filter((word) => !isSaidByLetters(word)) : unseen
  // Numbers side by side: a list that grows to 85,000 leaves so much behind that the next letter waits until it is cleared away.
  const found = new Int32Array(among ? among.length : haystack.length)
  let count = 0
  for (let at = 0; at < found.length; at += 1) {
    const place = among ? among[at]! : at
    if (letters && (letters[place]! & wanted) !== wanted) continue
    if (unsaid.length === 0 || containsAll(haystack[place] ?? '', unsaid)) found[count++] = place
  }
  return found.slice(0, count)
}

/** Whether what contains the words contained the earlier ones as well. */
export function isNarrower(words: Words, earlier: Words): boolean {
  return narrows({ words: earlier, id: null }, { words, id: null })
}

export function containsAll(text: string, words: Words): boolean {
  for (const word of words) if (!text.includes(word)) return false
  return true
}
