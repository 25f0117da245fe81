import { describe, expect, it } from 'vitest'
import { testEnvironment } from '../helpers/environment.ts'
import { startApp, upload } from '../helpers/test-app.ts'
import { begin, startAgency } from './reviewing.ts'

/**
 * Another agency that uses the same ids for others: its Anna is Bo, who has two addresses, and its Bo is somebody whom
 * the review does not know.
 */
const others = {
  format: 'keyholder-workspace',
  version: 1,
  name: 'Elsewhere',
  accounts: [{ id: 'fjord', system: 'google-ads', kind: 'client', name: 'Another Fjord' }],
  members: [
    { id: 'anna', name: 'Bo Lind', email: 'bo@else.example', otherEmails: ['Bo@n.example'] },
    { id: 'bo', name: 'Bo Berg', email: 'b.berg@else.example' },
    { id: 'p-1', name: 'Clara Holm', email: 'clara@n.example' },
  ],
  grants: [{ member: 'p-1', account: 'fjord', role: 'admin' }],
}

/** A review of the small agency, in the workspace of somebody else. */
async function sent() {
  const home = await startAgency()
  const begun = await begin(home, { reviewers: [{ member: 'anna' }, { member: 'bo' }, { member: 'clara' }] })
  const { name, text } = await home.ask('reviews.file', { review: begun.review })
  const app = startApp(testEnvironment())
  const file = await upload(app, 'else.keyholder.json', JSON.stringify(others))
  await app.ask('workspace.open-files', { uploads: [file] })
  await app.ask('reviews.merge', { file: name, text })
  return { ...begun, app }
}

describe('in a review from elsewhere', () => {
  it('people are who their addresses say, whatever ids they have here', async () => {
    const { app, review, itemOf } = await sent()
    const items = [itemOf('clara', 'fjord')]
    await app.ask('actor.choose', { actor: 'anna' })
    await app.ask('reviews.decide', { items, answer: 'keep' })
    expect((await app.ask('reviews.decisions', { review })).decisions).toMatchObject([
      { reviewer: 'bo', answer: 'keep', by: 'anna' },
    ])
    await app.ask('actor.choose', { actor: 'bo' })
    expect(await app.fail('reviews.decide', { items, answer: 'keep' })).toMatchObject({
      message: 'review.not-asked',
    })
  })

  it('nobody decides about a role of their own either, by address or by the keeper’s hand', async () => {
    const { app, itemOf } = await sent()
    const answer = (member: string, account: string) => ({ items: [itemOf(member, account)], answer: 'keep' })
    await app.ask('actor.choose', { actor: 'anna' })
    expect(await app.fail('reviews.decide', answer('bo', 'north'))).toMatchObject({ message: 'review.own' })
    await app.ask('actor.choose', { actor: 'p-1' })
    expect(await app.fail('reviews.decide', answer('clara', 'lumi'))).toMatchObject({ message: 'review.own' })
    expect(
      await app.fail('reviews.decide', { ...answer('bo', 'north'), answer: 'delegate', to: 'bo' }),
    ).toMatchObject({ message: 'review.own-delegate' })
    await app.ask('actor.choose', { actor: 'keeper' })
    expect(await app.fail('reviews.decide', { ...answer('clara', 'lumi'), reviewer: 'clara' })).toMatchObject(
      { message: 'review.own' },
    )
  })

  it('the say goes to people whom the review knows, and to none of this workspace', async () => {
    const { app, review, itemOf } = await sent()
    const hand = (to: string) =>
      ({ items: [itemOf('eve', 'ad')], answer: 'delegate', reviewer: 'bo', to }) as const
    expect(await app.fail('reviews.decide', hand('p-1'))).toMatchObject({
      code: 'not-found',
      message: 'review.unknown-person',
      details: { path: 'to', member: 'p-1' },
    })
    const { items, ...rest } = hand('clara')
    await app.ask('reviews.decide', { items: [...items], ...rest })
    expect((await app.ask('reviews.decisions', { review })).decisions).toMatchObject([{ to: 'clara' }])
  })

  it('everything but answering is done where it began, and nothing here counts as moved', async () => {
    const { app, review, itemOf } = await sent()
    const items = [itemOf('anna', 'top')]
    const base = { name: 'Autumn', due: '2026-12-31', every: null, note: null }
    for (const [call, input] of [
      ['reviews.update', { review, base, name: 'Mine' }],
      ['reviews.settle', { items, answer: 'keep' }],
      ['reviews.assign', { items, reviewer: 'clara' }],
      ['reviews.finish', { review }],
      ['reviews.cancel', { review }],
      ['reviews.reopen', { review }],
    ] as const)
      expect(await app.fail(call, input)).toMatchObject({
        code: 'refused',
        message: 'review.runs-elsewhere',
        details: { name: 'Autumn', origin: 'Agency' },
      })
    const start = { name: 'Next', scope: {}, by: 'account', due: '2026-12-31', reviewers: [{ member: 'bo' }] }
    expect(await app.fail('reviews.start', { ...start, after: review })).toMatchObject({
      message: 'review.runs-elsewhere',
      details: { path: 'after' },
    })
    expect((await app.ask('reviews.decisions', { review })).moved).toEqual([])
  })
})
