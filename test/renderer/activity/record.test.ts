import { expect, it } from 'vitest'
import { daysBefore, rowsByDay } from '../../../renderer/features/activity/days.ts'
import { momentText } from '../../../renderer/features/activity/moment.ts'
import { emptyRecord, withOlder, withTop } from '../../../renderer/features/activity/record.ts'
import type { RecordedChange } from '../../../shared/contract/changes.ts'

function change(revision: number, at = '2026-03-01T10:00:00.000Z'): RecordedChange {
  return {
    revision,
    id: `c${revision}`,
    device: 'd',
    actor: 'keeper',
    at,
    command: 'grants.give',
    kind: 'do',
    rows: [],
    revertedBy: null,
    rowCount: 0,
    rowsIn: {},
  }
}

const page = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, place) => change(from - place))

const revisions = (record: { readonly changes: readonly RecordedChange[] }) =>
  record.changes.map((each) => each.revision)

it('joins the newest changes to what was read before', () => {
  const read = withOlder(withTop(emptyRecord, page(9, 7), { asOf: 9, limit: 3 }), page(6, 4), 3)
  expect(revisions(withTop(read, page(10, 7), { asOf: 10, limit: 4 }))).toEqual([10, 9, 8, 7, 6, 5, 4])
})

it('drops older changes rather than show a gap', () => {
  const read = withTop(emptyRecord, page(3, 1), { asOf: 3, limit: 3 })
  expect(revisions(withTop(read, page(9, 7), { asOf: 9, limit: 3 }))).toEqual([9, 8, 7])
})

it('keeps the newer of two answers, whichever comes last', () => {
  const newer = withTop(emptyRecord, page(5, 4), { asOf: 5, limit: 2 })
  expect(withTop(newer, page(4, 3), { asOf: 4, limit: 2 })).toBe(newer)
})

it('knows where the record begins', () => {
  const read = withTop(emptyRecord, page(5, 4), { asOf: 5, limit: 2 })
  expect(read.complete).toBe(false)
  expect(withOlder(read, page(3, 3), 2).complete).toBe(true)
  expect(revisions(withOlder(withOlder(read, page(3, 2), 2), page(3, 2), 2))).toEqual([5, 4, 3, 2])
})

it('puts each day over its changes', () => {
  const days = rowsByDay([
    change(3, '2026-03-02T09:00:00'),
    change(2, '2026-03-01T23:30:00'),
    change(1, '2026-03-01T08:00:00'),
  ])
  expect(days.map((row) => (row.kind === 'day' ? row.day : row.change.revision))).toEqual([
    '2026-3-2',
    3,
    '2026-3-1',
    2,
    1,
  ])
  expect(daysBefore(new Date('2026-03-01T23:30:00'), new Date('2026-03-02T00:10:00'))).toBe(1)
})

it('says how long ago on the same day, and later the time', () => {
  const at = new Date('2026-03-01T10:00:00')
  expect(momentText('en', at, new Date('2026-03-01T10:00:20'))).toBe('now')
  expect(momentText('en', at, new Date('2026-03-01T10:05:00'))).toBe('5m ago')
  expect(momentText('en', at, new Date('2026-03-01T12:30:00'))).toBe('2h ago')
  expect(momentText('en-GB', at, new Date('2026-03-04T12:30:00'))).toBe('10:00')
})
