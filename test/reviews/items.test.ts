import { describe, expect, it } from 'vitest'
import type { ReviewScope } from '../../shared/model/review.ts'
import { reviewReasons } from '../../shared/policy/review-reasons.ts'
import type { ReasonToReview } from '../../shared/policy/review-reasons.ts'
import { startSample } from '../helpers/test-app.ts'
import { begin, grantsInAll, startAgency } from './reviewing.ts'

const named = (
  items: readonly { readonly member: string; readonly account: string; readonly role: string }[],
) => items.map(({ member, account, role }) => `${member} ${account} ${role}`).toSorted()

/** The roles that are reviewed in a scope. */
async function reviewedIn(scope: ReviewScope) {
  const app = await startAgency()
  const { items } = await begin(app, { scope })
  expect(await app.ask('reviews.preview', { scope, reviewers: [] })).toMatchObject({ items: items.length })
  return named(items)
}

describe('a scope', () => {
  it('of nothing in particular is every role', async () => {
    expect(await reviewedIn({})).toHaveLength(grantsInAll)
  })

  it('by account has all roles by which somebody reaches it, and none that stays above', async () => {
    expect(await reviewedIn({ accounts: ['fjord'] })).toEqual([
      'anna fjord report-recipient',
      'anna top admin',
      'bo north standard',
      'clara fjord standard',
      'dora-old fjord read-only',
    ])
    // A list of recipients is for its own account, and a role that nobody knows gives nothing below.
    expect(await reviewedIn({ accounts: ['lumi'] })).not.toContain('bot north unknown')
  })

  it('by manager has the roles on it and on everything below', async () => {
    expect(await reviewedIn({ below: ['north'] })).toEqual([
      'anna fjord report-recipient',
      'bo north standard',
      'bot north unknown',
      'clara fjord standard',
      'clara lumi standard',
      'dora lumi read-only',
      'dora-old fjord read-only',
    ])
  })

  it('by person, team, platform and role has what fits all of it', async () => {
    expect(await reviewedIn({ members: ['clara', 'bo'], systems: ['tiktok-business-center'] })).toEqual([
      'bo bc admin',
      'clara bc finance-analyst',
      'clara bc standard',
    ])
    expect(await reviewedIn({ teams: ['North'], roles: ['standard'], below: ['fjord', 'lumi'] })).toEqual([
      'clara fjord standard',
      'clara lumi standard',
    ])
  })

  it('that names what is not there is refused by its place', async () => {
    const { fail } = await startAgency()
    const start = { name: 'A', by: 'account', due: '2026-12-31', reviewers: [{ member: 'anna' }] }
    const at = (scope: object) => fail('reviews.start', { ...start, scope })
    expect(await at({ accounts: ['fjord', 'nowhere'] })).toMatchObject({
      code: 'not-found',
      details: { path: 'scope.accounts[1]', subject: 'nowhere' },
    })
    expect(await at({ below: ['nowhere'] })).toMatchObject({ details: { path: 'scope.below[0]' } })
    expect(await at({ members: ['nobody'] })).toMatchObject({ details: { path: 'scope.members[0]' } })
    expect(await at({ roles: ['boss'] })).toMatchObject({
      code: 'bad-input',
      message: 'review.unknown-role',
      details: { path: 'scope.roles[0]' },
    })
    expect(await at({ teams: ['Nobody’s'] })).toMatchObject({ message: 'review.nothing-in-scope' })
    expect(
      await fail('reviews.start', {
        ...start,
        scope: {},
        reviewers: [{ member: 'anna', part: { below: ['x'] } }],
      }),
    ).toMatchObject({ details: { path: 'reviewers[0].part.below[0]' } })
  })
})

