const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The first sign as a person sees it, however many code points it is made of. */
export function firstLetter(text: string): string {
  for (const { segment } of signs.segment(text)) return segment
  return ''
}
