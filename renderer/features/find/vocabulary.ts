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
  /** Grows with each text that is read. Numbers side by side: a list for each of 85,000 names would be as large as the names. */
  readonly standing: number[]
}

/** Of these texts by their places; others may be read into it later. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const vocabulary: Vocabulary = { words: [], numbers: new Map(), texts: [], begins: [], standing: [] }
  for (const [place, text] of texts.entries()) readWords(vocabulary, place, text)
  return vocabulary
}

/** Reads the text at a place, where it is not the one that was read there last. */
export function readWords(
  { words, numbers, texts, begins, standing }: Vocabulary,
  place: number,
  text: string,
): void {
  if (texts[place] === text) return
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
}

/** What stands between signs in a folded text. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\d']+/u).filter((part) => part !== '')
}

/** Places of texts that have one of these words, in order: `among` these places, or among all that were read. */
export function placesWithAny(
  { words, begins, standing }: Vocabulary,
  numbers: readonly number[],
  among: Int32Array | null,
): Int32Array {
  const wanted = new Uint8Array(words.length)
  for (const number of numbers) wanted[number] = 1
  const places = new Int32Array(among ? among.length : begins.length)
  let count = 0
  for (let at = 0; at < places.length; at += 1) {
    const place = among ? among[at]! : at
    const begin = begins[place]
    if (begin === undefined) continue
    const end = begin + standing[begin]!
    for (let word = begin + 1; word <= end; word += 1)
      if (wanted[standing[word]!] === 1) {
        places[count++] = place
        break
      }
  }
  return places.slice(0, count)
}
