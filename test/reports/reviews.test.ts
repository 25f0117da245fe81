import { describe, expect, it } from 'vitest'
import { makeReport } from '../../electron/reports/make-report.ts'
import { linesOf } from '../../electron/reports/report.ts'
import type { ReportedReview } from '../../electron/reports/source.ts'
import { readWording } from '../../electron/reports/read-wording.ts'
import type { StepRow } from '../../shared/model/plan.ts'
import type { ReportDefinition } from '../../shared/model/report.ts'
import { annaKeeps, boRemoves, smallReview } from '../fixtures/small-review.ts'
import { startSample } from '../helpers/test-app.ts'
import { agency, reportOf, resources, sourceOf } from './agency.ts'
import { told } from './told.ts'

const reported: ReportedReview = { ...smallReview, steps: [] }

function reviewsOf(
  reviews: readonly ReportedReview[],
  columns: readonly string[],
  more: Partial<ReportDefinition> = {},
) {
  const source = { ...sourceOf(agency), reviews: () => reviews }
  return told(reportOf({ kind: 'reviews', columns: [...columns], ...more }, { source }))
}

describe('review evidence', () => {
  it('has a line for each item and reviewer, with what they said and what it came to', () => {
    expect(
      reviewsOf(
        [reported],
        ['review', 'member', 'account', 'role', 'reviewer', 'decision', 'comment', 'outcome'],
      ),
    ).toEqual([
      'Autumn 2026 | Cleo Ahl | Fjord Sport | Admin | Anna Berg | keep | Cleo runs it | disagreed',
      'Autumn 2026 | Cleo Ahl | Fjord Sport | Admin | Bo Lind | remove |  | disagreed',
      'Autumn 2026 | David Ek | Fjord Sport | SUPERUSER | Anna Berg | no answer yet |  | remove (settled)',
      'Autumn 2026 | David Ek | Fjord Sport | SUPERUSER | Bo Lind | no answer yet |  | remove (settled)',
      'Autumn 2026 | David Ek | Fjord Sport | SUPERUSER | Keeper | settled |  | remove (settled)',
    ])
  })

  it('says why somebody should look, when it was answered, and who entered that', () => {
    expect(reviewsOf([reported], ['reasons', 'reviewer', 'at', 'entered-by'])[0]).toBe(
      'Administrator | Anna Berg | 2026-11-10T08:00:00.000Z | Keeper',
    )
  })

  it('says to whom an item was handed, and asks those, too', () => {
    const handed = { ...boRemoves, answer: 'delegate', to: 'anna' } as const
    const decisions = [{ ...annaKeeps, answer: 'change', role: 'standard' } as const, handed]
    const items = [smallReview.items[0]!]
    expect(
      reviewsOf(
        [{ ...reported, items, decisions }],
        ['reviewer', 'decision', 'new-role', 'handed-to', 'outcome'],
      ),
    ).toEqual(['Anna Berg | change | Standard |  | change', 'Bo Lind | handed on |  | Anna Berg | change'])
  })

  it('says whether what was decided is carried out', () => {
    const both = [{ ...annaKeeps, answer: 'remove' } as const, boRemoves]
    const review = { ...smallReview.review, state: 'finished', plan: 'p' } as const
    const items = [smallReview.items[0]!]
    const grants = [{ member: 'cleo', account: 'fjord', role: 'admin' }]
    const step: StepRow = {
      id: 's',
      plan: 'p',
      place: 1,
      command: 'grants.remove',
      input: JSON.stringify({ grants }),
      expected: '[]',
      state: 'staged',
    }
    const said = (steps: readonly StepRow[], more: object = {}) =>
      reviewsOf([{ review: { ...review, ...more }, items, decisions: both, steps }], ['carried-out'])[0]
    expect(said([step])).toBe('in the plan')
    expect(said([{ ...step, state: 'applied' }])).toBe('yes')
    expect(said([{ ...step, tickedAt: '2026-11-21' }])).toBe('yes')
    expect(said([])).toBe('no step')
    expect(said([step], { state: 'open' })).toBe('')
  })

  it('is of the reviews, accounts, people and roles that are chosen, and stands together by review', () => {
    const spring = { ...reported, review: { ...smallReview.review, id: 'spring', name: 'Spring 2026' } }
    const chosen = (filter: ReportDefinition['filter']) =>
      new Set(reviewsOf([spring, reported], ['review', 'member'], filter ? { filter } : {}))
    expect([...chosen({ reviews: ['spring'] })]).toEqual(['Spring 2026 | Cleo Ahl', 'Spring 2026 | David Ek'])
    expect(chosen({ roles: ['admin'] }).size).toBe(2)
    expect(chosen({ systems: ['tiktok-ads-manager'] }).size).toBe(0)
    expect(chosen({ accounts: ['fjord'], teams: ['Search'] })).toEqual(chosen({ roles: ['admin'] }))
    const source = { ...sourceOf(agency), reviews: () => [spring, reported] }
    const [section] = reportOf({ kind: 'reviews', group: 'review' }, { source }).sections
    expect(new Set([...linesOf(section!)].map(({ group }) => group))).toEqual(
      new Set(['Spring 2026', 'Autumn 2026']),
    )
    const wrong = makeReport(
      source,
      { kind: 'reviews', filter: { reviews: ['x'] } },
      readWording(resources, 'en'),
    )
    expect(wrong).toMatchObject({ error: { code: 'not-found', message: 'review.not-there' } })
  })
})

it('a window makes it of the reviews of its workspace', async () => {
  const { ask } = await startSample()
  const { review } = await ask('reviews.start', {
    name: 'Q4',
    scope: { accounts: ['fjord-sport'] },
    by: 'account',
    due: '2026-12-31',
    reviewers: [{ member: 'anna' }, { member: 'bo' }],
  })
  const { items } = await ask('reviews.show', { review })
  const lines = items.reduce((sum, { reviewers }) => sum + Math.max(1, reviewers.length), 0)
  const definition: ReportDefinition = { kind: 'reviews', filter: { reviews: [review] } }
  const preview = await ask('reports.preview', { definition, language: 'ja' })
  expect(preview).toMatchObject({ title: 'レビューの記録', about: ['対象レビュー：Q4'], rows: lines })
})
