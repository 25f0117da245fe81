import { expect, test } from 'vitest'
import { formatsOf } from '../../../renderer/client/formats.ts'

test('each language lists, counts and measures in its own way', () => {
  const three = ['A', 'B', 'C']
  expect(formatsOf('en').and.format(three)).toBe('A, B, and C')
  expect(formatsOf('sv').and.format(three)).toBe('A, B och C')
  expect(formatsOf('ja').and.format(three)).toBe('A、B、C')
  expect(formatsOf('ja').or.format(three)).toBe('A、B、またはC')
  expect(formatsOf('en').list(three)).toBe('A, B, C')
  expect(formatsOf('sv').number(1234567)).toBe('1\u00a0234\u00a0567')
  expect(formatsOf('ja').relative(-1, 'day')).toBe('昨日')
})

test('sizes are told in the largest unit of which there is at least one', () => {
  expect([0, 1, 312, 999].map(formatsOf('en').bytes)).toEqual(['0 bytes', '1 byte', '312 bytes', '999 bytes'])
  expect([312, 1540].map((size) => plain(formatsOf('sv').bytes(size)))).toEqual(['312 byte', '1,5 kB'])
  expect([312, 1_540_000].map(formatsOf('ja').bytes)).toEqual(['312 バイト', '1.5 MB'])
  expect([1000, 999_949, 999_950].map(formatsOf('en').bytes)).toEqual(['1.0 kB', '999.9 kB', '1.0 MB'])
})

/** With spaces at which a line may break, too. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

test('sentences and labels stand apart by a space, in Japanese by the width of their signs', () => {
  expect(formatsOf('en').sentences(['One.', 'Two.'])).toBe('One. Two.')
  expect(formatsOf('ja').sentences(['一。', '二。'])).toBe('一。二。')
  expect(formatsOf('en').labelled('Tick', 'Anna')).toBe('Tick: Anna')
  expect(formatsOf('ja').labelled('完了', '花子')).toBe('完了：花子')
})

test('the formats of a language are made once', () => {
  expect(formatsOf('sv')).toBe(formatsOf('sv'))
})
