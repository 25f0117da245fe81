import { describe, expect, it } from 'vitest'
import { plainEmail } from '../../electron/access/identity.ts'
import { findBrokenLimits } from '../../electron/access/limits.ts'
import type { Finding } from '../../shared/contract/finding.ts'
import { limitNames } from '../../shared/policy/limits.ts'
import { Chance } from '../helpers/random-workspace.ts'
import { emptyWorld, randomAfter, shaken } from './random-change.ts'
import { slowLimits } from './slow-limits.ts'
import { changeFrom, viewOf } from './world.ts'

/** Small enough that a world of eleven accounts and four people comes to each of them. */
const numbers = {
  depth: { most: 3 },
  managersOfClient: { most: 2 },
  managersOfManager: { most: 1 },
  accountsBelowTop: { most: 3 },
  pendingRequests: { most: 1 },
  adminsOfCenter: { most: 1 },
  membersOfCenter: { most: 2 },
}

function inWords({ limit, details: { account, would, email } }: Finding): string {
  return [limit, account, limit === 'depth' ? undefined : would, email]
    .filter((word) => word !== undefined)
    .map((word) => (typeof word === 'string' ? plainEmail(word) : JSON.stringify(word)))
    .join(' ')
}

describe('what a change breaks is what counting everything before and after finds', () => {
  const steps = 150
  const met = new Map<string, number>()
  let peaceful = 0

  for (let seed = 1; seed <= 20; seed++) {
    it(`in ${steps} changes, with seed ${seed}`, () => {
      const chance = new Chance(seed)
      let before = emptyWorld
      for (let step = 0; step < steps; step++) {
        const after = randomAfter(chance, before, step)
        const changes = shaken(chance, changeFrom(before, after))
        const findings = findBrokenLimits(viewOf(before), changes, numbers)
        const slow = slowLimits(before, after, numbers)
        expect({ changes, found: findings.map(inWords).toSorted() }).toEqual({
          changes,
          found: slow.toSorted(),
        })
        for (const { limit } of findings) met.set(limit, (met.get(limit) ?? 0) + 1)
        if (findings.length === 0) peaceful++
        // New accounts would make the world too wide to come to its limits.
        before = after.account.length > 16 ? emptyWorld : after
      }
    })
  }

  it('and each limit is met often, and so is none', () => {
    expect(limitNames.filter((name) => (met.get(name) ?? 0) < 10)).toEqual([])
    expect(peaceful).toBeGreaterThan(300)
  })
})
