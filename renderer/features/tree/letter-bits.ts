/** Bits for a to z, and a few that everything else shares; together few enough to be a small integer for the browser. */
const own = 26
const shared = 4
const a = 'a'.charCodeAt(0)

/**
 * Which letters stand in a folded text, as bits of one number. A text contains a word only if it has all of its
 * letters. Numbers that lie side by side are compared before the first of 88,000 names is fetched from memory.
 */
export function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) letters |= 1 << bitOf(text.charCodeAt(at))
  return letters
}

/** Whether every text with the letters of this word contains it: it is one of those letters that have a bit of their own. */
export function isSaidByLetters(word: string): boolean {
  return word.length === 1 && bitOf(word.charCodeAt(0)) < own
}

function bitOf(code: number): number {
  const letter = code - a
  return letter >= 0 && letter < own ? letter : own + (code % shared)
}
