import uFuzzy from '@leeoniya/ufuzzy'
import { distance } from './distance.ts'

/** What was typed, as words that are looked for in any order. Folded. */
export type Words = readonly string[]

export interface Found {
  /** Places in the haystack, best first, at most `most`. */
  readonly places: readonly number[]
  /** How many there are altogether. */
  readonly total: number
  /** How well the best one fits; see `tier`. 5: nothing was found. */
  readonly best: number
  /** All places of texts that contain the words as they were typed, in the order of the haystack. */
  readonly containing: Int32Array
}

export interface Matching {
  readonly most: number
  /** Of two places that fit equally well, which comes first. */
  readonly compare: (one: number, other: number) => number
  /** Words with a mistake in them fit too. */
  readonly forgiving: boolean
  /** What is known of the words; null: nothing. */
  readonly within?: Known | null
}

/** All places of texts that contain some words, in the order of the haystack: outside of them none contains those that are sought. */
export interface Known {
  readonly words: Words
  readonly containing: Int32Array
}

/** With more than this, order by name says little, and sorting would be felt. */
const mostSorted = 1000
const forgiven = 4
const nothing = 5

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

/**
 * The texts that contain every word, best first: the whole text, its beginning, beginnings of words, anywhere. Where
 * they are few, those that contain them with a mistake follow.
 */
export function findIn(haystack: readonly string[], words: Words, matching: Matching): Found {
  if (words.length === 0) return { places: [], total: 0, best: nothing, containing: new Int32Array(0) }
  const containing = placesContaining(haystack, words, matching.within ?? null)
  const total = containing.length
  const tiers = tiersOf(haystack, containing, words)
  const places: number[] = []
  for (const found of tiers) {
    if (places.length >= matching.most) break
    const ordered = found.length > mostSorted ? found : found.toSorted(matching.compare)
    places.push(...ordered.slice(0, matching.most - places.length))
  }
  const best = tiers.findIndex((found) => found.length > 0)
  if (!matching.forgiving || total >= matching.most)
    return { places, total, best: best === -1 ? nothing : best, containing }
  const more = forgivingly(haystack, words, matching)
  const others = total === 0 ? more : more.filter((place) => !containsAll(haystack[place] ?? '', words))
  return {
    places: [...places, ...others.slice(0, matching.most - places.length)],
    total: total + others.length,
    best: best === -1 ? (others.length > 0 ? forgiven : nothing) : best,
    containing,
  }
}

/** Numbers side by side: a list that grows to 85,000 leaves so much behind that the next letter waits until it is cleared away. */
function placesContaining(haystack: readonly string[], words: Words, known: Known | null): Int32Array {
  const unseen = known ? words.filter((word) => !known.words.includes(word)) : words
  if (known && unseen.length === 0) return known.containing
  const from = known ? known.containing.length : haystack.length
  const found = new Int32Array(from)
  let count = 0
  for (let at = 0; at < from; at += 1) {
    const place = known ? known.containing[at]! : at
    const text = haystack[place] ?? ''
    if (text !== '' && containsAll(text, unseen)) found[count++] = place
  }
  return found.slice(0, count)
}

type Tiers = readonly [number[], number[], number[], number[]]

/** By `tier`, the places; of a tier that is not sorted any more some may be missing at its end. */
function tiersOf(haystack: readonly string[], containing: Int32Array, words: Words): Tiers {
  const tiers: Tiers = [[], [], [], []]
  const whole = words.join(' ')
  for (const place of containing) {
    tiers[tier(haystack[place]!, whole, tiers[2].length > mostSorted ? null : words)].push(place)
    if (tiers[1].length <= mostSorted) continue
    // Where so many begin like this, all that can still come before them is the whole.
    for (let at = haystack.indexOf(whole, place + 1); at !== -1; at = haystack.indexOf(whole, at + 1))
      tiers[0].push(at)
    break
  }
  return tiers
}

/** How well a text that contains the words fits them: 0 the whole, 1 its beginning, 2 words of it, 3 anywhere. */
function tier(text: string, whole: string, words: Words | null): 0 | 1 | 2 | 3 {
  if (text.startsWith(whole)) return text.length === whole.length ? 0 : 1
  return words?.every((word) => startsWord(text, word)) ? 2 : 3
}

function containsAll(text: string, words: Words): boolean {
  for (const word of words) if (!text.includes(word)) return false
  return true
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

/** Digits are ids and numbers: nobody means another one. */
function isForgiven(word: string): boolean {
  return word.length >= 3 && /^[\p{L}']+$/u.test(word)
}

function forgivingly(haystack: readonly string[], words: Words, { compare }: Matching): readonly number[] {
  const uncertain = words.filter(isForgiven)
  if (uncertain.length === 0) return []
  let places: number[] | null = null
  // The longest first: it leaves the fewest for the others.
  for (const word of uncertain.toSorted((one, other) => other.length - one.length)) {
    places = fuzzy.filter(haystack as string[], word, ...(places === null ? [] : [places]))
    if (places === null || places.length === 0) return []
  }
  const certain = words.filter((word) => !isForgiven(word))
  const all = places ?? []
  const found =
    certain.length === 0 ? all : all.filter((place) => containsAll(haystack[place] ?? '', certain))
  if (found.length > mostSorted) return found
  const scores = new Map(found.map((place) => [place, farness(haystack[place] ?? '', uncertain)] as const))
  return found.toSorted(
    (one, other) => (scores.get(one) ?? 0) - (scores.get(other) ?? 0) || compare(one, other),
  )
}

function farness(text: string, words: Words): number {
  const parts = wordsOf(text)
  return words.reduce((sum, word) => sum + Math.min(...parts.map((part) => distance(word, part))), 0)
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\d']+/u).filter((part) => part !== '')
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
