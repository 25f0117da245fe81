import { expect, test } from 'vitest'
import type { PlannedStep, StepOutcome } from '../../shared/contract/step.ts'
import { startSample } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { give, take, wholeState } from '../plans/planning.ts'

/** Steps of which some work only after others, some never, and two make something new. */
const steps: readonly PlannedStep[] = [
  { command: 'members.add', input: { name: 'Line', email: 'line@northlight.example' } },
  give('trial-0', 'lumi', 'standard'),
  take('bo', 'lumi', 'standard'),
  give('bo', 'lumi', 'standard'),
  give('bo', 'lumi', 'standard'),
  take('bo', 'lumi', 'standard'),
  { command: 'links.request', input: { parent: 'central', children: ['lindenhof'] } },
  { command: 'links.decide', input: { parent: 'central', child: 'lindenhof', decision: 'accept' } },
  { command: 'accounts.add', input: { system: 'google-ads', kind: 'client', name: 'New', parent: 'nordic' } },
  give('trial-0', 'trial-8', 'admin'),
  give('bo', 'bc', 'assigned'),
]

async function inSlices({ ask }: TestApp, size: number): Promise<readonly StepOutcome[]> {
  const outcomes: StepOutcome[] = []
  let after: string | null = null
  for (let from = 0; from < steps.length; from += size) {
    const slice: { readonly outcomes: readonly StepOutcome[]; readonly trial: string } = await ask(
      'bulk.try-slice',
      { steps: steps.slice(from, from + size), after },
    )
    outcomes.push(...slice.outcomes)
    after = slice.trial
  }
  return outcomes
}

test.each([1, 2, 3, 5, 20])(
  'slices of %i answer what one call answers, and leave nothing behind',
  async (size) => {
    const app = await startSample()
    const before = await wholeState(app)
    const whole = await app.ask('bulk.try', { steps: [...steps] })
    expect(whole.map(({ ok }) => ok)).toContain(false)
    expect(await inSlices(app, size)).toEqual(whole)
    expect(await wholeState(app)).toEqual(before)
  },
)

test('a list is tried again from the first step once the workspace or who acts is another', async () => {
  const { ask, fail } = await startSample()
  const { trial } = await ask('bulk.try-slice', { steps: [steps[0]!], after: null })
  const next = { steps: [steps[1]!], after: trial }
  expect(await ask('bulk.try-slice', next)).toMatchObject({ outcomes: [{ ok: true }] })
  await ask('actor.choose', { actor: 'anna' })
  expect(await fail('bulk.try-slice', next)).toMatchObject({ code: 'conflict', message: 'bulk.moved-on' })
  await ask('actor.choose', { actor: 'keeper' })
  await ask('grants.give', { grants: [{ member: 'bo', account: 'lumi', role: 'standard' }] })
  expect(await fail('bulk.try-slice', next)).toMatchObject({ code: 'conflict' })
  expect(await fail('bulk.try-slice', { steps, after: 'never' })).toMatchObject({ code: 'conflict' })
})

test('as many lists are remembered as windows may try at once, the latest ones', async () => {
  const { ask, fail } = await startSample()
  const trials: string[] = []
  for (let list = 0; list < 9; list++) {
    trials.push((await ask('bulk.try-slice', { steps: [steps[0]!], after: null })).trial)
  }
  const going = { steps: [steps[1]!] }
  expect(await fail('bulk.try-slice', { ...going, after: trials[0]! })).toMatchObject({ code: 'conflict' })
  expect(await ask('bulk.try-slice', { ...going, after: trials[8]! })).toMatchObject({
    outcomes: [{ ok: true }],
  })
})
