import { describe, expect, it } from 'vitest'
import { findIn } from '../../../renderer/features/find/match.ts'
import { placesWithAny, readWords, vocabularyOf } from '../../../renderer/features/find/vocabulary.ts'
import { fold } from '../../../renderer/ui/fold.ts'
import { Chance } from '../../helpers/random-workspace.ts'

const inOrder = (one: number, other: number) => one - other
const parts = [
  'Fjord',
  'Sport',
  "Kid's",
  'Älgen',
  'SE',
  '温泉',
  'フィヨルド旅行',
  '2024',
  'B2B',
  'Search',
  '–',
  '|',
]

describe('the words of many texts', () => {
  it('are kept once each, without numbers', () => {
    const vocabulary = vocabularyOf(['fjord sport 12', 'fjord b2b', '77'])
    expect(vocabulary.words).toEqual(['fjord', 'sport', 'b2b'])
    const fjord = placesWithAny(vocabulary, [0], null)
    expect([...fjord]).toEqual([0, 1])
    expect([...placesWithAny(vocabulary, [1, 2], fjord)]).toEqual([0, 1])
    expect([...placesWithAny(vocabulary, [2], fjord)]).toEqual([1])
    expect([...placesWithAny(vocabulary, [], fjord)]).toEqual([])
  })

  it('are those of the text as it was read last', () => {
    const vocabulary = vocabularyOf([])
    const withWord = (number: number) => [...placesWithAny(vocabulary, [number], null)]
    readWords(vocabulary, 3, 'fjord sport')
    expect([withWord(0), withWord(2)]).toEqual([[3], []])
    readWords(vocabulary, 3, 'nordic')
    expect([withWord(0), withWord(2)]).toEqual([[], [3]])
    readWords(vocabulary, 3, '')
    expect(withWord(2)).toEqual([])
  })

  it('find with mistakes what looking through every text finds (seed 8)', () => {
    const chance = new Chance(8)
    const texts = Array.from({ length: 300 }, () =>
      fold(
        Array.from({ length: 1 + chance.below(4) }, () => chance.pick(parts)).join(
          chance.pick([' ', '-', ' / ', '']),
        ),
      ),
    )
    const vocabulary = vocabularyOf(texts)
    let mistaken = 0
    for (let turn = 0; turn < 400; turn += 1) {
      const words = Array.from({ length: 1 + chance.below(2) }, () =>
        mistake(chance, fold(chance.pick(parts))),
      )
      const matching = { most: 400, compare: inOrder, forgiving: true }
      const found = findIn(texts, words, { ...matching, vocabulary })
      expect([words, found]).toEqual([words, findIn(texts, words, matching)])
      if (found.best === 4) mistaken += 1
    }
    expect(mistaken).toBeGreaterThan(50)
  })
})

/** With two letters in the wrong order, one left out, one twice, or none. */
function mistake(chance: Chance, word: string): string {
  const at = 1 + chance.below(Math.max(1, word.length - 2))
  const [start, one = '', two = '', end] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
  return start + chance.pick([two + one, two, one + one + two, one + two]) + end
}
