import { describe, expect, it } from 'vitest'
import { movedBy, movedTo, sameOrder } from '../../../renderer/features/plans/step-order.ts'

const ids = ['a', 'b', 'c', 'd']

describe('moving a step', () => {
  it('puts it before or after the one it was dropped on', () => {
    expect(movedTo(ids, 'a', 'c', 'after')).toEqual(['b', 'c', 'a', 'd'])
    expect(movedTo(ids, 'd', 'b', 'before')).toEqual(['a', 'd', 'b', 'c'])
  })

  it('changes nothing on itself, or with what is no step', () => {
    expect(movedTo(ids, 'b', 'b', 'after')).toBe(ids)
    expect(movedTo(ids, 'x', 'b', 'after')).toBe(ids)
    expect(movedTo(ids, 'a', 'x', 'after')).toBe(ids)
  })

  it('by places stops at both ends', () => {
    expect(movedBy(ids, 'b', 1)).toEqual(['a', 'c', 'b', 'd'])
    expect(movedBy(ids, 'a', -1)).toEqual(ids)
    expect(movedBy(ids, 'd', 5)).toEqual(ids)
    expect(movedBy(ids, 'x', 1)).toBe(ids)
  })

  it('knows whether the order is another one', () => {
    expect(sameOrder(ids, [...ids])).toBe(true)
    expect(sameOrder(ids, ['a', 'c', 'b', 'd'])).toBe(false)
    expect(sameOrder(ids, ['a', 'b'])).toBe(false)
  })
})
