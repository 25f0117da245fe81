import { describe, expect, it } from 'vitest'
import { extended, noSelection, toggled, within } from '../../../renderer/features/plans/step-selection.ts'

const all = ['a', 'b', 'c', 'd']

describe('selecting steps', () => {
  it('takes one in and out again', () => {
    const one = toggled(noSelection, 'b')
    expect([...one.ids]).toEqual(['b'])
    expect(toggled(one, 'b').ids.size).toBe(0)
  })

  it('draws a range from the last one that was chosen, in both directions', () => {
    expect([...extended(toggled(noSelection, 'b'), 'd', all).ids]).toEqual(['b', 'c', 'd'])
    expect([...extended(toggled(noSelection, 'c'), 'a', all).ids].toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('keeps the anchor, so that a second range begins where the first did', () => {
    const first = extended(toggled(noSelection, 'b'), 'c', all)
    expect([...extended(first, 'a', all).ids].toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('takes one alone where there is nothing to draw from', () => {
    expect([...extended(noSelection, 'c', all).ids]).toEqual(['c'])
    expect([...extended({ ids: new Set(), anchor: 'gone' }, 'c', all).ids]).toEqual(['c'])
  })

  it('forgets what is no longer there', () => {
    const left = within({ ids: new Set(['a', 'gone']), anchor: 'gone' }, all)
    expect([...left.ids]).toEqual(['a'])
    expect(left.anchor).toBeNull()
  })
})
