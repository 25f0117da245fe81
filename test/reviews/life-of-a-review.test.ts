import { expect, it } from 'vitest'
import { startSample } from '../helpers/test-app.ts'

it('goes from its start through answers and a settled disagreement to a plan', async () => {
  const { ask, fail } = await startSample()
  const reviewers = [{ member: 'anna' }, { member: 'bo' }]
  const { items } = await ask('reviews.preview', { scope: {}, reviewers })
  const { review } = await ask('reviews.start', {
    name: 'Fourth quarter',
    scope: {},
    by: 'account',
    due: '2026-12-31',
    every: 3,
    reviewers,
  })
  const shown = await ask('reviews.show', { review })
  expect(shown.items).toHaveLength(items)
  const [first] = shown.items
  const about = { items: [first!.id] }
  await ask('reviews.decide', { ...about, answer: 'remove', reviewer: 'anna' })
  await ask('reviews.decide', { ...about, answer: 'keep', reviewer: 'bo' })
  expect((await ask('reviews.decisions', { review })).decisions).toHaveLength(2)
  expect(await fail('reviews.finish', { review })).toMatchObject({ message: 'review.disagreements' })
  await ask('reviews.settle', { ...about, answer: 'remove' })
  const finished = await ask('reviews.finish', { review })
  expect(finished).toMatchObject({ steps: 1, undecided: items - 1, gone: 0 })
  expect(await ask('reviews.list', {})).toMatchObject([
    { id: review, state: 'finished', plan: finished.plan, next: '2027-03-31' },
  ])
  const { member, account, role } = first!
  expect(await ask('plans.staged', { plan: finished.plan! })).toMatchObject([
    { command: 'grants.remove', input: { grants: [{ member, account, role }] } },
  ])
})
