import { expect, it } from 'vitest'
import { decidedOverTime } from '../../electron/charts/review-progress.ts'
import { annaKeeps, boRemoves, cleosRole, davidsRole } from '../fixtures/small-review.ts'
import { startSample } from '../helpers/test-app.ts'

const moments = ['09', '10', '11', '12', '20', '21'].map((day) => `2026-11-${day}T12:00:00.000Z`)

it('an item counts from the last answer that it needed, or from when it was settled', () => {
  const both = [annaKeeps, { ...boRemoves, answer: 'keep' } as const]
  expect(decidedOverTime([cleosRole], both, moments)).toEqual([0, 0, 1, 1, 1, 1])
  expect(decidedOverTime([cleosRole, davidsRole], both, moments)).toEqual([0, 0, 1, 1, 2, 2])
})

it('an item that waits, or about which reviewers disagree, does not count', () => {
  expect(decidedOverTime([cleosRole], [], moments)).toEqual([0, 0, 0, 0, 0, 0])
  expect(decidedOverTime([cleosRole], [annaKeeps], moments).at(-1)).toBe(0)
  expect(decidedOverTime([cleosRole], [annaKeeps, boRemoves], moments).at(-1)).toBe(0)
})

it('the chart is of the latest review that is open, of another one that is chosen, or of none', async () => {
  const { ask, fail } = await startSample()
  expect(await ask('charts.review-progress', {})).toBeNull()
  const start = async (name: string) => {
    const started = await ask('reviews.start', {
      name,
      scope: { accounts: ['fjord-sport'] },
      by: 'account',
      due: '2026-12-31',
      reviewers: [{ member: 'anna' }],
    })
    return started.review
  }
  const spring = await start('Spring')
  const { items } = await ask('reviews.show', { review: spring })
  const { id } = items.find(({ reviewers }) => reviewers.length > 0)!
  await ask('reviews.decide', { items: [id], answer: 'keep', reviewer: 'anna' })
  const over = await ask('charts.review-progress', { moments: 10 })
  expect(over).toMatchObject({ review: spring, name: 'Spring', due: '2026-12-31', items: items.length })
  expect(over!.moments).toHaveLength(10)
  expect([over!.decided[0], over!.decided.at(-1)]).toEqual([0, 1])
  const autumn = await start('Autumn')
  expect(await ask('charts.review-progress', {})).toMatchObject({ review: autumn })
  await ask('reviews.cancel', { review: autumn })
  expect(await ask('charts.review-progress', {})).toMatchObject({ review: spring })
  expect(await ask('charts.review-progress', { review: autumn })).toMatchObject({ state: 'canceled' })
  expect(await fail('charts.review-progress', { review: 'x' })).toMatchObject({ code: 'not-found' })
})
