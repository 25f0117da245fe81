import { describe, expect, it } from 'vitest'
import { Interner } from '../../electron/access/interner.ts'
import { Chance } from '../helpers/random-workspace.ts'

/** Where the interner differs from a Map, which is the slow, obvious version of it. */
function differences(ids: readonly string[]): readonly string[] {
  const interner = new Interner()
  const map = new Map<string, number>()
  const found: string[] = []
  const compare = (what: string, place: number, expected: number | undefined) => {
    if (place !== (expected ?? -1)) found.push(`${what}: ${place}, not ${expected}`)
  }
  for (const id of ids) {
    compare(`before ${id}`, interner.find(id), map.get(id))
    if (!map.has(id)) map.set(id, map.size)
    compare(`adding ${id}`, interner.add(id), map.get(id))
  }
  for (const [id, place] of map) compare(`after all, ${id}`, interner.find(id), place)
  for (const [place, id] of interner.ids.entries()) compare(`the id at ${place}`, place, map.get(id))
  return found
}

describe('ids as integers', () => {
  it('numbers ids in the order in which they come', () => {
    expect(differences(['anna', 'bo', 'anna', 'mcc', 'bo'])).toEqual([])
  })

  it('tells ids apart by length alone, the empty one included', () => {
    expect(differences(['', '\0', '\0\0', '\0\0\0\0', '\0\0\0\0\0', 'a', 'a\0', '\0a'])).toEqual([])
  })

  it('tells apart what differs in the wide half of a character only', () => {
    // U+0141 is 0x41 with a 1 in the upper byte, where the letter before it has one already.
    const wide = ['AA', 'A\u0141', 'A\u0241', '\u0141A', '\u0141\u0141', '広告', '広吊', '🔑', '🔒', '\ud83d']
    expect(differences(wide)).toEqual([])
  })

  it('holds ids of any length', () => {
    const sizes = [1, 3, 4, 5, 63, 64, 65, 200, 70_000]
    expect(differences(sizes.flatMap((size) => ['x'.repeat(size), 'y'.repeat(size)]))).toEqual([])
  })

  for (const seed of [1, 2, 3]) {
    it(`agrees with a Map about thousands of ids while it grows, with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const letters = ['a', 'b', '0', '-', 'é', 'Ł', '広']
      const word = () => Array.from({ length: chance.below(9) }, () => chance.pick(letters)).join('')
      expect(differences(Array.from({ length: 4000 }, word))).toEqual([])
    })
  }
})
