import { noon, testEnvironment } from '../helpers/environment.ts'
import { startApp, startSample, upload } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

/** A review of the sample agency with Anna and Bo as reviewers, and its first item that neither of them is in. */
export async function startReview(home: TestApp) {
  const { review } = await home.ask('reviews.start', {
    name: 'Fourth quarter',
    scope: { below: ['nordic'] },
    by: 'account',
    due: '2026-12-31',
    reviewers: [{ member: 'anna' }, { member: 'bo' }],
  })
  const { items } = await home.ask('reviews.show', { review })
  const both = items.filter(({ reviewers }) => reviewers.length === 2).map(({ id }) => id)
  return { review, items: both as [string, string, ...string[]] }
}

/** Another Keyholder, in which only Bo is known, by another id and at another time. */
const elsewhere = {
  format: 'keyholder-workspace',
  version: 1,
  name: 'Bo’s own',
  members: [{ id: 'p-1', name: 'B. Lind', email: 'BO@northlight.example' }],
}

export async function startElsewhere(): Promise<TestApp> {
  let seconds = 0
  let made = 0
  const started = startApp({
    ...testEnvironment(),
    clock: () => noon + 60_500 + 1000 * seconds++,
    ids: () => `elsewhere-${String(++made).padStart(4, '0')}`,
  })
  const file = await upload(started, 'elsewhere.keyholder.json', JSON.stringify(elsewhere))
  await started.ask('workspace.open-files', { uploads: [file] })
  return started
}

/** The file of a review goes from one Keyholder to another, where it is merged. */
export async function send(review: string, from: TestApp, to: TestApp): Promise<void> {
  const { name: file, text } = await from.ask('reviews.file', { review })
  await to.ask('reviews.merge', { file, text })
}

/** A review that began at home, and its copy at a colleague's. */
export async function startBoth() {
  const home = await startSample()
  const colleague = await startElsewhere()
  const began = await startReview(home)
  await send(began.review, home, colleague)
  return { home, colleague, ...began }
}
