import { describe, expect, it } from 'vitest'
import { merged, notTheSame } from '../../electron/reviews/merge.ts'
import type { Choice } from '../../electron/reviews/merge.ts'
import { toldReview } from '../../electron/reviews/told-review.ts'
import type { ToldDecision, ToldReview } from '../../electron/reviews/told-review.ts'
import { smallReview } from '../fixtures/small-review.ts'

const began = toldReview({ ...smallReview, decisions: [] })
const at = '2026-11-30T08:00:00.000Z'
const [first, second] = began.items as [ToldReview['items'][number], ToldReview['items'][number]]

/** The review with these answers about its first item. */
function answered(...decisions: readonly ToldDecision[]): ToldReview {
  return { ...began, items: [{ ...first, decisions: [...decisions] }, second] }
}

function moment(day: number): string {
  return `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`
}

function said(answer: ToldDecision['answer'], day: number, ...after: readonly number[]): ToldDecision {
  const earlier = after.length > 0 ? { after: after.map(moment) } : {}
  return { reviewer: 'bo', answer, at: moment(day), by: 'bo', ...earlier }
}

function merging(ours: ToldReview, theirs: ToldReview, choices: readonly Choice[] = []) {
  const { review, ...counts } = merged(ours, theirs, { choices, at })
  return { ...counts, review, decisions: review.items[0]!.decisions }
}

describe('an answer in a file', () => {
  it('is added where the reviewer had not answered here', () => {
    const anna: ToldDecision = { ...said('keep', 9), reviewer: 'anna', by: 'anna' }
    const { fresh, decisions } = merging(answered(said('remove', 10)), answered(anna))
    expect({ fresh, decisions }).toEqual({ fresh: 1, decisions: [anna, said('remove', 10)] })
  })

  it('takes the place of the one that its reviewer had given before it', () => {
    const { later, decisions } = merging(answered(said('keep', 9)), answered(said('remove', 10, 9)))
    expect({ later, decisions }).toEqual({ later: 1, decisions: [said('remove', 10, 9)] })
  })

  it('changes nothing where it is older than the one here, whatever its moment says', () => {
    const here = answered(said('remove', 8, 9))
    expect(merging(here, answered(said('keep', 9)))).toMatchObject({ same: 1, review: here })
  })

  it('that says the same as another one is that one, from whichever side they meet', () => {
    const [one, other] = [answered(said('keep', 9)), answered(said('keep', 12))]
    const there = merging(one, other)
    expect(there).toMatchObject({ same: 1, conflicts: [], decisions: [said('keep', 12, 9)] })
    expect(merging(other, one).decisions).toEqual(there.decisions)
  })

  it('is a conflict where neither knows of the other, and waits for somebody to choose', () => {
    const [ours, theirs] = [said('keep', 9), said('remove', 12)]
    const conflict = { item: first.id, reviewer: 'bo', ours, theirs }
    const asked = merging(answered(ours), answered(theirs))
    expect(asked).toMatchObject({ conflicts: [conflict], open: [conflict], decisions: [ours] })
    const chosen = merging(answered(ours), answered(theirs), [
      { item: first.id, reviewer: 'bo', take: 'theirs' },
    ])
    expect(chosen).toMatchObject({ conflicts: [conflict], open: [] })
    expect(chosen.decisions[0]).toMatchObject({ answer: 'remove', at: theirs.at })
    // The choice stands against either of the two, here and where one of them came from.
    for (const old of [ours, theirs]) {
      expect(merging(chosen.review, answered(old)).review).toEqual(chosen.review)
      expect(merging(answered(old), chosen.review).decisions).toEqual(chosen.decisions)
    }
  })

  it('is a conflict too where two people chose differently between the same two', () => {
    const [one, other] = [answered(said('keep', 9)), answered(said('remove', 12))]
    const choices: readonly Choice[] = [{ item: first.id, reviewer: 'bo', take: 'ours' }]
    const kept = merged(one, other, { choices, at })
    const removed = merged(other, one, { choices, at: '2026-11-30T09:00:00.000Z' })
    expect(merging(kept.review, removed.review).open).toHaveLength(1)
    expect(merging(removed.review, kept.review).open).toHaveLength(1)
  })
})

function asOf(told: ToldReview, when: string, origin?: string): ToldReview {
  const content = { ...told.content, asOf: when }
  return { ...told, content, ...(origin === undefined ? {} : { origin }) }
}

describe('what the home of a review says', () => {
  const settled = { answer: 'remove', by: 'keeper', at } as const
  const finished: ToldReview = {
    ...began,
    name: 'Autumn, the end',
    state: 'finished',
    closedAt: at,
    content: { ...began.content, due: '2026-12-20' },
    items: [{ ...first, reviewers: ['anna', 'bo', 'dan'], settled }, second],
  }
  const copy = asOf(began, '2026-11-02T08:00:00.000Z', 'Northlight')

  it('stands in the copies, the later word of it, on whichever way it came', () => {
    const fromHome = asOf(finished, at)
    const { review } = merging(copy, fromHome)
    expect(review).toEqual({ ...fromHome, origin: 'Northlight' })
    const overAnotherCopy = merging(copy, asOf(finished, at, 'Northlight'))
    expect(overAnotherCopy.review).toEqual(review)
    expect(merging(review, copy).review).toEqual(review)
  })

  it('is nobody else’s to say: at home only answers come in', () => {
    const theirs = asOf({ ...finished, items: answered(said('keep', 9)).items }, at, 'Northlight')
    expect(merging(began, theirs).review).toEqual(answered(said('keep', 9)))
  })
})

describe('two files of different reviews', () => {
  it.each([
    ['the moment of its beginning', { ...began, createdAt: at }, 'review.createdAt'],
    ['its scope', { ...began, content: { ...began.content, scope: {} } }, 'review.content.scope'],
    ['an item more', { ...began, items: [...began.items, { ...first, id: 'x' }] }, 'review.items[2].id'],
    ['an item less', { ...began, items: [first] }, 'review.items'],
    ['a role', { ...began, items: [first, { ...second, role: 'admin' }] }, 'review.items[1].role'],
    [
      'what was so at the start',
      { ...began, items: [{ ...first, facts: { ...first.facts, reach: 9 } }, second] },
      'review.items[0].facts',
    ],
  ])('are told apart by %s', (_, theirs, path) => {
    expect(notTheSame(began, theirs)).toMatchObject({
      error: { code: 'bad-input', message: 'review-file.differs', details: { path } },
    })
  })

  it('are not where only answers and what home says differ', () => {
    const later = { ...answered(said('keep', 9)), name: 'Other', state: 'canceled' } as const
    expect(notTheSame(began, later)).toBeNull()
  })
})
