import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract/contract.ts'
import { begin, outcomes, startAgency } from './reviewing.ts'

function change(items: string[], role: string): InputOf<'reviews.decide'> {
  return { items, answer: 'change', role, reviewer: 'anna' }
}

describe('an answer', () => {
  it('of a member is the member’s own, and of the keeper a named reviewer’s', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    const items = [itemOf('clara', 'fjord')]
    expect(await app.fail('reviews.decide', { items, answer: 'keep' })).toMatchObject({
      code: 'bad-input',
      message: 'review.reviewer-needed',
      details: { path: 'reviewer' },
    })
    await app.ask('reviews.decide', { items, answer: 'keep', reviewer: 'anna', comment: 'Still on the team' })
    await app.ask('actor.choose', { actor: 'bo' })
    await app.ask('reviews.decide', { items, answer: 'remove' })
    const { decisions } = await app.ask('reviews.decisions', { review })
    expect(decisions).toMatchObject([
      { reviewer: 'anna', answer: 'keep', by: 'keeper', comment: 'Still on the team' },
      { reviewer: 'bo', answer: 'remove', by: 'bo' },
    ])
    expect(await app.fail('reviews.decide', { items, answer: 'keep', reviewer: 'anna' })).toMatchObject({
      message: 'review.for-another',
    })
  })

  it('of somebody who is not asked is refused', async () => {
    const app = await startAgency()
    const { itemOf } = await begin(app)
    const items = [itemOf('clara', 'fjord')]
    expect(await app.fail('reviews.decide', { items, answer: 'keep', reviewer: 'dora' })).toMatchObject({
      code: 'refused',
      message: 'review.not-asked',
      details: { member: 'dora', person: 'Clara Holm', place: 'Fjord', path: 'items[0]' },
    })
    await app.ask('actor.choose', { actor: 'dora' })
    expect(await app.fail('reviews.decide', { items, answer: 'keep' })).toMatchObject({
      message: 'review.not-asked',
    })
  })

  it('takes the place of the reviewer’s last, which it remembers by its moment', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    const items = [itemOf('clara', 'fjord')]
    const say = (answer: 'keep' | 'remove') => app.ask('reviews.decide', { items, answer, reviewer: 'anna' })
    const one = async () => (await app.ask('reviews.decisions', { review })).decisions[0]!
    await say('keep')
    const { at: first } = await one()
    await say('remove')
    const { at: second } = await one()
    await say('keep')
    const { at: third, after } = await one()
    expect(JSON.parse(after!)).toEqual([first, second])
    expect([first, second, third]).toEqual([first, second, third].toSorted())
    expect(await say('keep')).toMatchObject({ change: null })
    await app.ask('changes.undo', {})
    expect(await one()).toMatchObject({ at: second, answer: 'remove' })
  })

  it('has a role with change alone, and somebody with delegate alone', async () => {
    const app = await startAgency()
    const { itemOf } = await begin(app)
    const at = { items: [itemOf('clara', 'fjord')], reviewer: 'anna' }
    const wrong = (more: object) => app.fail('reviews.decide', { ...at, ...more })
    expect(await wrong({ answer: 'change' })).toMatchObject({
      message: 'review.answer-lacks',
      details: { path: 'role' },
    })
    expect(await wrong({ answer: 'delegate' })).toMatchObject({ details: { path: 'to' } })
    expect(await wrong({ answer: 'keep', role: 'admin' })).toMatchObject({
      message: 'review.answer-has',
      details: { path: 'role' },
    })
    expect(await wrong({ answer: 'remove', to: 'bo' })).toMatchObject({ details: { path: 'to' } })
  })

  it('changes a role to another one of its class that the account can have', async () => {
    const app = await startAgency()
    const { itemOf } = await begin(app)
    const clara = [itemOf('clara', 'fjord')]
    for (const role of ['standard', 'report-recipient', 'boss', 'finance-manager', 'unknown'])
      expect(await app.fail('reviews.decide', change(clara, role))).toMatchObject({
        code: 'structure',
        message: 'review.no-such-change',
        details: { role },
      })
    // Nobody can say what would take the place of a role that has no word here.
    expect(await app.fail('reviews.decide', change([itemOf('bot', 'north')], 'standard'))).toMatchObject({
      message: 'review.no-such-change',
    })
    await app.ask('reviews.decide', change(clara, 'read-only'))
  })

  it('is for several rows only where nobody could tell them apart', async () => {
    const app = await startAgency()
    const { itemOf, review } = await begin(app)
    const [fjord, lumi, dora] = [itemOf('clara', 'fjord'), itemOf('clara', 'lumi'), itemOf('dora', 'lumi')]
    expect(
      await app.fail('reviews.decide', { items: [fjord, lumi, dora], answer: 'keep', reviewer: 'anna' }),
    ).toMatchObject({
      code: 'refused',
      message: 'review.not-equal',
      details: { item: dora, person: 'Dora Moe', place: 'Lumi', path: 'items[2]' },
    })
    await app.ask('reviews.decide', { items: [fjord, lumi], answer: 'keep', reviewer: 'anna' })
    expect((await app.ask('reviews.decisions', { review })).decisions).toHaveLength(2)
  })

  it('names what is not there, stands there twice, or is of another review', async () => {
    const app = await startAgency()
    const { itemOf } = await begin(app)
    const other = await begin(app, { name: 'Winter' })
    const one = itemOf('clara', 'fjord')
    const wrong = (...items: readonly string[]) =>
      app.fail('reviews.decide', { items, answer: 'keep', reviewer: 'anna' })
    expect(await wrong(one, 'gone')).toMatchObject({
      code: 'not-found',
      details: { path: 'items[1]', item: 'gone' },
    })
    expect(await wrong(one, one)).toMatchObject({ message: 'item.twice', details: { path: 'items[1]' } })
    expect(await wrong(one, other.itemOf('clara', 'lumi'))).toMatchObject({
      message: 'item.of-another-review',
      details: { path: 'items[1]' },
    })
  })

  it('is too late once the row was settled or the review is closed', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    const items = [itemOf('anna', 'top')]
    const say = { items, answer: 'keep', reviewer: 'bo' }
    await app.ask('reviews.decide', { items, answer: 'unknown', reviewer: 'bo' })
    await app.ask('reviews.settle', { items, answer: 'keep' })
    expect(await app.fail('reviews.decide', say)).toMatchObject({ message: 'review.item-settled' })
    await app.ask('reviews.cancel', { review })
    expect(await app.fail('reviews.decide', say)).toMatchObject({
      code: 'structure',
      message: 'review.canceled',
    })
  })
})

