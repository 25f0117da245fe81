import { describe, expect, it } from 'vitest'
import type { DecisionRow, ItemRow, ReviewRow } from '../../shared/model/review.ts'
import type { RowChange } from '../../shared/model/row.ts'
import { must, newStore, record, reopened, revert, temporaryFile } from './workspaces.ts'
import { formNow, formOf, olderFile } from './older-file.ts'

const spring: ReviewRow = {
  id: 'spring',
  name: 'Spring',
  state: 'open',
  createdAt: '2026-03-01T08:00:00.000Z',
  createdBy: 'keeper',
  content: '{}',
}
const annasRole: ItemRow = {
  id: 'i',
  review: 'spring',
  member: 'anna',
  account: 'north',
  role: 'admin',
  facts: '{}',
  reviewers: '["bo","cleo"]',
}
const kept: DecisionRow = {
  item: 'i',
  reviewer: 'bo',
  answer: 'keep',
  at: '2026-03-02T08:00:00.000Z',
  by: 'bo',
}
const begun: readonly RowChange[] = [
  { table: 'decision', before: null, after: kept },
  { table: 'item', before: null, after: annasRole },
  { table: 'review', before: null, after: spring },
]

/** A workspace file of version 7, with a report that is kept. */
function seventhForm(path: string): void {
  const db = olderFile(path, 7)
  db.exec(`
    INSERT INTO workspace VALUES (1, 'an-agency', 'Northlight', '2026-01-01T00:00:00.000Z');
    INSERT INTO account (id, system, kind, name) VALUES ('m', 'google-ads', 'manager', 'M');
    INSERT INTO report VALUES ('r', 'Money', '{"kind":"finance"}');
  `)
  db.close()
}

describe('a file from before there were reviews', () => {
  it('keeps what it has, and ends in the same form as a new one', () => {
    const path = temporaryFile()
    seventhForm(path)
    const store = reopened(path)
    expect(store.reports()).toMatchObject([{ name: 'Money' }])
    expect(store.rows().account).toHaveLength(1)
    expect(store.reviews()).toEqual([])
    expect(formOf(path)).toEqual(formNow())
  })
})

describe('reviews', () => {
  it('come back with their items and decisions, though nobody of whom they speak is there', () => {
    const path = temporaryFile()
    const store = newStore(path)
    must(record(store, begun))
    store.close()
    const again = reopened(path)
    expect(again.reviews()).toEqual([spring])
    expect(again.itemsOf('spring')).toEqual([annasRole])
    expect(again.decisionsOf('spring')).toEqual([kept])
    expect(again.decisionsOf('autumn')).toEqual([])
    expect(again.row('decision', '["i","bo"]')).toEqual(kept)
    expect(again.verify()).toMatchObject({ broken: null })
  })

  it('change while items and decisions refer to them, and are put back like every other row', () => {
    const store = newStore(temporaryFile())
    must(record(store, begun))
    const settled = { ...annasRole, settled: '{"answer":"remove"}' }
    const finished = { ...spring, state: 'finished', closedAt: '2026-04-01T08:00:00.000Z' } as const
    must(
      record(store, [
        { table: 'review', before: spring, after: finished },
        { table: 'item', before: annasRole, after: settled },
        {
          table: 'decision',
          before: kept,
          after: { ...kept, answer: 'delegate', to: 'dan', comment: 'Dan knows' },
        },
      ]),
    )
    expect(store.decisionsOf('spring')).toMatchObject([{ answer: 'delegate', to: 'dan' }])
    must(revert(store, 'undo'))
    expect(store.reviews()).toEqual([spring])
    expect(store.itemsOf('spring')).toEqual([annasRole])
    expect(store.decisionsOf('spring')).toEqual([kept])
  })
})
