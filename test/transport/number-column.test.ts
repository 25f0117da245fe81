import { array, assert, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeNumbers } from '../../electron/features/mirror/write-numbers.ts'
import { readNumbers } from '../../shared/contract/number-column.ts'

const column = (...numbers: number[]) => writeNumbers(Int32Array.from(numbers))

describe('a column of numbers on the wire', () => {
  it('has as many digits a number as its largest one needs', () => {
    expect(column()).toEqual({ width: 1, digits: '' })
    expect(column(0, 1, 9, 10, 31)).toEqual({ width: 1, digits: '019:O' })
    expect(column(0, 32, 1023)).toEqual({ width: 2, digits: '0010OO' })
    expect(column(1, 87_999)).toEqual({ width: 4, digits: '00012EMO' })
  })

  it('needs no sign that JSON writes in another way', () => {
    const { digits } = column(...Array.from({ length: 32 }, (_, number) => number))
    expect(JSON.stringify(digits)).toBe(`"${digits}"`)
  })

  it('refuses what would be read as another number', () => {
    expect(() => column(3, -1)).toThrow('a number below 0')
  })

  it('is read as it was written (seed 60)', () => {
    const anyColumn = property(array(nat()), (numbers) => {
      expect([...readNumbers(column(...numbers))]).toEqual(numbers)
    })
    assert(anyColumn, { seed: 60 })
  })
})
