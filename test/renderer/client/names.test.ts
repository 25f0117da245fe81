import { describe, expect, it } from 'vitest'
import { compareNames } from '../../../renderer/client/mirror/names.ts'

describe('names', () => {
  it('sort numbers by their size, without regard to case and accents', () => {
    const names = ['Shop 10', 'shop 9', 'Éclair', 'Shop', 'eclair 2', '氷室', 'Ölmark']
    expect(names.toSorted(compareNames)).toEqual([
      'Éclair',
      'eclair 2',
      'Ölmark',
      'Shop',
      'shop 9',
      'Shop 10',
      '氷室',
    ])
  })
})
