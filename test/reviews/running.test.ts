import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract/contract.ts'
import { begin, outcomes, startAgency, stateOf } from './reviewing.ts'

describe('who runs a review', () => {
  it('is the keeper and who began it, and nobody else', async () => {
    const app = await startAgency()
    await app.ask('actor.choose', { actor: 'clara' })
    const { review, itemOf } = await begin(app)
    const base = { name: 'Autumn', due: '2026-12-31', every: null, note: null }
    const acts = [
      ['reviews.update', { review, base, name: 'Spring' }],
      ['reviews.settle', { items: [itemOf('anna', 'top')], answer: 'keep' }],
      ['reviews.assign', { items: [itemOf('anna', 'top')], reviewer: 'dora' }],
      ['reviews.finish', { review }],
      ['reviews.cancel', { review }],
      ['reviews.reopen', { review }],
    ] as const
    await app.ask('actor.choose', { actor: 'bo' })
    for (const [call, input] of acts)
      expect(await app.fail(call, input)).toMatchObject({
        code: 'refused',
        message: 'review.not-yours-to-run',
        details: { member: 'clara' },
      })
    await app.ask('actor.choose', { actor: 'clara' })
    await app.ask('reviews.update', { review, base, name: 'Spring' })
    await app.ask('actor.choose', { actor: 'keeper' })
    await app.ask('reviews.cancel', { review })
  })
})

describe('a change of a review', () => {
  it('says what the person began from, and is refused where that is another by now', async () => {
    const app = await startAgency()
    const { review } = await begin(app, { note: 'For the auditors' })
    const base = { name: 'Autumn', due: '2026-12-31', every: null, note: 'For the auditors' }
    await app.ask('reviews.update', { review, base, due: '2027-01-15', every: 6, note: null })
    const { summary, content } = await app.ask('reviews.show', { review })
    expect(summary).toMatchObject({ due: '2027-01-15', every: 6 })
    expect(content).not.toHaveProperty('note')
    expect(await app.fail('reviews.update', { review, base, due: '2027-02-01' })).toMatchObject({
      code: 'conflict',
      details: { field: 'due', current: '2027-01-15' },
    })
    // What is there already, and what nobody touched, is no conflict.
    expect(await app.ask('reviews.update', { review, base, due: '2027-01-15' })).toMatchObject({
      change: null,
    })
    await app.ask('reviews.update', { review, base, name: 'Winter' })
  })

  it('sets no day that is over', async () => {
    const app = await startAgency()
    const { review } = await begin(app)
    const base = { name: 'Autumn', due: '2026-12-31', every: null, note: null }
    expect(await app.fail('reviews.update', { review, base, due: '2026-11-20' })).toMatchObject({
      code: 'bad-input',
      message: 'review.due-over',
      details: { path: 'due' },
    })
    const start = { name: 'A', scope: {}, by: 'account', reviewers: [{ member: 'anna' }] }
    expect(await app.fail('reviews.start', { ...start, due: '2026-11-20' })).toMatchObject({
      message: 'review.due-over',
    })
  })

  it('is not possible once it is closed; a canceled one opens again', async () => {
    const app = await startAgency()
    const { review } = await begin(app)
    const before = await app.ask('reviews.show', { review })
    await app.ask('reviews.cancel', { review })
    expect(await app.ask('reviews.cancel', { review })).toMatchObject({ change: null })
    expect((await app.ask('reviews.list', {}))[0]).toMatchObject({
      state: 'canceled',
      closedAt: expect.stringMatching(/^2026-11-21/),
    })
    expect(await app.fail('reviews.finish', { review })).toMatchObject({ message: 'review.canceled' })
    await app.ask('reviews.reopen', { review })
    expect(await app.ask('reviews.show', { review })).toEqual(before)
    await app.ask('reviews.finish', { review })
    for (const call of ['reviews.cancel', 'reviews.reopen', 'reviews.finish'])
      expect(await app.fail(call, { review })).toMatchObject({
        code: 'structure',
        message: 'review.finished',
      })
  })

  it('names a review that is not there', async () => {
    const { fail } = await startAgency()
    for (const call of [
      'reviews.show',
      'reviews.decisions',
      'reviews.cancel',
      'reviews.reopen',
      'reviews.finish',
    ])
      expect(await fail(call, { review: 'gone' })).toMatchObject({
        code: 'not-found',
        message: 'review.not-there',
        details: { review: 'gone' },
      })
  })
})

