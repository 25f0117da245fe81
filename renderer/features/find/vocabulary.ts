/**
 * The words of many texts, each once: names consist of few words, and what is done for each word is not done for each name.
 * Only words with letters, which are those that may be mistaken (`mistakes.ts`).
 */
export interface Vocabulary {
  readonly words: string[]
  /** By word, its place in `words`. */
  readonly numbers: Map<string, number>
  /** By place of a text, the text as it was read. */
  readonly texts: string[]
  /** By place of a text, where in `standing` it begins: how many words it has, then the number of each. */
  readonly begins: number[]
  /** Numbers side by side: a list for each of 85,000 names would be as large as the names. */
  readonly standing: number[]
}

export function emptyVocabulary(): Vocabulary {
  return { words: [], numbers: new Map(), texts: [], begins: [], standing: [] }
}

/** Reads the text at a place, anew where it was another one before. Answers whether it was. */
export function readWords(
  { words, numbers, texts, begins, standing }: Vocabulary,
  place: number,
  text: string,
): boolean {
  if (texts[place] === text) return false
  texts[place] = text
  begins[place] = standing.length
  const found = wordsOf(text).filter((word) => /\p{L}/u.test(word))
  standing.push(found.length)
  for (const word of found) {
    let number = numbers.get(word)
    if (number === undefined) {
      number = words.push(word) - 1
      numbers.set(word, number)
    }
    standing.push(number)
  }
  return true
}

/** What stands between signs in a folded text. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\d']+/u).filter((part) => part !== '')
}

/**
 * Places of texts that have a word of each of these sets of words, in order; what was not read is left out. At most 30 sets: each has
 * a bit of one number.
 */
export function placesWithEach(
  { begins, standing, words }: Vocabulary,
  sets: readonly (readonly number[])[],
): Int32Array {
  const all = (1 << sets.length) - 1
  const inSets = new Uint32Array(words.length)
  for (const [set, members] of sets.entries()) for (const word of members) inSets[word]! |= 1 << set
  const places = new Int32Array(begins.length)
  let count = 0
  for (let place = 0; place < begins.length; place += 1) {
    const begin = begins[place]
    if (begin === undefined) continue
    const end = begin + (standing[begin] ?? 0)
    let has = 0
    for (let at = begin + 1; at <= end; at += 1) has |= inSets[standing[at]!]!
    if (has === all) places[count++] = place
  }
  return places.slice(0, count)
}
