const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** From here on a sign may join the one before it; below, only a line feed does. */
const firstCombining = 0x300
const lineEnd = '\r'

/** The first sign as a person sees it, however many code points it is made of. */
export function firstLetter(text: string): string {
  const first = text.charAt(0)
  const second = text.charAt(1)
  // Most names: a segmenter for each of them takes milliseconds of a frame that shows many people.
  if (isAlone(first) && (second === '' || isAlone(second))) return first
  for (const { segment } of signs.segment(text)) return segment
  return ''
}

function isAlone(sign: string): boolean {
  return sign !== lineEnd && sign.charCodeAt(0) < firstCombining
}
