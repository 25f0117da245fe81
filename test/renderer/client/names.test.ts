import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameOrder } from '../../../renderer/client/mirror/names.ts'
import type { NameOrder } from '../../../renderer/client/mirror/names.ts'

/** Names as people write them, with much that nearly agrees. */
const name = oneof(
  string({
    unit: constantFrom('a', 'A', 'b', ' ', '-', '_', '.', '0', '1', '2', '9', '&', 'z'),
    maxLength: 8,
  }),
  string({ unit: 'grapheme-ascii', maxLength: 8 }),
  string({ unit: constantFrom(...'aåäAÅÄoöøØeéÉèuüçñýzyÿvw 1'.split('')), maxLength: 6 }),
)

function expectAgreement(order: NameOrder, a: string, b: string): void {
  const [left, right] = [order.keyOf(a), order.keyOf(b)]
  if (left === null || right === null) return
  const byKey = left < right ? -1 : left > right ? 1 : 0
  expect([a, b, byKey]).toEqual([a, b, Math.sign(order.compare(a, b))])
}

describe.each(['en', 'sv', 'ja'])('names in %s', (language) => {
  const order = nameOrder(language)

  it('sort by their keys as the language sorts them', () => {
    assert(
      property(name, name, (a, b) => expectAgreement(order, a, b)),
      { numRuns: 3000 },
    )
  })

  it('sort numbers by their size', () => {
    expect(['Shop 10', 'shop 9', 'Shop 009', 'Shop'].toSorted(order.compare)).toEqual([
      'Shop',
      'shop 9',
      'Shop 009',
      'Shop 10',
    ])
  })
})

describe('other names', () => {
  it('are left to the language', () => {
    expect(nameOrder('ja').keyOf('氷室')).toBeNull()
    expect(nameOrder('en').keyOf('Straße')).toBeNull()
    expect(['Öl', 'Zoo', 'Ål'].toSorted(nameOrder('sv').compare)).toEqual(['Zoo', 'Ål', 'Öl'])
    expect(['Öl', 'Zoo', 'Ål'].toSorted(nameOrder('en').compare)).toEqual(['Ål', 'Öl', 'Zoo'])
  })
})
