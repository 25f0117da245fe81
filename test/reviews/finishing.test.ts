import { describe, expect, it } from 'vitest'
import { give, take } from '../plans/planning.ts'
import { begin, startAgency } from './reviewing.ts'

describe('a finished review', () => {
  it('is a plan of what is to be changed and removed, in the order of risk, with nothing done yet', async () => {
    const app = await startAgency()
    const { review, items, itemOf } = await begin(app, { reviewers: [{ member: 'anna' }] })
    const decide = (id: string, more: object) =>
      app.ask('reviews.decide', { items: [id], answer: 'keep', reviewer: 'anna', ...more })
    await decide(itemOf('clara', 'lumi'), { answer: 'change', role: 'read-only' })
    await decide(itemOf('eve', 'ad'), { answer: 'remove' })
    await decide(itemOf('bot', 'north'), { answer: 'remove' })
    await decide(itemOf('clara', 'fjord'), {})
    await decide(itemOf('dora', 'lumi'), { answer: 'unknown' })
    const grants = await app.ask('workspace.current', {})
    const { plan, ...finished } = await app.ask('reviews.finish', { review })
    expect(finished).toMatchObject({ steps: 3, undecided: items.length - 5, gone: 0 })
    const staged = await app.ask('plans.staged', { plan: plan! })
    const robot = { member: 'bot', account: 'north', role: 'unknown', raw: 'ROBOT' }
    expect(staged.map(({ command, input }) => ({ command, input }))).toEqual([
      take('eve', 'ad', 'asset-operator'),
      { command: 'grants.remove', input: { grants: [robot] } },
      give('clara', 'lumi', 'read-only'),
    ])
    expect(await app.ask('plans.list', {})).toMatchObject([
      { id: plan, name: 'Autumn', state: 'open', steps: 3 },
    ])
    expect((await app.ask('reviews.list', {}))[0]).toMatchObject({ state: 'finished', plan })
    expect((await app.ask('workspace.current', {}))!.counts).toEqual(grants!.counts)
    await app.ask('plans.apply', { plan: plan! })
    const { moved } = await app.ask('reviews.decisions', { review })
    expect(moved).toEqual([
      { item: itemOf('eve', 'ad'), now: null },
      { item: itemOf('bot', 'north'), now: null },
      { item: itemOf('clara', 'lumi'), now: 'read-only' },
    ])
  })

  it('has no plan where everything stays', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    for (const reviewer of ['anna', 'bo'])
      await app.ask('reviews.decide', { items: [itemOf('clara', 'fjord')], answer: 'keep', reviewer })
    expect(await app.ask('reviews.finish', { review })).toMatchObject({ plan: null, steps: 0 })
    expect(await app.ask('plans.list', {})).toEqual([])
  })

  it('leaves out what is gone or is another role by now, and counts it', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app, { reviewers: [{ member: 'anna' }] })
    const ids = [itemOf('clara', 'lumi'), itemOf('clara', 'fjord')]
    await app.ask('reviews.decide', { items: ids, answer: 'remove', reviewer: 'anna' })
    await app.ask('grants.remove', { grants: [{ member: 'clara', account: 'lumi', role: 'standard' }] })
    await app.ask('grants.give', { grants: [{ member: 'clara', account: 'fjord', role: 'admin' }] })
    expect((await app.ask('reviews.decisions', { review })).moved).toEqual(
      expect.arrayContaining([
        { item: ids[0], now: null },
        { item: ids[1], now: 'admin' },
      ]),
    )
    expect(await app.ask('reviews.finish', { review })).toMatchObject({ steps: 0, gone: 2, plan: null })
  })

  it('has to be without disagreements', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    const items = [itemOf('clara', 'fjord')]
    await app.ask('reviews.decide', { items, answer: 'keep', reviewer: 'anna' })
    await app.ask('reviews.decide', { items, answer: 'remove', reviewer: 'bo' })
    expect(await app.fail('reviews.finish', { review })).toMatchObject({
      code: 'refused',
      message: 'review.disagreements',
      details: { name: 'Autumn', count: 1 },
    })
    expect((await app.ask('reviews.list', {}))[0]).toMatchObject({ state: 'open', plan: null })
  })
})
