import { expect, test } from 'vitest'
import type { PlannedStep } from '../../shared/contract/step.ts'
import { Chance } from '../helpers/random-workspace.ts'
import { startSample } from '../helpers/test-app.ts'
import { documentOf, give, planned, take, wholeState } from './planning.ts'

const people = ['bo', 'clara', 'david', 'elin', 'petra', 'johan', 'maja']
const google = ['nordic', 'lumi', 'fjord-sport', 'granen-mobler', 'denmark']
const roles = ['admin', 'standard', 'read-only', 'report-recipient', 'assigned']
const ends = [
  ['nordic', 'lumi'],
  ['nordic', 'denmark'],
  ['nordic', 'viddefly'],
  ['denmark', 'oresol'],
] as const

/** One that can mostly be done, and one in four that cannot, at least where it stands. */
function randomStep(chance: Chance): PlannedStep {
  const [parent, child] = chance.pick(ends)
  switch (chance.below(8)) {
    case 0:
      return {
        command: 'accounts.update',
        input: { account: child, set: { name: `Client ${chance.below(9)}` } },
      }
    case 1:
      return {
        command: 'members.update',
        input: { member: chance.pick(people), set: { team: `Team ${chance.below(3)}` } },
      }
    case 2:
      return {
        command: 'links.decide',
        input: { parent, child, decision: chance.pick(['accept', 'refuse']) },
      }
    case 3:
      return { command: 'links.unlink', input: { parent, child, side: chance.pick(['parent', 'child']) } }
    case 4:
      return { command: 'links.request', input: { parent, children: [child], askedAt: '2026-11-20' } }
    case 5:
      return take(chance.pick(people), chance.pick(google), chance.pick(roles))
    default:
      return give(chance.pick(people), chance.pick(google), chance.pick(roles))
  }
}

test.each(Array.from({ length: 12 }, (_, seed) => [seed]))(
  'applying a plan gives the rows that its steps give one by one (seed %i)',
  { timeout: 60_000 },
  async (seed) => {
    const chance = new Chance(seed)
    const steps = Array.from({ length: 30 }, () => randomStep(chance))
    const whole = await startSample()
    const single = await startSample()
    const actor = chance.pick(['keeper', 'keeper', 'anna', 'clara'])
    for (const app of [whole, single]) await app.ask('actor.choose', { actor })

    const { plan, ids } = await planned(whole, steps)
    const before = await wholeState(whole)
    const { list } = await whole.ask('plans.show', { plan })
    expect(await whole.ask('bulk.try', { steps })).toEqual(list.map(({ outcome }) => outcome))
    expect(await wholeState(whole)).toEqual(before)

    const alone = []
    for (const { command, input } of steps)
      alone.push(await single.call(command as 'grants.give', input as never))
    expect(list.map(({ outcome }) => (outcome.ok ? 'done' : outcome.why))).toEqual(
      alone.map((result) => (result.ok ? 'done' : result.error)),
    )

    const possible = list.flatMap(({ id, outcome }) => (outcome.ok ? [id] : []))
    expect(possible.length).toBeGreaterThan(0)
    expect(possible.length).toBeLessThan(steps.length)
    await whole.ask('plans.apply', { plan, steps: possible })
    expect(await documentOf(whole)).toBe(await documentOf(single))
    const { shifts } = await whole.ask('plans.show', { plan })
    expect(shifts.every(({ gained, lost }) => gained + lost > 0)).toBe(true)

    await whole.ask('changes.undo', {})
    expect((await whole.ask('plans.show', { plan })).list.map(({ id }) => id)).toEqual(ids)
    expect(await documentOf(whole)).toBe(before.document)
  },
)

test.each(Array.from({ length: 4 }, (_, seed) => [seed]))(
  'a bulk change gives the rows of its possible steps one by one (seed %i)',
  { timeout: 60_000 },
  async (seed) => {
    const chance = new Chance(1000 + seed)
    const steps = Array.from({ length: 60 }, () => randomStep(chance))
    const whole = await startSample()
    const single = await startSample()
    const { outcomes } = await whole.ask('bulk.run', { steps, mode: 'possible' })
    for (const [place, { command, input }] of steps.entries()) {
      const result = await single.call(command as 'grants.give', input as never)
      expect(result.ok).toBe(outcomes[place]!.ok)
    }
    expect(await documentOf(whole)).toBe(await documentOf(single))
  },
)
