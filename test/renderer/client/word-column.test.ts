import { expect, test } from 'vitest'
import { Words } from '../../../renderer/client/mirror/word-column.ts'

test('a word that stands in no row yet may be set in any of them, and taken out again', () => {
  const words = new Words()
  words.set(40, 'active')
  words.set(2, 'ended')
  words.set(40, undefined)
  expect([words.get(2), words.get(40), words.get(3), words.get(1000)]).toEqual([
    'ended',
    undefined,
    undefined,
    undefined,
  ])
})

test.each([255, 256, 65_536])(
  '%i different words are all told apart, and those before them stay',
  (count) => {
    const words = new Words({ words: ['first'], codes: { width: 1, digits: '10' } })
    for (let row = 2; row < count + 2; row += 1) words.set(row, `word ${row}`)
    const wrong = Array.from({ length: count }, (_, place) => place + 2).filter(
      (row) => words.get(row) !== `word ${row}`,
    )
    expect(wrong).toEqual([])
    expect([words.get(0), words.get(1)]).toEqual(['first', undefined])
  },
)