describe('reviewers', () => {
  it('decide about everything in their part but what they hold themselves', async () => {
    const app = await startAgency()
    const reviewers = [{ member: 'anna' }, { member: 'clara', part: { below: ['north'] } }]
    const { items } = await begin(app, { reviewers })
    const asked = Object.fromEntries(
      items.map(({ member, account, role, reviewers: ids }) => [`${member} ${account} ${role}`, ids]),
    )
    expect(asked).toMatchObject({
      'anna top admin': [],
      'anna fjord report-recipient': ['clara'],
      'bo north standard': ['anna', 'clara'],
      'bo bc admin': ['anna'],
      'clara fjord standard': ['anna'],
    })
    expect(await app.ask('reviews.preview', { scope: {}, reviewers })).toMatchObject({
      withoutReviewer: 1,
      reviewers: [
        { member: 'anna', items: grantsInAll - 2 },
        { member: 'clara', items: 5 },
      ],
    })
  })

  it('who are there twice decide about neither of the two', async () => {
    const { items } = await begin(await startAgency(), { reviewers: [{ member: 'dora' }] })
    const without = items.filter(({ reviewers }) => reviewers.length === 0)
    expect(named(without)).toEqual(['dora lumi read-only', 'dora-old fjord read-only'])
  })

  it('who are not there, or have left, are refused by their place', async () => {
    const { fail } = await startAgency()
    const start = { name: 'A', scope: {}, by: 'account', due: '2026-12-31' }
    const by = (member: string) =>
      fail('reviews.start', { ...start, reviewers: [{ member: 'anna' }, { member }] })
    expect(await by('nobody')).toMatchObject({ code: 'not-found', details: { path: 'reviewers[1].member' } })
    expect(await by('eve')).toMatchObject({
      message: 'review.reviewer-left',
      details: { path: 'reviewers[1].member', member: 'eve' },
    })
  })
})

describe('an item', () => {
  it('keeps what was so when the review began, whatever happens later', async () => {
    const app = await startAgency()
    const { review, itemOf } = await begin(app)
    const id = itemOf('clara', 'fjord')
    const shown = async () => (await app.ask('reviews.show', { review })).items.find((item) => item.id === id)
    const before = await shown()
    expect(before?.facts).toMatchObject({
      member: { id: 'clara', name: 'Clara Holm', email: 'clara@n.example', team: 'North' },
      account: {
        id: 'fjord',
        name: 'Fjord',
        system: 'google-ads',
        kind: 'client',
        externalId: '100-000-0002',
      },
      manager: { id: 'north', name: 'North' },
      reach: 1,
    })
    await app.ask('members.update', { member: 'clara', set: { name: 'Clara Lind' } })
    await app.ask('accounts.update', { account: 'fjord', set: { name: 'Fjord Sport' } })
    expect(await shown()).toEqual(before)
  })

  it('counts the accounts that its role reaches', async () => {
    const { items } = await begin(await startAgency())
    const reach = Object.fromEntries(
      items.map(({ member, account, role, facts }) => [`${member} ${account} ${role}`, facts.reach]),
    )
    expect(reach).toMatchObject({
      'anna top admin': 4,
      'bo north standard': 3,
      'anna fjord report-recipient': 1,
      'bot north unknown': 0,
      'bo bc admin': 2,
    })
  })

  it('says why somebody should look at it, the gravest reason first', async () => {
    const { items } = await begin(await startAgency())
    const reasons = (member: string, account: string) =>
      items
        .find((item) => item.member === member && item.account === account)!
        .facts.reasons.map(({ reason }) => reason)
    expect(reasons('eve', 'ad')).toEqual(['left-with-access'])
    expect(reasons('anna', 'top')).toEqual(['sole-admin', 'administrator', 'on-manager'])
    expect(reasons('bot', 'north')).toEqual(['unknown-role', 'service-account', 'on-manager'])
    const clara = items.find(({ role }) => role === 'finance-analyst')!
    expect(clara.facts.reasons.map(({ reason }) => reason)).toEqual(['finance', 'on-manager'])
    expect(reasons('dora', 'lumi')).toEqual(['two-addresses'])
    expect(reasons('clara', 'lumi')).toEqual([])
    const weights = items.map(({ facts }) =>
      facts.reasons.map(({ reason }) => reviewReasons[reason as ReasonToReview].weight),
    )
    expect(weights).toEqual(weights.map((each) => each.toSorted((one, other) => other - one)))
    for (const { facts } of items)
      expect(facts.risk).toBe(
        facts.reasons.reduce((sum, { reason }) => sum + reviewReasons[reason as ReasonToReview].weight, 0),
      )
  })

  it('has no reason that somebody muted', async () => {
    const app = await startAgency()
    const { findings } = await app.ask('findings.list', { kinds: ['left-with-access'] })
    await app.ask('findings.mute', { findings: findings.map(({ key }) => key), reason: 'Until May' })
    const { items } = await begin(app, { scope: { members: ['eve'] } })
    expect(items[0]!.facts.reasons).toEqual([])
  })

  it('stands behind those of higher risk, and before those that reach less', async () => {
    const app = await startSample()
    const { items } = await begin(app)
    const order = items.map(({ facts }) => [facts.risk, facts.reach] as const)
    expect(order).toEqual(order.toSorted((one, other) => other[0] - one[0] || other[1] - one[1]))
    expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).toSorted())
  })
})
