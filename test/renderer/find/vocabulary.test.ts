import { describe, expect, it } from 'vitest'
import { findIn } from '../../../renderer/features/find/match.ts'
import { emptyVocabulary, placesWithEach, readWords } from '../../../renderer/features/find/vocabulary.ts'
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
    const vocabulary = emptyVocabulary()
    for (const [place, text] of ['fjord sport 12', 'fjord b2b', '77'].entries())
      readWords(vocabulary, place, text)
    expect(vocabulary.words).toEqual(['fjord', 'sport', 'b2b'])
    expect([...placesWithEach(vocabulary, [[0]])]).toEqual([0, 1])
    expect([...placesWithEach(vocabulary, [[0], [1, 2]])]).toEqual([0, 1])
    expect([...placesWithEach(vocabulary, [[0, 1], [2]])]).toEqual([1])
    expect([...placesWithEach(vocabulary, [[0], []])]).toEqual([])
  })

  it('are those of the text as it was read last', () => {
    const vocabulary = emptyVocabulary()
    expect(readWords(vocabulary, 3, 'fjord sport')).toBe(true)
    expect(readWords(vocabulary, 3, 'fjord sport')).toBe(false)
    expect(readWords(vocabulary, 3, 'nordic')).toBe(true)
    expect([...placesWithEach(vocabulary, [[0]])]).toEqual([])
    expect([...placesWithEach(vocabulary, [[2]])]).toEqual([3])
    readWords(vocabulary, 3, '')
    expect([...placesWithEach(vocabulary, [[2]])]).toEqual([])
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
    const vocabulary = emptyVocabulary()
    for (const [place, text] of texts.entries()) readWords(vocabulary, place, text)
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
