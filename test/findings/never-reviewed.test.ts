import { describe, expect, it } from 'vitest'
import { findAll } from '../../electron/findings/find.ts'
import { lastKept } from '../../electron/reviews/last-kept.ts'
import type { ReviewResult } from '../../electron/reviews/last-kept.ts'
import type { DecisionRow } from '../../shared/model/review.ts'
import { heldKey } from '../../shared/review/held-key.ts'
import { autumn, cleosRole, davidsRole } from '../fixtures/small-review.ts'
import { startSample } from '../helpers/test-app.ts'
import { client, holds, manager, person } from '../limits/world.ts'
import { worldIn } from './looking.ts'

const rows = {
  account: [manager('m'), client('c')],
  member: [person('anna'), person('bo')],
  grant: [holds('anna', 'm', 'admin'), holds('bo', 'c', 'standard')],
}
const [annas, bos] = rows.grant.map((grant) => heldKey(grant)) as [string, string]

function neverReviewed(kept: ReadonlyMap<string, string> | null, reviewDays = 365, changed: object = {}) {
  const world = worldIn({ ...rows, ...changed }, { reviewDays }, kept)
  return findAll(world).filter(({ kind }) => kind === 'access-never-reviewed')
}

describe('a role that no review kept', () => {
  it('is a finding, ever or since the days of the settings began', () => {
    expect(neverReviewed(new Map([[bos, '2025-06-01T08:00:00.000Z']]))).toMatchObject([
      { members: ['anna'], accounts: ['m'], params: {} },
      { says: 'since', members: ['bo'], accounts: ['c'] },
    ])
  })

  it('is one finding with the others of the same person', () => {
    const grant = [...rows.grant, holds('anna', 'c', 'standard'), holds('anna', 'c', 'billing')]
    expect(neverReviewed(new Map([[bos, '2026-06-01T08:00:00.000Z']]), 365, { grant })).toMatchObject([
      {
        key: 'access-never-reviewed:["anna"]',
        accounts: ['m', 'c'],
        grants: [{ role: 'admin' }, { role: 'standard' }, { role: 'billing' }],
      },
    ])
  })

  it('is none where one kept it within the days of the settings', () => {
    const kept = new Map([annas, bos].map((key) => [key, '2026-06-01T08:00:00.000Z']))
    expect(neverReviewed(kept)).toEqual([])
    expect(neverReviewed(kept, 90)).toHaveLength(2)
  })

  it('is none where it is younger than those days, where the settings say never, and where nobody reviews', () => {
    const young = { grant: [{ ...holds('anna', 'm', 'admin'), since: '2026-10-01' }] }
    expect(neverReviewed(new Map(), 365, young)).toEqual([])
    expect(neverReviewed(new Map(), 30, young)).toHaveLength(1)
    expect(neverReviewed(new Map(), 0)).toEqual([])
    expect(neverReviewed(null)).toEqual([])
  })
})

const cleo = (role: string) => heldKey({ member: 'cleo', account: 'fjord', role })

describe('what a review kept', () => {
  const closedAt = '2026-11-20T08:00:00.000Z'
  const said = (reviewer: string, answer: DecisionRow['answer'], role?: string): DecisionRow => ({
    item: cleosRole.id,
    reviewer,
    answer,
    at: closedAt,
    by: reviewer,
    ...(role === undefined ? {} : { role }),
  })
  const result = (decisions: readonly DecisionRow[], more: object = {}): ReviewResult => ({
    review: { ...autumn, state: 'finished', closedAt, ...more },
    items: [
      cleosRole,
      { ...davidsRole, settled: JSON.stringify({ answer: 'keep', by: 'keeper', at: closedAt }) },
    ],
    decisions,
  })
  const david = heldKey({ member: 'david', account: 'fjord', role: 'unknown', raw: 'SUPERUSER' })

  it('is what all agreed to keep, what was settled so, and the role that another became', () => {
    const both = [said('anna', 'keep'), said('bo', 'keep')]
    expect(lastKept([result(both)])).toEqual(new Map([cleo('admin'), david].map((key) => [key, closedAt])))
    const changed = lastKept([result([said('anna', 'change', 'standard'), said('bo', 'change', 'standard')])])
    expect([...changed!.keys()]).toEqual([cleo('standard'), david])
  })

  it('is not what is open, disagreed about, unknown or to be removed', () => {
    for (const decisions of [
      [],
      [said('anna', 'keep')],
      [said('anna', 'keep'), said('bo', 'remove')],
      [said('anna', 'unknown'), said('bo', 'unknown')],
      [said('anna', 'remove'), said('bo', 'remove')],
    ])
      expect([...lastKept([result(decisions)])!.keys()]).toEqual([david])
  })

  it('counts from the last review that did, if it was finished, and here', () => {
    const both = [said('anna', 'keep'), said('bo', 'keep')]
    const later = result(both, { closedAt: '2026-11-21T08:00:00.000Z' })
    expect(lastKept([later, result(both)])!.get(david)).toBe('2026-11-21T08:00:00.000Z')
    expect(lastKept([result(both, { state: 'canceled' }), result(both, { origin: 'Elsewhere' })])).toBeNull()
  })
})

it('a workspace finds it from the moment its first review is finished, and no more where that is undone', async () => {
  const { ask } = await startSample()
  const count = async () => (await ask('findings.list', { kinds: ['access-never-reviewed'] })).total
  const all = (await ask('reviews.preview', { scope: {}, reviewers: [] })).items
  const { review } = await ask('reviews.start', {
    name: 'Q4',
    scope: {},
    by: 'account',
    due: '2026-12-31',
    reviewers: [{ member: 'anna' }],
  })
  const { items } = await ask('reviews.show', { review })
  const { id } = items.find(({ reviewers }) => reviewers.length > 0)!
  await ask('reviews.decide', { items: [id], answer: 'keep', reviewer: 'anna' })
  expect(await count()).toBe(0)
  await ask('reviews.finish', { review })
  const found = await count()
  expect(found).toBeGreaterThan(5)
  expect(found).toBeLessThan(all)
  await ask('changes.undo', {})
  expect(await count()).toBe(0)
})
