import { describe, expect, it } from 'vitest'
import {
  countChosen,
  everyBucket,
  firstChoice,
  isChosen,
  nothingChosen,
  numbersOf,
  refusedByBucket,
  sentChoice,
  withBuckets,
  withLine,
} from '../../../renderer/features/import/choice.ts'
import type { Choice } from '../../../renderer/features/import/choice.ts'
import type { Difference, ImportCounts } from '../../../shared/contract/import.ts'
import type { AccessTable } from '../../../shared/model/row.ts'

const none = { new: 0, changed: 0, gone: 0, unchanged: 0 }
const counts: ImportCounts = {
  account: { ...none, new: 4, changed: 1 },
  link: { ...none, new: 3, gone: 1 },
  member: none,
  grant: { ...none, new: 5, gone: 2, unchanged: 9 },
  invitation: none,
}
const numbers = numbersOf(counts, new Map())
const lineOf = (line: number, table: AccessTable, what: Difference) => ({ line, table, what, refused: null })
const total = (choice: Choice) => countChosen(choice, everyBucket, numbers)

describe('which lines are chosen', () => {
  it('are new and changed ones at first, because what is gone takes access away', () => {
    expect(isChosen(firstChoice, lineOf(0, 'account', 'new'))).toBe(true)
    expect(isChosen(firstChoice, lineOf(0, 'grant', 'gone'))).toBe(false)
    expect(total(firstChoice)).toBe(13)
  })

  it('never are those that changed nothing, or that are refused', () => {
    const refused = { code: 'structure', message: 'structure.cycle', details: {} } as const
    expect(isChosen(firstChoice, lineOf(0, 'grant', 'unchanged'))).toBe(false)
    expect(isChosen(firstChoice, { ...lineOf(0, 'link', 'new'), refused })).toBe(false)
    const two = refusedByBucket([lineOf(0, 'link', 'new'), lineOf(1, 'link', 'new')])
    expect(countChosen(firstChoice, everyBucket, numbersOf(counts, two))).toBe(11)
  })

  it('can be one line more or less, and back', () => {
    const gone = lineOf(20, 'grant', 'gone')
    const added = lineOf(3, 'account', 'new')
    const choice = withLine(withLine(firstChoice, gone, true), added, false)
    expect([isChosen(choice, gone), isChosen(choice, added), total(choice)]).toEqual([true, false, 13])
    expect(withLine(withLine(choice, gone, false), added, true)).toEqual(firstChoice)
  })

  it('can be all lines of a kind, which forgets what was said of single ones', () => {
    const choice = withLine(firstChoice, lineOf(3, 'account', 'new'), false)
    const buckets = everyBucket.filter(({ table }) => table === 'account')
    expect(withBuckets(choice, buckets, true).against.size).toBe(0)
    expect(total(withBuckets(choice, buckets, false))).toBe(8)
  })
})

describe('a choice is sent', () => {
  it('as one filter with exceptions', () => {
    const choice = withLine(
      withLine(firstChoice, lineOf(3, 'account', 'new'), false),
      lineOf(20, 'grant', 'gone'),
      true,
    )
    const { chosen, beside } = sentChoice(choice, numbers)
    expect(chosen.filter).toMatchObject({ what: ['new', 'changed'], refused: false })
    expect(chosen).toMatchObject({ lines: [20], except: [3] })
    expect(beside).toEqual([])
  })

  it('as line numbers alone where nothing else is chosen', () => {
    const { chosen } = sentChoice(withLine(nothingChosen, lineOf(20, 'grant', 'gone'), true), numbers)
    expect(chosen).toEqual({ lines: [20], except: [] })
  })

  it('as the largest product of kinds and marks, and the rest beside it', () => {
    const choice = withBuckets(firstChoice, [{ table: 'grant', what: 'gone' }], true)
    const { chosen, beside } = sentChoice(choice, numbers)
    expect(chosen.filter?.what).toEqual(['new', 'changed'])
    expect(beside).toEqual([{ table: 'grant', what: 'gone' }])
  })

  it('means exactly what is chosen, whatever it is', () => {
    const some = everyBucket.filter((bucket) => numbers(bucket) > 0)
    for (let bits = 0; bits < 2 ** some.length; bits++) {
      const on = some.filter((_, place) => bits & (1 << place))
      const { chosen, beside } = sentChoice(withBuckets(nothingChosen, on, true), numbers)
      const { what = [], tables = [] } = chosen.filter ?? {}
      const meant = some.filter(
        (bucket) => (what.includes(bucket.what) && tables.includes(bucket.table)) || beside.includes(bucket),
      )
      expect(meant).toEqual(on)
    }
  })
})