describe('settling', () => {
  it('ends a disagreement, and can be corrected', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    const id = itemOf('clara', 'fjord')
    await app.ask('reviews.decide', { items: [id], answer: 'keep', reviewer: 'anna' })
    await app.ask('reviews.decide', { items: [id], answer: 'remove', reviewer: 'bo' })
    await app.ask('reviews.settle', {
      items: [id],
      answer: 'change',
      role: 'read-only',
      comment: 'Enough for reports',
    })
    expect((await outcomes(app, review)).get(id)).toMatchObject({
      state: 'settled',
      answer: 'change',
      role: 'read-only',
    })
    const settle: InputOf<'reviews.settle'> = { items: [id], answer: 'keep' }
    await app.ask('reviews.settle', settle)
    expect(await app.ask('reviews.settle', settle)).toMatchObject({ change: null })
    expect((await outcomes(app, review)).get(id)).toMatchObject({
      state: 'settled',
      answer: 'keep',
      role: null,
    })
  })

  it('decides where nobody is there to answer, or nobody knows', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app, { reviewers: [{ member: 'anna' }] })
    await app.ask('reviews.settle', { items: [itemOf('anna', 'top')], answer: 'keep' })
    const items = [itemOf('bo', 'north')]
    await app.ask('reviews.decide', { items, answer: 'unknown', reviewer: 'anna' })
    await app.ask('reviews.settle', { items, answer: 'remove' })
    const settled = [...(await outcomes(app, review)).values()].filter(({ state }) => state === 'settled')
    expect(new Set(settled.map(({ answer }) => answer))).toEqual(new Set(['keep', 'remove']))
  })

  it('neither overrules reviewers who agree, nor those who have time', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    const items = [itemOf('clara', 'fjord')]
    const settle: InputOf<'reviews.settle'> = { items, answer: 'remove' }
    expect(await app.fail('reviews.settle', settle)).toMatchObject({
      code: 'refused',
      message: 'review.waited-for',
      details: { due: '2026-12-31', waiting: ['anna', 'bo'], person: 'Clara Holm', path: 'items[0]' },
    })
    for (const reviewer of ['anna', 'bo'])
      await app.ask('reviews.decide', { items, answer: 'keep', reviewer })
    expect(await app.fail('reviews.settle', settle)).toMatchObject({ message: 'review.agreed' })
    expect((await outcomes(app, review)).get(items[0]!)).toMatchObject({ state: 'agreed' })
  })

  it('decides where those who should answer have left, or are found out to be the person', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app, { reviewers: [{ member: 'bo' }, { member: 'dora' }] })
    const settle: InputOf<'reviews.settle'> = { items: [itemOf('clara', 'fjord')], answer: 'keep' }
    await app.ask('members.update', { member: 'bo', set: { leftOn: '2026-11-20' } })
    expect(await app.fail('reviews.settle', settle)).toMatchObject({ details: { waiting: ['dora'] } })
    await app.ask('members.update', {
      member: 'clara',
      set: { otherEmails: ['dora@n.example'] },
    })
    await app.ask('reviews.settle', settle)
    expect((await outcomes(app, review)).get(settle.items[0]!)).toMatchObject({ state: 'settled' })
  })

  it('decides what nobody answered in time', async () => {
    let day = Date.UTC(2026, 10, 21, 12)
    const app = await startAgency({ clock: () => day })
    const { itemOf } = await begin(app, { due: '2026-11-30' })
    const settle: InputOf<'reviews.settle'> = { items: [itemOf('clara', 'fjord')], answer: 'keep' }
    day = Date.UTC(2026, 10, 30, 23)
    expect(await app.fail('reviews.settle', settle)).toMatchObject({ message: 'review.waited-for' })
    day = Date.UTC(2026, 11, 1)
    await app.ask('reviews.settle', settle)
  })

  it('is never about a role of one’s own', async () => {
    const app = await startAgency()
    await app.ask('actor.choose', { actor: 'dora' })
    const { itemOf } = await begin(app, { reviewers: [{ member: 'dora' }] })
    for (const [member, account] of [
      ['dora', 'lumi'],
      ['dora-old', 'fjord'],
    ] as const)
      expect(
        await app.fail('reviews.settle', { items: [itemOf(member, account)], answer: 'keep' }),
      ).toMatchObject({ message: 'review.own', details: { path: 'items[0]' } })
    await app.ask('actor.choose', { actor: 'keeper' })
    await app.ask('reviews.settle', { items: [itemOf('dora', 'lumi')], answer: 'keep' })
  })
})

describe('assigning', () => {
  it('asks one more reviewer, but nobody about a role of their own', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    const ids = [itemOf('anna', 'top'), itemOf('clara', 'fjord')]
    await app.ask('reviews.assign', { items: ids, reviewer: 'dora' })
    const { items } = await app.ask('reviews.show', { review })
    expect(items.filter(({ id }) => ids.includes(id)).map(({ reviewers }) => reviewers)).toEqual([
      ['bo', 'dora'],
      ['anna', 'bo', 'dora'],
    ])
    expect(await app.ask('reviews.assign', { items: ids, reviewer: 'dora' })).toMatchObject({ change: null })
    await app.ask('actor.choose', { actor: 'dora' })
    await app.ask('reviews.decide', { items: [ids[1]!], answer: 'keep' })
    await app.ask('actor.choose', { actor: 'keeper' })
    expect(await app.fail('reviews.assign', { items: ids, reviewer: 'clara' })).toMatchObject({
      code: 'refused',
      message: 'review.own-assign',
      details: { path: 'items[1]', person: 'Clara Holm' },
    })
    expect(await app.fail('reviews.assign', { items: ids, reviewer: 'nobody' })).toMatchObject({
      code: 'not-found',
    })
    expect(await app.fail('reviews.assign', { items: ids, reviewer: 'eve' })).toMatchObject({
      message: 'review.reviewer-left',
    })
  })
})

