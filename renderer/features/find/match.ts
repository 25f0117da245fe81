import { lettersOf } from '../tree/letter-bits.ts'
import { containsAll, placesContaining } from './containing.ts'
import type { Known, Words } from './containing.ts'
import { nearestOf, placesNear } from './mistakes.ts'
import type { Near } from './mistakes.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Found extends Known {
  /** Places in the haystack, best first, at most `most`. */
  readonly places: readonly number[]
  /** How many there are altogether. */
  readonly total: number
  /** How well the best one fits; see `tier`. 5: nothing was found. */
  readonly best: number
  /** What comes close to the words; null, where nobody asked. */
  readonly near: Near | null
}

export interface Matching {
  readonly most: number
  /** Of two places that fit equally well, which comes first. */
  readonly compare: (one: number, other: number) => number
  /** Words with a mistake in them fit too. */
  readonly forgiving: boolean
  /** What was found last in the same haystack. */
  readonly last?: Found | null
  /** Which letters stand in each text of the haystack (`lettersOf`), where that is known. */
  readonly letters?: readonly number[] | null
  /** The words of the haystack, where they are known. */
  readonly vocabulary?: Vocabulary | null
}

/** With more than this, order by name says little, and sorting would be felt. */
const mostSorted = 1000
const forgiven = 4
const nothing = 5

/**
 * The texts that contain every word, best first: the whole text, its beginning, beginnings of words, anywhere. Where
 * they are few, those that contain them with a mistake follow.
 */
export function findIn(haystack: readonly string[], words: Words, matching: Matching): Found {
  // An empty list is another kind of list to the browser: what is compiled for full ones would be thrown away.
  if (words.length === 0 || haystack.length === 0)
    return { words, places: [], total: 0, best: nothing, near: null, containing: new Int32Array(0) }
  const { most, compare, forgiving, last = null, letters = null, vocabulary = null } = matching
  const containing = placesContaining(haystack, words, last, letters)
  const total = containing.length
  const tiers = tiersOf(haystack, containing, words, letters)
  const places: number[] = []
  for (const found of tiers) {
    if (places.length >= most) break
    const ordered = found.length > mostSorted ? found : found.toSorted(compare)
    places.push(...ordered.slice(0, most - places.length))
  }
  const best = tiers.findIndex((found) => found.length > 0)
  if (!forgiving || total >= most)
    return { words, places, total, best: best === -1 ? nothing : best, near: null, containing }
  const near = placesNear(haystack, words, last?.near ?? null, vocabulary)
  const more = nearestOf(near, haystack, words, compare)
  const others = total === 0 ? more : more.filter((place) => !containsAll(haystack[place] ?? '', words))
  return {
    words,
    places: [...places, ...others.slice(0, most - places.length)],
    total: total + others.length,
    best: best === -1 ? (others.length > 0 ? forgiven : nothing) : best,
    near,
    containing,
  }
}

type Tiers = readonly [number[], number[], number[], number[]]

/** By `tier`, the places; of a tier that is not sorted any more some may be missing at its end. */
function tiersOf(
  haystack: readonly string[],
  containing: Int32Array,
  words: Words,
  letters: Matching['letters'],
): Tiers {
  const tiers: Tiers = [[], [], [], []]
  const whole = words.join(' ')
  let at = 0
  for (; at < containing.length && tiers[1].length <= mostSorted; at += 1) {
    const place = containing[at]!
    tiers[tier(haystack[place]!, whole, tiers[2].length > mostSorted ? null : words)].push(place)
  }
  // Where so many begin like this, all that can still come before them is the whole.
  const own = lettersOf(whole)
  for (; at < containing.length; at += 1) {
    const place = containing[at]!
    if ((!letters || letters[place] === own) && haystack[place] === whole) tiers[0].push(place)
  }
  return tiers
}

/** How well a text that contains the words fits them: 0 the whole, 1 its beginning, 2 words of it, 3 anywhere. */
function tier(text: string, whole: string, words: Words | null): 0 | 1 | 2 | 3 {
  if (text.startsWith(whole)) return text.length === whole.length ? 0 : 1
  return words?.every((word) => startsWord(text, word)) ? 2 : 3
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (at === 0 || !isInWord(text, at - 1)) return true
  return false
}

/** Most signs are of ASCII, and asking an expression about each of them would be felt. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0x80) return /[\p{L}\d]/u.test(text[at] ?? '')
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
}
