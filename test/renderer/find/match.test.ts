import { describe, expect, it, test } from 'vitest'
import { distance } from '../../../renderer/features/find/distance.ts'
import { findIds, readId } from '../../../renderer/features/find/find-ids.ts'
import { findIn } from '../../../renderer/features/find/match.ts'
import { meantIn } from '../../../renderer/features/find/mistakes.ts'
import { lettersOf } from '../../../renderer/features/tree/letter-bits.ts'
import { fold } from '../../../renderer/ui/fold.ts'

const inOrder = (one: number, other: number) => one - other

function find(names: readonly string[], query: string, most = 20) {
  const found = findIn(names.map(fold), fold(query).split(' '), { most, compare: inOrder, forgiving: true })
  return found.places.map((place) => names[place])
}

describe('names', () => {
  it('come whole first, then by their beginning, by a word of theirs, and by anything', () => {
    const names = ['Northfjord', 'Nordic Fjord', 'Fjord Sport', 'Fjord']
    expect(find(names, 'fjord')).toEqual(['Fjord', 'Fjord Sport', 'Nordic Fjord', 'Northfjord'])
  })

  it('are found by their words in any order', () => {
    expect(find(['Fjord Sport', 'Fjord Mode'], 'sport fjord')).toEqual(['Fjord Sport'])
  })

  it.each([
    ['fjodr', 'Fjord Sport'],
    ['fjrd', 'Fjord Sport'],
    ['fjoord', 'Fjord Sport'],
    ['sprot fjord', 'Fjord Sport'],
    ['ljungbreg', 'Ljungbergs Blommor'],
    ['algen', 'Älgen Möbler'],
    ['möbelr', 'Älgen Möbler'],
    ['フヨルド', 'フィヨルド旅行'],
    ['温泉', '温泉もり'],
  ])('are found by %s', (typed, name) => {
    expect(
      find(['Fjord Sport', 'Ljungbergs Blommor', 'Älgen Möbler', 'フィヨルド旅行', '温泉もり'], typed),
    ).toEqual([name])
  })

  it.each([null, lettersOf])(
    'come whole first also where thousands begin alike, and each is counted',
    (letter) => {
      const names = [...Array.from({ length: 3000 }, (_, at) => `fjord ${at}`), 'fjord', 'old fjord', 'fjord']
      const letters = letter && names.map(letter)
      const found = findIn(names, ['fjord'], { most: 5, compare: inOrder, forgiving: true, letters })
      expect(found).toMatchObject({ places: [3000, 3002, 0, 1, 2], total: 3003, best: 0 })
      expect(found.containing).toHaveLength(3003)
    },
  )

  it('with the mistake come after those without', () => {
    expect(find(['Fjrod Kids', 'Fjord Sport'], 'fjord')).toEqual(['Fjord Sport', 'Fjrod Kids'])
  })

  it('never stand for other digits', () => {
    expect(find(['Fjord 12', 'Fjord 21', 'Fjord 13'], 'fjodr 12')).toEqual(['Fjord 12'])
  })

  it('mark what the words stand for', () => {
    expect(meantIn('fjord sport', ['sprot', 'fjo'])).toEqual(['sport', 'fjo'])
  })
})

test('what many names contain is not put into order by comparing them', () => {
  const names = Array.from({ length: 88_000 }, (_, place) => `fjord ${place}`)
  let compared = 0
  const compare = (one: number, other: number) => {
    compared += 1
    return one - other
  }
  const found = findIn(names, ['fjord'], { most: 50, compare, forgiving: true })
  expect(found.places).toEqual(Array.from({ length: 50 }, (_, place) => place))
  expect(found.total).toBe(88_000)
  expect(compared).toBe(0)
  expect(findIn(names, ['fjrd'], { most: 50, compare, forgiving: true }).places).toHaveLength(50)
  expect(compared).toBe(0)
})

describe('ids', () => {
  const ids = ['7100000001', '1000000120', '1000000012', '']

  it('are meant by digits, with or without hyphens', () => {
    expect(readId('100-000-0012')).toBe('1000000012')
    expect(readId('100 000 0012')).toBe('1000000012')
    expect(readId('12')).toBeNull()
    expect(readId('fjord 100')).toBeNull()
  })

  it('come whole first, then by their beginning, and by no other digits', () => {
    expect(findIds(ids, '1000000012', 9)).toEqual([2])
    expect(findIds(ids, '10000001', 9)).toEqual([1])
    expect(findIds(ids, '100000', 9)).toEqual([1, 2, 0])
    expect(findIds(ids, '1000000013', 9)).toEqual([])
  })
})

test('a distance counts letters that were added, left out, replaced or swapped', () => {
  expect([
    distance('fjord', 'fjord'),
    distance('fjrd', 'fjord'),
    distance('fjodr', 'fjord'),
    distance('fjo', 'fjord'),
    distance('温床', '温泉'),
  ]).toEqual([0, 1, 1, 0, 1])
})
