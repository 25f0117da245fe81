import { describe, expect, it } from 'vitest'
import { firstLetter } from '../../../renderer/ui/letters.ts'

/** The first sign by the rules of Unicode, whatever it costs. */
function firstSegment(text: string): string {
  const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return [...signs.segment(text)][0]?.segment ?? ''
}

describe('the first letter of a name', () => {
  it.each([
    ['nothing', ''],
    ['one letter', 'A'],
    ['a plain name', 'Åsa Öberg'],
    ['a letter and a mark that joins it', 'e\u0301va'],
    ['a sign and what makes a picture of it', '©\uFE0F Studio'],
    ['kana', 'さくら'],
    ['a flag of two signs', '🇸🇪 Sverige'],
    ['a family joined by invisible signs', '👩‍👧 Home'],
    ['the end of a line in two signs', '\r\nA'],
  ])('is what a segmenter gives: %s', (_, text) => {
    expect(firstLetter(text)).toBe(firstSegment(text))
  })

  it('is what a segmenter gives for any two signs below the first that combine', () => {
    const seconds = [0x0a, 0x0d, 0x20, 0x41, 0xad, 0x2ff, 0x300, 0x200d]
    const texts = Array.from({ length: 0x300 }, (_, first) =>
      seconds.map((second) => String.fromCharCode(first, second)),
    ).flat()
    expect(texts.map(firstLetter)).toEqual(texts.map(firstSegment))
  })
})