describe('nobody decides about a role of their own', () => {
  it('not as a reviewer, and not when the keeper enters it', async () => {
    const app = await startAgency()
    const { itemOf } = await begin(app)
    const items = [itemOf('bo', 'north')]
    const own = { code: 'refused', message: 'review.own', details: { place: 'North', path: 'items[0]' } }
    expect(await app.fail('reviews.decide', { items, answer: 'keep', reviewer: 'bo' })).toMatchObject(own)
    await app.ask('actor.choose', { actor: 'bo' })
    expect(await app.fail('reviews.decide', { items, answer: 'keep' })).toMatchObject(own)
    // Nor by naming somebody who may.
    expect(await app.fail('reviews.decide', { items, answer: 'keep', reviewer: 'anna' })).toMatchObject(own)
  })

  it('not under another of their addresses', async () => {
    const app = await startAgency()
    const { itemOf, review } = await begin(app, { reviewers: [{ member: 'dora-old' }, { member: 'anna' }] })
    const items = [itemOf('dora', 'lumi')]
    const answer = { items, answer: 'keep' }
    expect(await app.fail('reviews.decide', { ...answer, reviewer: 'dora-old' })).toMatchObject({
      message: 'review.own',
    })
    for (const actor of ['dora', 'dora-old']) {
      await app.ask('actor.choose', { actor })
      expect(await app.fail('reviews.decide', answer)).toMatchObject({ message: 'review.own' })
    }
    // About others she answers under either.
    await app.ask('reviews.decide', { items: [itemOf('clara', 'fjord')], answer: 'keep' })
    await app.ask('actor.choose', { actor: 'dora' })
    await app.ask('reviews.decide', { items: [itemOf('clara', 'fjord')], answer: 'remove' })
    expect((await app.ask('reviews.decisions', { review })).decisions).toMatchObject([
      { reviewer: 'dora-old', answer: 'remove', by: 'dora' },
    ])
  })

  it('not under an address that became theirs after the review began', async () => {
    const app = await startAgency()
    const { itemOf } = await begin(app)
    await app.ask('members.update', { member: 'clara', set: { otherEmails: ['bo@old.example'] } })
    await app.ask('members.update', { member: 'bo', set: { otherEmails: ['Bo@Old.example'] } })
    const answer = { items: [itemOf('clara', 'fjord')], answer: 'keep' }
    expect(await app.fail('reviews.decide', { ...answer, reviewer: 'bo' })).toMatchObject({
      message: 'review.own',
    })
    await app.ask('actor.choose', { actor: 'bo' })
    expect(await app.fail('reviews.decide', answer)).toMatchObject({ message: 'review.own' })
  })

  it('not by delegation, however long the chain', async () => {
    const app = await startAgency()
    const { itemOf } = await begin(app)
    const items = [itemOf('clara', 'lumi')]
    const hand = (reviewer: string, to: string): InputOf<'reviews.decide'> => ({
      items,
      answer: 'delegate',
      reviewer,
      to,
    })
    expect(await app.fail('reviews.decide', hand('anna', 'clara'))).toMatchObject({
      message: 'review.own-delegate',
      details: { member: 'clara' },
    })
    await app.ask('reviews.decide', hand('anna', 'dora'))
    expect(await app.fail('reviews.decide', hand('dora', 'clara'))).toMatchObject({
      message: 'review.own-delegate',
    })
    const doras = [itemOf('dora-old', 'fjord')]
    expect(
      await app.fail('reviews.decide', { items: doras, answer: 'delegate', reviewer: 'anna', to: 'dora' }),
    ).toMatchObject({ message: 'review.own-delegate' })
  })
})

