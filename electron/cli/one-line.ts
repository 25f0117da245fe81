/** Control characters, which move the cursor or colour what follows, and those that turn the direction of a text. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** A text as one line of a terminal, whatever names from files have in them. */
export function oneLine(text: string): string {
  return text.replaceAll(unprintable, '\uFFFD')
}
