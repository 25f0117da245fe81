import { expect, it } from 'vitest'
import { noon, testEnvironment } from '../helpers/environment.ts'
import { download, startApp, upload } from '../helpers/test-app.ts'
import { send, startBoth } from './colleagues.ts'

it('a review whose home is lost goes on in the workspace made of its document, with every answer that a copy has', async () => {
  const { home, colleague, review, items } = await startBoth()
  await home.ask('reviews.decide', { items: [items[0]], answer: 'keep', reviewer: 'anna' })
  const document = await download(home, (await home.ask('workspace.export', {})).download)
  await colleague.ask('reviews.decide', { items: [items[0]], answer: 'remove', reviewer: 'bo' })
  await colleague.ask('reviews.decide', { items: [items[1]], answer: 'remove', reviewer: 'bo' })

  let seconds = 0
  const restored = startApp({ ...testEnvironment(), clock: () => noon + 3_600_000 + 1000 * seconds++ })
  const file = await upload(restored, 'saved.keyholder.json', document)
  await restored.ask('workspace.open-files', { uploads: [file] })
  await send(review, colleague, restored)
  const { decisions } = await restored.ask('reviews.decisions', { review })
  expect(decisions.map(({ item, reviewer, answer }) => [item, reviewer, answer])).toEqual([
    [items[0], 'anna', 'keep'],
    [items[0], 'bo', 'remove'],
    [items[1], 'bo', 'remove'],
  ])

  await restored.ask('reviews.settle', { items: [items[0]], answer: 'remove' })
  await send(review, restored, colleague)
  const there = await colleague.ask('reviews.show', { review })
  const settled = there.items.find(({ id }) => id === items[0])
  expect(settled).toMatchObject({ settled: { answer: 'remove', by: 'keeper' } })
  expect(await restored.ask('reviews.finish', { review })).toMatchObject({ steps: 1 })
})
