import { expect, it } from 'vitest'
import { noon, testEnvironment } from '../helpers/environment.ts'
import { download, startSample } from '../helpers/test-app.ts'
import { readMail } from '../invitations/read-mail.ts'
import { startReview } from './colleagues.ts'

it('a reviewer is reminded of what waits, until when, and how to answer', async () => {
  const home = await startSample()
  const { review } = await startReview(home)
  const { progress } = (await home.ask('reviews.show', { review })).summary
  const { waiting } = progress.reviewers.find(({ member }) => member === 'bo')!
  await home.ask('actor.choose', { actor: 'anna' })
  const draft = await home.ask('reviews.remind', { review, reviewer: 'bo', language: 'en' })
  expect(draft).toMatchObject({
    name: 'Reminder for bo@northlight.example.eml',
    to: 'bo@northlight.example',
    subject: 'Access review “Fourth quarter”: your answers are needed by December 31, 2026',
    attach: (await home.ask('reviews.file', { review })).name,
  })
  const { fields, body } = readMail(await download(home, draft.download))
  expect(fields).toMatchObject({ from: 'Anna Berg <anna@northlight.example>', to: draft.to })
  expect(body).toBe(draft.body)
  expect(body).toContain(`${waiting} roles wait for your answer`)
  expect(body).toContain('until December 31, 2026')
  expect(body).toContain('“Fourth quarter.keyholder-review.json”')
})

it.each([
  ['sv', 'väntar', 'senast 31 december 2026'],
  ['ja', '回答を待っています', '2026年12月31日'],
] as const)('in %s, too', async (language, waits, due) => {
  const home = await startSample()
  const { review } = await startReview(home)
  const { body } = await home.ask('reviews.remind', { review, reviewer: 'bo', language })
  expect(body).toContain(waits)
  expect(body).toContain(due)
  expect(body).not.toMatch(/\{\{|undefined/)
})

it('says so where the last day is over', async () => {
  let now = noon
  const home = await startSample({ ...testEnvironment(), clock: () => (now += 1000) })
  const { review } = await startReview(home)
  now += 90 * 24 * 60 * 60 * 1000
  const { body } = await home.ask('reviews.remind', { review, reviewer: 'bo', language: 'en' })
  expect(body).toContain('were due on December 31, 2026')
})

it('nobody is reminded who has answered everything, is not asked, or of a review that is over', async () => {
  const home = await startSample()
  const { review } = await startReview(home)
  const { items } = await home.ask('reviews.show', { review })
  for (const { id, reviewers } of items)
    if (reviewers.includes('bo'))
      await home.ask('reviews.decide', { items: [id], answer: 'keep', reviewer: 'bo' })
  const refusal = (reviewer: string) => home.fail('reviews.remind', { review, reviewer, language: 'en' })
  expect(await refusal('bo')).toMatchObject({ code: 'refused', message: 'review.nothing-waits' })
  expect(await refusal('clara')).toMatchObject({ code: 'not-found' })
  await home.ask('reviews.cancel', { review })
  expect(await refusal('anna')).toMatchObject({ message: 'review.canceled' })
})
