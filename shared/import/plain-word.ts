/** The same word whatever its case, width, hyphens, points and spaces. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-.:：*"'’()/]+/g, '')
}
