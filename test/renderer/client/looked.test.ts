import { afterEach, describe, expect, it } from 'vitest'
import { questionKey } from '../../../renderer/client/answers.ts'
import { mayChange, timeLookedAt, useLooked } from '../../../renderer/client/looked.ts'
import { onOutcome } from '../../../renderer/client/outcomes.ts'
import type { Outcome } from '../../../renderer/client/outcomes.ts'

const march = { revision: 7, at: '2026-03-31T21:59:59.999Z' }
const look = (moment: typeof march | null) => useLooked.setState({ moment })

/** Of a question about access, and of one about the record. */
const keys = () => [questionKey('access.people', { account: 'a' }), questionKey('past.span', {})] as const

afterEach(() => look(null))

describe('what a window looks at', () => {
  it('makes another question of the same one, except about the record', () => {
    const [now, ofRecord] = keys()
    look(march)
    const [then, again] = keys()
    look({ ...march, at: '2026-03-01T00:00:00.000Z' })
    expect(new Set([now, then, keys()[0]]).size).toBe(3)
    expect([again, keys()[1]]).toEqual([ofRecord, ofRecord])
  })

  it('sets the clock', () => {
    look(march)
    expect(timeLookedAt()).toBe(Date.parse(march.at))
    look(null)
    expect(Math.abs(timeLookedAt() - Date.now())).toBeLessThan(60_000)
  })

  it('lets nothing be changed in the past, and says why', () => {
    const told: Outcome[] = []
    const stop = onOutcome((outcome) => told.push(outcome))
    expect([mayChange(), told.length]).toEqual([true, 0])
    look(march)
    expect(mayChange()).toBe(false)
    expect(told).toMatchObject([{ kind: 'failed', failure: { message: 'past.read-only' } }])
    stop()
  })
})
