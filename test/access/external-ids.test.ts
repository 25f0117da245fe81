import { describe, expect, it } from 'vitest'
import { ExternalIds } from '../../electron/access/external-ids.ts'
import { plainExternalId } from '../../electron/access/identity.ts'
import { systems } from '../../shared/model/system.ts'
import { Chance } from '../helpers/random-workspace.ts'

describe('external ids as integers', () => {
  for (const seed of [1, 2, 3]) {
    it(`are the same exactly where their plain texts are, with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const ids = new ExternalIds(2)
      const places = new Map<string, number>()
      const parts = ['0', '1', '12', '123', '4567890', '-', ' ', '\u00a0', '\t', 'x', '１', '99999999999']
      for (let count = 0; count < 3000; count++) {
        const system = chance.pick(systems)
        const id = Array.from({ length: chance.below(5) }, () => chance.pick(parts)).join('')
        const text = `${system} ${plainExternalId(system, id)}`
        expect([text, ids.find(system, id)]).toEqual([text, places.get(text) ?? -1])
        if (!places.has(text)) places.set(text, places.size)
        expect([text, ids.add(system, id)]).toEqual([text, places.get(text)])
      }
    })
  }
})
