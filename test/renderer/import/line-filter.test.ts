import { expect, it } from 'vitest'
import {
  askedFilter,
  countInTable,
  countOf,
  everyDifference,
  shownBuckets,
} from '../../../renderer/features/import/line-filter.ts'
import type { ImportCounts } from '../../../shared/contract/import.ts'

const none = { new: 0, changed: 0, gone: 0, unchanged: 0 }
const counts: ImportCounts = {
  account: { ...none, new: 4, unchanged: 7 },
  link: { ...none, new: 3, gone: 1 },
  member: none,
  grant: none,
  invitation: none,
}

const refused: ImportCounts = {
  account: none,
  link: { ...none, new: 2 },
  member: none,
  grant: none,
  invitation: none,
}

it('shows all but what is as it was, unless a mark is pressed', () => {
  expect(askedFilter(everyDifference)).toEqual({ what: ['new', 'changed', 'gone'] })
  expect(askedFilter({ mark: 'unchanged', table: 'link', text: ' fjord ' })).toEqual({
    what: ['unchanged'],
    tables: ['link'],
    text: 'fjord',
  })
  expect(askedFilter({ ...everyDifference, mark: 'refused' })).toEqual({ refused: true })
})

it('can choose what is shown, and nothing of what is as it was or refused', () => {
  expect(shownBuckets({ mark: 'gone', table: 'grant', text: '' })).toEqual([{ table: 'grant', what: 'gone' }])
  expect(shownBuckets({ ...everyDifference, mark: 'unchanged' })).toEqual([])
  expect(shownBuckets({ ...everyDifference, mark: 'refused' })).toEqual([])
})

it('counts by mark and by kind', () => {
  expect(countOf(counts, 'new', null)).toBe(7)
  expect(countOf(counts, 'new', 'link')).toBe(3)
  expect(countInTable({ counts, refused }, 'account', null)).toBe(4)
  expect(countInTable({ counts, refused }, 'account', 'unchanged')).toBe(7)
  expect(countInTable({ counts, refused }, 'link', 'refused')).toBe(2)
})
