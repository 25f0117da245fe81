import { array, assert, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumbers, writeNumbers } from '../../shared/contract/number-column.ts'

describe('a column of numbers on the wire', () => {
  it('has as many digits a number as its largest one needs', () => {
    expect(writeNumbers([])).toEqual({ width: 1, digits: '' })
    expect(writeNumbers([0, 1, 9, 10, 31])).toEqual({ width: 1, digits: '019:O' })
    expect(writeNumbers([0, 32, 1023])).toEqual({ width: 2, digits: '0010OO' })
    expect(writeNumbers([1, 87_999])).toEqual({ width: 4, digits: '00012EMO' })
  })

  it('needs no sign that JSON writes in another way', () => {
    const { digits } = writeNumbers(Array.from({ length: 32 }, (_, number) => number))
    expect(JSON.stringify(digits)).toBe(`"${digits}"`)
  })

  it('refuses what would be read as another number', () => {
    for (const number of [-1, 0.5, Number.NaN, 2 ** 30])
      expect(() => writeNumbers([3, number])).toThrow('is no number of a column')
    expect([...readNumbers(writeNumbers([2 ** 30 - 1]))]).toEqual([2 ** 30 - 1])
  })

  it('is read as it was written (seed 60)', () => {
    const anyNumbers = array(nat({ max: 2 ** 30 - 1 }))
    const anyColumn = property(anyNumbers, (numbers) => {
      expect([...readNumbers(writeNumbers(numbers))]).toEqual(numbers)
    })
    assert(anyColumn, { seed: 60 })
  })
})
