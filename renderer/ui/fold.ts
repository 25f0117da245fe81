const marks = /\p{Mn}/gu
// oxlint-disable-next-line no-control-regex
const plain = /^[\u0000-\u007f]*$/

/** Text as it is compared when searching: without case, and without marks over letters. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return plain.test(lower) ? lower : lower.normalize('NFD').replaceAll(marks, '').normalize('NFC')
}
