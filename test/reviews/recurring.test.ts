import { describe, expect, it } from 'vitest'
import { monthsLater } from '../../shared/review/months-later.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { begin, startAgency } from './reviewing.ts'

/** A finished review in which Clara keeps Fjord, is to lose Lumi, and Dora’s role is to become another. */
async function finished(app: TestApp) {
  const begun = await begin(app, { every: 3, reviewers: [{ member: 'anna' }] })
  const decide = (member: string, account: string, more: object) =>
    app.ask('reviews.decide', {
      items: [begun.itemOf(member, account)],
      answer: 'keep',
      reviewer: 'anna',
      ...more,
    })
  await decide('clara', 'fjord', { comment: 'Runs the campaigns' })
  await decide('clara', 'lumi', { answer: 'remove' })
  await decide('dora', 'lumi', { answer: 'change', role: 'standard' })
  const { plan } = await app.ask('reviews.finish', { review: begun.review })
  return { ...begun, plan: plan! }
}

describe('a review that recurs', () => {
  it('says when it is due again, until it was begun again', async () => {
    const app = await startAgency()
    const { review } = await finished(app)
    const next = async () => (await app.ask('reviews.list', {})).map((each) => each.next)
    expect(await next()).toEqual(['2027-03-31'])
    await begin(app, { after: review, due: '2027-03-31', every: 3 })
    expect(await next()).toEqual([null, null])
  })

  it('is due on the last day of a month that has no such day', () => {
    expect(monthsLater('2026-11-30', 3)).toBe('2027-02-28')
    expect(monthsLater('2027-11-30', 3)).toBe('2028-02-29')
    expect(monthsLater('2026-12-31', 1)).toBe('2027-01-31')
    expect(monthsLater('2026-12-31', 12)).toBe('2027-12-31')
    expect(monthsLater('2026-10-15', 3)).toBe('2027-01-15')
  })
})

describe('a review that repeats another', () => {
  it('has what is new and changed first, and what was decided last time', async () => {
    const app = await startAgency()
    const { review, plan } = await finished(app)
    await app.ask('plans.apply', { plan })
    await app.ask('grants.give', {
      grants: [
        { member: 'bo', account: 'lumi', role: 'read-only' },
        { member: 'clara', account: 'fjord', role: 'admin' },
      ],
    })
    const again = await begin(app, { after: review, due: '2027-03-31' })
    expect(
      again.items
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([again.itemOf('bo', 'lumi'), again.itemOf('clara', 'fjord')].toSorted())
    const factsOf = (member: string, account: string, role?: string) =>
      again.items.find(({ id }) => id === again.itemOf(member, account, role))!.facts
    const lumi = factsOf('bo', 'lumi')
    expect(lumi.change).toBe('new')
    expect(lumi.reasons.map(({ reason }) => reason)).toEqual([
      'access-never-reviewed',
      'duplicate-access',
      'new',
    ])
    expect(lumi).not.toHaveProperty('last')
    const fjord = factsOf('clara', 'fjord')
    expect(fjord).toMatchObject({
      change: 'changed',
      last: { answer: 'keep', by: 'Anna Berg', comment: 'Runs the campaigns' },
    })
    expect(fjord.reasons.map(({ reason }) => reason)).toContain('changed')
    // What was decided was done: so it is what the last review left.
    expect(factsOf('dora', 'lumi')).toMatchObject({
      change: 'same',
      last: { answer: 'change', role: 'standard' },
    })
    expect(factsOf('bo', 'north')).toMatchObject({ change: 'same' })
    expect((await app.ask('reviews.show', { review: again.review })).summary.previous).toBe(review)
  })

  it('says of what was decided and not done that it is still there', async () => {
    const app = await startAgency()
    const { review } = await finished(app)
    const again = await begin(app, { after: review, due: '2027-03-31' })
    const reasons = (member: string, account: string) =>
      again.items
        .find(({ id }) => id === again.itemOf(member, account))!
        .facts.reasons.map(({ reason }) => reason)
    expect(reasons('clara', 'lumi')).toContain('not-carried-out')
    expect(reasons('dora', 'lumi')).toContain('not-carried-out')
    expect(reasons('clara', 'fjord')).not.toContain('not-carried-out')
  })

  it('takes nothing for decided that was given up, and names a review that is not there', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app, { reviewers: [{ member: 'anna' }] })
    await app.ask('reviews.decide', { items: [itemOf('clara', 'lumi')], answer: 'remove', reviewer: 'anna' })
    await app.ask('reviews.cancel', { review })
    const again = await begin(app, { after: review })
    const { facts } = again.items.find(({ id }) => id === again.itemOf('clara', 'lumi'))!
    expect(facts).toMatchObject({ change: 'same', last: { answer: 'remove' }, reasons: [] })
    const reviewers = [{ member: 'anna' }]
    expect(await app.fail('reviews.preview', { scope: {}, reviewers, after: 'gone' })).toMatchObject({
      code: 'not-found',
      message: 'review.not-there',
      details: { path: 'after' },
    })
  })

  it('names who settled it last time', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app, { reviewers: [{ member: 'anna' }] })
    await app.ask('reviews.settle', { items: [itemOf('anna', 'top')], answer: 'keep', comment: 'Owner' })
    await app.ask('reviews.finish', { review })
    const again = await begin(app, { after: review })
    expect(again.items.find(({ id }) => id === again.itemOf('anna', 'top'))!.facts.last).toMatchObject({
      answer: 'keep',
      by: 'keeper',
      comment: 'Owner',
    })
  })
})