describe('progress', () => {
  it('counts what is decided and disagreed, and for whom it waits', async () => {
    const app = await startAgency()
    const { review, items, itemOf } = await begin(app, {
      reviewers: [{ member: 'anna' }, { member: 'bo', part: { below: ['fjord'] } }],
    })
    const progress = async () => (await app.ask('reviews.show', { review })).summary.progress
    const before = await progress()
    expect(before).toMatchObject({ items: items.length, decided: 0, disagreed: 0, withoutReviewer: 1 })
    expect(before.reviewers).toMatchObject([
      { member: 'anna', name: 'Anna Berg', email: 'anna@n.example', decided: 0, waiting: items.length - 2 },
      { member: 'bo', decided: 0, waiting: 3 },
    ])
    const fjord = [itemOf('clara', 'fjord')]
    await app.ask('reviews.decide', { items: fjord, answer: 'keep', reviewer: 'anna' })
    await app.ask('reviews.decide', { items: fjord, answer: 'remove', reviewer: 'bo' })
    await app.ask('reviews.decide', { items: [itemOf('clara', 'lumi')], answer: 'keep', reviewer: 'anna' })
    await app.ask('reviews.decide', {
      items: [itemOf('bo', 'bc')],
      answer: 'delegate',
      to: 'dora',
      reviewer: 'anna',
    })
    expect(await progress()).toMatchObject({
      decided: 1,
      disagreed: 1,
      reviewers: [
        { member: 'anna', decided: 3, waiting: items.length - 5 },
        { member: 'bo', decided: 1, waiting: 2 },
        { member: 'dora', name: 'Dora Moe', decided: 0, waiting: 1 },
      ],
    })
  })

  it('is counted anew after a change of the review, and stays after others', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    const listed = async () => (await app.ask('reviews.list', {})).find(({ id }) => id === review)!.progress
    const before = await listed()
    await app.ask('grants.give', { grants: [{ member: 'clara', account: 'north', role: 'admin' }] })
    expect(await listed()).toEqual(before)
    await app.ask('reviews.decide', { items: [itemOf('anna', 'top')], answer: 'keep', reviewer: 'bo' })
    const after = await listed()
    expect(after.decided).toBe(1)
    await app.ask('changes.undo', {})
    expect(await listed()).toEqual(before)
  })
})

describe('undo', () => {
  it('puts everything back after each command about a review', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    const [top, fjord] = [itemOf('anna', 'top'), itemOf('clara', 'fjord')]
    const base = { name: 'Autumn', due: '2026-12-31', every: null, note: null }
    const commands = [
      ['reviews.update', { review, base, name: 'Spring', every: 12 }],
      ['reviews.assign', { items: [top], reviewer: 'dora' }],
      ['reviews.decide', { items: [fjord], answer: 'keep', reviewer: 'anna' }],
      ['reviews.decide', { items: [fjord], answer: 'remove', reviewer: 'bo' }],
      ['reviews.decide', { items: [fjord], answer: 'change', role: 'admin', reviewer: 'bo' }],
      ['reviews.settle', { items: [fjord], answer: 'remove' }],
      ['reviews.cancel', { review }],
      ['reviews.reopen', { review }],
      ['reviews.finish', { review }],
    ] as const
    const states = []
    for (const [call, input] of commands) {
      states.push(await stateOf(app, review))
      await app.ask(call, input as never)
      const after = await stateOf(app, review)
      await app.ask('changes.undo', {})
      expect(await stateOf(app, review)).toEqual(states.at(-1))
      await app.ask('changes.redo', {})
      expect(await stateOf(app, review)).toEqual(after)
    }
    for (const state of states.toReversed()) {
      await app.ask('changes.undo', {})
      expect(await stateOf(app, review)).toEqual(state)
    }
    await app.ask('changes.undo', {})
    expect(await app.ask('reviews.list', {})).toEqual([])
  })

  it('of the beginning waits until the answers are taken back', async () => {
    const app = await startAgency()
    const { itemOf } = await begin(app)
    await app.ask('reviews.decide', { items: [itemOf('clara', 'fjord')], answer: 'keep', reviewer: 'anna' })
    const [, { id: change } = { id: '' }] = await app.ask('changes.list', { limit: 2 })
    expect(await app.fail('changes.undo', { change })).toMatchObject({
      code: 'structure',
      message: 'store.still-referred-to',
    })
    await app.ask('changes.undo', {})
    await app.ask('changes.undo', { change })
    expect(await app.ask('reviews.list', {})).toEqual([])
  })
})
