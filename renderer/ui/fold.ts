const marks = /\p{Mn}/gu
// Voiced and unvoiced kana are different letters, as か and が; their marks come apart in NFD too.
const voicing = /[\u3099\u309a]/u
// oxlint-disable-next-line no-control-regex
const plain = /^[\u0000-\u007f]*$/
const katakana = /[\u30a1-\u30f6\u30fd\u30fe]/g
const toHiragana = 0x60

/** Letters that Unicode does not take apart, though a keyboard without them writes them so. */
const written: { readonly [letter: string]: string } = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}
const letters = new RegExp(`[${Object.keys(written).join('')}]`, 'g')

/**
 * Text as it is compared when searching: without case and without marks over letters, wide and narrow
 * forms alike (NFKC), and katakana as hiragana, so that ミナト, ﾐﾅﾄ and みなと find each other.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(marks, (mark) => (voicing.test(mark) ? mark : ''))
    .normalize('NFC')
    .replaceAll(letters, (letter) => written[letter] ?? letter)
    .replaceAll(katakana, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - toHiragana))
}
