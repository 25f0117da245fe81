/** Control characters, which move the cursor or colour what follows, and those that turn the direction of a text. */
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** A text as one line of a terminal, whatever names from files have in them. */
export function oneLine(text: string): string {
  return text.replaceAll(unprintable, '\uFFFD')
}
