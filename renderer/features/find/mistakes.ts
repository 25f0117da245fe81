import uFuzzy from '@leeoniya/ufuzzy'
import { containsAll } from './containing.ts'
import type { Words } from './containing.ts'
import { distance } from './distance.ts'
import { placesWithAny, wordsOf } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** With more than this it says little who comes closest, and to find out would be felt. */
const mostRanked = 1000

/**
 * One mistake in a word of three letters or more, in any script; the first letter is believed. The options for
 * Unicode are those that the library's author gives in its issue 66.
 */
const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: String.raw`[^\p{L}\d']+`,
  intraSplit: String.raw`\p{Ll}\p{Lu}`,
  intraBound: String.raw`\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}`,
  intraChars: String.raw`[\p{L}\d']`,
  intraContr: String.raw`'\p{L}{1,2}\b`,
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
})

/** Digits are ids and numbers: nobody means another one. */
function isForgiven(word: string): boolean {
  return word.length >= 3 && /^[\p{L}']+$/u.test(word)
}

/** What comes close to some words: outside of it nothing contains them with one mistake each. */
export interface Near {
  readonly words: Words
  readonly places: Int32Array
}

/**
 * Places of texts that contain those of the words that may be mistaken, with a mistake or without. `last`: what came close last;
 * `vocabulary`: of these texts, where there is one.
 */
export function placesNear(
  haystack: readonly string[],
  words: Words,
  last: Near | null,
  vocabulary: Vocabulary | null,
): Near {
  const uncertain = words.filter(isForgiven)
  if (last && last.words.join(' ') === uncertain.join(' ')) return last
  const near = (word: string, among: Int32Array | null): Int32Array => {
    if (vocabulary) return placesWithAny(vocabulary, fuzzy.filter(vocabulary.words, word) ?? [], among)
    const list = among ? [[...among]] : []
    return Int32Array.from(fuzzy.filter(haystack as string[], word, ...list) ?? [])
  }
  let places: Int32Array | null = null
  // The longest first: it leaves the fewest for the others.
  for (const word of uncertain.toSorted((one, other) => other.length - one.length)) {
    places = near(word, places)
    if (places.length === 0) break
  }
  return { words: uncertain, places: places ?? new Int32Array(0) }
}

/** Those of them that contain all words, each with a mistake or without; what comes closest is first. */
export function nearestOf(
  { words: uncertain, places }: Near,
  haystack: readonly string[],
  words: Words,
  compare: (one: number, other: number) => number,
): Int32Array {
  const certain = words.filter((word) => !isForgiven(word))
  const found =
    certain.length === 0 ? places : places.filter((place) => containsAll(haystack[place] ?? '', certain))
  if (found.length > mostRanked) return found
  const scores = new Map(
    Array.from(found, (place) => [place, farness(haystack[place] ?? '', uncertain)] as const),
  )
  return found.toSorted(
    (one, other) => (scores.get(one) ?? 0) - (scores.get(other) ?? 0) || compare(one, other),
  )
}

function farness(text: string, words: Words): number {
  const parts = wordsOf(text)
  return words.reduce((sum, word) => sum + Math.min(...parts.map((part) => distance(word, part))), 0)
}

/** For each word, what of the text it stands for: itself, or the word of the text that comes closest. */
export function meantIn(text: string, words: Words): Words {
  return words.flatMap((word) => {
    if (text.includes(word)) return [word]
    const parts = wordsOf(text)
    const nearest = parts.toSorted((one, other) => distance(word, one) - distance(word, other))[0]
    return nearest !== undefined && distance(word, nearest) <= 2 ? [nearest] : []
  })
}