describe('a delegation', () => {
  it('asks somebody else, who may hand it on, and never comes back', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app, { reviewers: [{ member: 'anna' }] })
    const id = itemOf('clara', 'fjord')
    const hand = (reviewer: string, to: string): InputOf<'reviews.decide'> => ({
      items: [id],
      answer: 'delegate',
      reviewer,
      to,
    })
    const waiting = async () => (await outcomes(app, review)).get(id)!.waiting
    await app.ask('reviews.decide', hand('anna', 'bo'))
    expect(await waiting()).toEqual(['bo'])
    for (const [from, to] of [
      ['bo', 'anna'],
      ['bo', 'bo'],
    ] as const)
      expect(await app.fail('reviews.decide', hand(from, to))).toMatchObject({
        code: 'refused',
        message: 'review.delegate-circle',
        details: { member: to },
      })
    await app.ask('reviews.decide', hand('bo', 'dora'))
    expect(await waiting()).toEqual(['dora'])
    await app.ask('actor.choose', { actor: 'dora' })
    await app.ask('reviews.decide', { items: [id], answer: 'remove' })
    expect((await outcomes(app, review)).get(id)).toMatchObject({ state: 'agreed', answer: 'remove' })
    // Anna takes it back: what Dora said stays, and has no weight any more.
    await app.ask('actor.choose', { actor: 'anna' })
    await app.ask('reviews.decide', { items: [id], answer: 'keep' })
    expect((await outcomes(app, review)).get(id)).toMatchObject({ state: 'agreed', answer: 'keep' })
    expect((await app.ask('reviews.decisions', { review })).decisions).toHaveLength(3)
  })

  it('goes to somebody who is there', async () => {
    const app = await startAgency()
    const { itemOf } = await begin(app)
    const to = (member: string) =>
      app.fail('reviews.decide', {
        items: [itemOf('clara', 'fjord')],
        answer: 'delegate',
        reviewer: 'anna',
        to: member,
      })
    expect(await to('nobody')).toMatchObject({
      code: 'not-found',
      message: 'review.unknown-person',
      details: { path: 'to' },
    })
    expect(await to('eve')).toMatchObject({ message: 'review.reviewer-left', details: { path: 'to' } })
  })
})
