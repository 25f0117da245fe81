import { describe, expect, it } from 'vitest'
import { readPlace, writePlace } from '../../../renderer/client/place.ts'

describe('the place in the address', () => {
  it('is read back as it was written, whatever the ids are made of', () => {
    const place = { screen: 'people', account: 'a b/&?#', member: 'ä=1' } as const
    expect(readPlace(writePlace(place))).toEqual(place)
  })

  it('remembers the plan that is looked at', () => {
    const place = { screen: 'plans', account: null, member: 'bo', plan: 'p 1' } as const
    expect(readPlace(writePlace(place))).toEqual(place)
  })

  it('remembers how deep the map goes, as far as that is a depth', () => {
    const place = { screen: 'map', account: 'nordic', member: null, depth: 3 } as const
    expect(readPlace(writePlace(place))).toEqual(place)
    expect(readPlace('#/map?depth=-2').depth).toBeUndefined()
  })

  it('leaves out what is not chosen', () => {
    expect(writePlace({ screen: 'grid', account: null, member: null })).toBe('#/grid')
  })

  it('begins at the accounts where the address says nothing it knows', () => {
    for (const hash of ['', '#', '#/nowhere', '#token=x'])
      expect(readPlace(hash)).toEqual({ screen: 'accounts', account: null, member: null })
  })
})
