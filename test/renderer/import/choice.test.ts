import { describe, expect, it } from 'vitest'
import {
  countChosen,
  everyBucket,
  firstChoice,
  isChosen,
  nothingChosen,
  numbersOf,
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
const noRefusals: ImportCounts = { account: none, link: none, member: none, grant: none, invitation: none }
const numbers = numbersOf(counts, noRefusals)
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
    const two = { ...noRefusals, link: { ...none, new: 2 } }
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
  it('as a filter for each mark, with exceptions', () => {
    const choice = withLine(
      withLine(firstChoice, lineOf(3, 'account', 'new'), false),
      lineOf(20, 'grant', 'gone'),
      true,
    )
    const { filters, lines, except } = sentChoice(choice)
    expect(filters?.map(({ what, refused }) => [what, refused])).toEqual([
      [['new'], false],
      [['changed'], false],
    ])
    expect({ lines, except }).toEqual({ lines: [20], except: [3] })
  })

  it('as line numbers alone where nothing else is chosen', () => {
    const choice = withLine(nothingChosen, lineOf(20, 'grant', 'gone'), true)
    expect(sentChoice(choice)).toEqual({ filters: [], lines: [20], except: [] })
  })

  it('means exactly what is chosen, whatever it is', () => {
    const some = everyBucket.filter((bucket) => numbers(bucket) > 0)
    for (let bits = 0; bits < 2 ** some.length; bits++) {
      const on = some.filter((_, place) => bits & (1 << place))
      const { filters = [] } = sentChoice(withBuckets(nothingChosen, on, true))
      const meant = some.filter(({ what, table }) =>
        filters.some((filter) => filter.what?.includes(what) && filter.tables?.includes(table)),
      )
      expect(meant).toEqual(on)
    }
  })
})
