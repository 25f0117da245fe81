import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIn } from '../../../renderer/features/find/match.ts'
import { isSaidByLetters, lettersOf } from '../../../renderer/features/tree/letter-bits.ts'
import { fold } from '../../../renderer/ui/fold.ts'

const seed = 27
const typed = string({ unit: constantFrom('a', 'b', 'z', 'å', '9', 'フ', '😀'), minLength: 1, maxLength: 4 })
const named = array(typed, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

describe('the letters of a name', () => {
  it('are few enough to be a small number', () => {
    expect(lettersOf('abcdefghijklmnopqrstuvwxyz 0123456789-åフ😀')).toBe(2 ** 30 - 1)
    expect(lettersOf('')).toBe(0)
  })

  it('have all those of every part of it (seed 27)', () => {
    assert(
      property(named, (name) => {
        const letters = lettersOf(name)
        for (let from = 0; from < name.length; from += 1)
          for (let to = from + 1; to <= name.length; to += 1) {
            const part = lettersOf(name.slice(from, to))
            expect(letters & part).toBe(part)
          }
      }),
      { seed },
    )
  })

  it('say of a to z alone that they stand in it (seed 27)', () => {
    expect(['a', 'z', 'å', '1', 'フ', 'ab', ''].filter(isSaidByLetters)).toEqual(['a', 'z'])
    assert(
      property(named, constantFrom('a', 'b', 'z', 'c'), (name, letter) => {
        const own = lettersOf(letter)
        expect((lettersOf(name) & own) === own).toBe(name.includes(letter))
      }),
      { seed },
    )
  })

  it('shorten the way to what is found and change nothing of it (seed 27)', () => {
    const matching = { most: 5, compare: (one: number, other: number) => one - other, forgiving: true }
    assert(
      property(
        array(named, { maxLength: 30 }),
        array(typed, { minLength: 1, maxLength: 2 }),
        (names, words) => {
          const haystack = names.map(fold)
          const letters = haystack.map(lettersOf)
          expect(findIn(haystack, words, { ...matching, letters })).toEqual(findIn(haystack, words, matching))
        },
      ),
      { seed },
    )
  })
})
