import { describe, expect, it, test } from 'vitest'
import type { Graph } from '../../../renderer/client/mirror/graph.ts'
import { readArrangement, startArrangement } from '../../../renderer/features/grid/model/arrangement.ts'
import { axesReader } from '../../../renderer/features/grid/model/axes.ts'
import type { GridAxes, Look } from '../../../renderer/features/grid/model/axes.ts'
import type { GridLine } from '../../../renderer/features/grid/model/account-rows.ts'
import type { GridLines } from '../../../renderer/features/grid/model/grid-lines.ts'
import { nameOrderReader } from '../../../renderer/features/grid/model/name-order.ts'
import { peopleFacts } from '../../../renderer/features/grid/model/people-facts.ts'
import {
  columnGroups,
  columnsOf,
  groupedPeople,
} from '../../../renderer/features/grid/model/person-columns.ts'
import type { FactsWanted, RowFacts } from '../../../renderer/features/grid/model/row-facts.ts'
import {
  linesOf,
  noRole,
  orderedRows,
  rowGroups,
  rowSorts,
} from '../../../renderer/features/grid/model/row-order.ts'
import { sorted } from '../../../renderer/features/grid/model/sorted.ts'
import { aboveInside, insideOf, rowsInside } from '../../../renderer/features/grid/model/subtree.ts'
import { cellsIn, headingOf, placesToDraw } from '../../../renderer/features/grid/model/window.ts'
import { finished } from '../../../renderer/client/work.ts'
import { Chance, randomWorkspace } from '../../helpers/random-workspace.ts'
import { snapshotGraph } from './snapshot-graph.ts'
import { plainLook, smallGraph, smallMembers } from './small-agency.ts'

const graph = smallGraph()

/** Answers what the rows are asked about by hand: so many people on each account, and which rows differ. */
function axesWith(
  more: Partial<Look>,
  people: Readonly<Record<string, number>>,
  differs: readonly string[] = [],
): GridAxes {
  const read = axesReader()
  const first = finished(read(graph, { ...plainLook, ...more }, null))
  if ('axes' in first) return first.axes
  const second = finished(
    read(
      graph,
      { ...plainLook, ...more },
      { wanted: first.wants, facts: told(first.wants, people, differs) },
    ),
  )
  if ('wants' in second) throw new Error('asked twice')
  return second.axes
}

function told(
  { rows, line }: FactsWanted,
  people: Readonly<Record<string, number>>,
  differs: readonly string[],
): RowFacts {
  const facts = {
    people: new Int32Array(graph.accounts.length),
    differs: new Uint8Array(graph.accounts.length),
    strongest: new Uint8Array(graph.accounts.length).fill(noRole),
  }
  rows.forEach((row, at) => {
    const [account] = line(at)
    facts.people[row] = people[account] ?? 0
    facts.differs[row] = Number(differs.includes(account))
    if (account === 'lumi') facts.strongest[row] = 1
    if (account === 'ad') facts.strongest[row] = 0
  })
  return facts
}

/** The rows as a person reads them: headings in brackets. */
function lines({ rows }: GridAxes): readonly string[] {
  return all(rows).map((row) => (row.kind === 'account' ? row.account : `[${row.key}]`))
}

function all(rows: GridLines): readonly GridLine[] {
  return Array.from(rows.accounts, (_, place) => rows.at(place)!)
}

describe('the rows', () => {
  test('stand by name, by people with access, and by the role of one person', () => {
    expect(lines(axesWith({ rowSort: 'name' }, {}))).toEqual([
      'fjord',
      'ad',
      'lumi',
      'nordic',
      'mcc',
      'bc',
      'rival',
    ])
    const people = { lumi: 7, nordic: 9, bc: 7 }
    expect(lines(axesWith({ rowSort: 'people' }, people))).toEqual([
      'nordic',
      'lumi',
      'bc',
      'fjord',
      'ad',
      'mcc',
      'rival',
    ])
    expect(lines(axesWith({ rowSort: 'role', chosen: 'bo' }, {})).slice(0, 3)).toEqual([
      'ad',
      'lumi',
      'fjord',
    ])
  })

  test('stand under their manager, platform or kind, and a folded heading counts what it hides', () => {
    expect(lines(axesWith({ rowGroup: 'manager' }, {}))).toEqual([
      '[manager nordic]',
      'fjord',
      '[manager mcc]',
      'nordic',
      'lumi',
      '[manager bc]',
      'ad',
      '[manager ]',
      'mcc',
      'rival',
      'bc',
    ])
    const folded = axesWith({ rowGroup: 'platform', foldedGroups: new Set(['platform google-ads']) }, {})
    expect(lines(folded)).toEqual(['[platform google-ads]', '[platform tiktok-business-center]', 'bc', 'ad'])
    expect(folded.rows.at(0)).toMatchObject({ count: 5, folded: true })
    expect(folded.accounts).toEqual([null, null, 'bc', 'ad'])
    expect(folded.headings).toEqual([0, 1])
    expect(folded.accountCount).toBe(7)
    expect(lines(axesWith({ rowGroup: 'kind', accountSearch: 'fjord' }, {}))).toEqual([
      '[kind client]',
      'fjord',
      '[kind ad-account]',
      'ad',
    ])
  })

  test('are left out where nobody holds what is shown, or nothing differs', () => {
    const people = { fjord: 1, ad: 2 }
    expect(lines(axesWith({ shown: { direct: true, admins: false } }, people))).toEqual(['fjord', 'ad'])
    expect(lines(axesWith({ onlyDifferent: true }, people, ['ad', 'mcc']))).toEqual(['mcc', 'ad'])
    const both = { onlyDifferent: true, shown: { direct: false, admins: true } }
    expect(lines(axesWith(both, people, ['ad', 'mcc']))).toEqual(['ad'])
  })

  test('are asked about anew when grants or people change, and with the row above them in the grid', () => {
    const read = axesReader()
    const changing = smallGraph()
    const wants = (more: Partial<Look>) => {
      const reading = finished(read(changing, { ...plainLook, onlyDifferent: true, ...more }, null))
      return 'wants' in reading ? reading.wants : null
    }
    const first = wants({ account: 'nordic' })
    expect(first && Array.from(first.rows, (_, at) => first.line(at))).toEqual([
      ['nordic', null],
      ['fjord', 'nordic'],
      ['lumi', 'nordic'],
    ])
    expect(first?.members).toBeNull()
    expect(wants({ account: 'nordic' })).toBe(first)
    expect(wants({ account: 'nordic', team: 'Central' })?.members).toEqual(['clara'])
    // Of several rows above it is the owner's.
    expect(wants({ account: null })?.line(3)[1]).toBe('mcc')
    changing.apply([
      { table: 'grant', before: null, after: { member: 'bo', account: 'lumi', role: 'admin' } },
    ])
    expect(wants({ account: 'nordic' })).not.toBe(first)
  })
})

describe('the columns', () => {
  const facts = finished(peopleFacts(graph, finished(insideOf(graph, -1))))

  function arranged(sort: 'name' | 'accounts', group: (typeof columnGroups)[number], folded = '') {
    return columnsOf(groupedPeople(smallMembers, { sort, group, facts }, 'en'), (key) => key === folded)
  }

  test('know what each person holds inside', () => {
    expect(facts.get('anna')).toEqual({
      // Below by active links only: the pending one passes nothing on, but the other does.
      accounts: 4,
      strongest: { system: 'google-ads', role: 'admin' },
      systems: ['google-ads'],
    })
    expect(facts.get('zoe')).toMatchObject({ accounts: 1, strongest: { role: 'report-recipient' } })
    const rival = finished(peopleFacts(graph, finished(insideOf(graph, graph.accounts.rowOf('rival')))))
    expect([...rival.keys()].toSorted()).toEqual(['anna', 'bo', 'clara'])
  })

  test('stand by number of accounts, and by role and platform with those who have none at the end', () => {
    const members = (...asked: Parameters<typeof arranged>) =>
      arranged(...asked).columns.map(({ member }) => member)
    expect(members('accounts', 'none')).toEqual(['anna', 'clara', 'kari', 'zoe', 'bo'])
    expect(members('name', 'role')).toEqual(['anna', 'bo', 'clara', 'zoe', 'kari'])
    expect(arranged('name', 'platform').bands.map(({ group }) => group)).toEqual([
      { by: 'platform', systems: ['google-ads'] },
      { by: 'platform', systems: ['tiktok-business-center'] },
    ])
    const folded = arranged('name', 'team', 'team Nordic')
    expect(folded.columns.map(({ member }) => member)).toEqual(['clara', null, 'kari'])
    expect(folded.bands[1]).toMatchObject({ from: 1, to: 1, people: 3, folded: true })
  })
})

describe('every account and person stands once, in one group, and in the same order every time', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    it(`with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const random = snapshotGraph(randomWorkspace(chance, seed % 4 === 0 ? 'odd' : 'usual'))
      const inside = finished(insideOf(random, -1))
      const rows = rowsInside(inside)
      const above = finished(aboveInside(random, inside))
      const facts: RowFacts = {
        people: Int32Array.from(inside, () => chance.below(4)),
        differs: inside,
        strongest: Uint8Array.from(inside, () => chance.below(4)),
      }
      const group = chance.pick(rowGroups)
      const order = {
        sort: chance.pick(rowSorts),
        group,
        above,
        facts,
        names: () => nameOrderReader()(random),
      }
      const arranged = (from: Int32Array) => {
        const ordered = finished(orderedRows(random, from, order))
        return all(finished(linesOf(random, ordered, order, () => false)))
      }
      const made = arranged(rows)
      const accounts = made.flatMap((line) => (line.kind === 'account' ? [line.account] : []))
      expect(accounts.toSorted()).toEqual(idsIn(random, rows))
      const keys = made.flatMap((line) => (line.kind === 'group' ? [line.key] : []))
      expect(new Set(keys).size).toBe(keys.length)
      const counted = made.reduce((sum, line) => sum + (line.kind === 'group' ? line.count : 0), 0)
      expect(counted).toBe(group === 'none' ? 0 : accounts.length)
      expect(arranged(rows.toReversed())).toEqual(made)

      const members = random.members.sorted()
      const people = finished(peopleFacts(random, inside))
      for (const by of columnGroups) {
        const groups = groupedPeople(members, { sort: 'accounts', group: by, facts: people }, 'en')
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
        const { columns } = columnsOf(groups, () => false)
        expect(columns.map(({ member }) => member ?? '').toSorted()).toEqual(
          members.map(({ id }) => id).toSorted(),
        )
      }
    })
  }
})

function idsIn({ accounts }: Graph, rows: Int32Array): readonly string[] {
  return Array.from(rows, (row) => accounts.id(row)).toSorted()
}

function byTens(a: number, b: number): number {
  return Math.floor(a / 10) - Math.floor(b / 10)
}

test('numbers are sorted by a comparison, and what is alike keeps its order', () => {
  const items = Int32Array.from({ length: 5000 }, (_, at) => (at * 7919) % 5000)
  expect([...finished(sorted(items, byTens))]).toEqual([...items].toSorted(byTens))
  expect(items[1]).toBe(2919)
})

describe('the window on the grid', () => {
  const metrics = { rowHeight: 32, colWidth: 68, headWidth: 272, headHeight: 92 }
  const opening = { scrollLeft: 0, scrollTop: 0, width: 272 + 680, height: 92 + 320 }

  test('shows the cells of which some part lies beside the heads', () => {
    const size = { rows: 100, cols: 50 }
    expect(cellsIn(opening, metrics, size)).toEqual({ top: 0, bottom: 9, left: 0, right: 9 })
    expect(cellsIn({ ...opening, scrollTop: 40, scrollLeft: 70 }, metrics, size)).toEqual({
      top: 1,
      bottom: 11,
      left: 1,
      right: 11,
    })
    expect(cellsIn(opening, metrics, { rows: 3, cols: 50 })).toMatchObject({ top: 0, bottom: 2 })
    // Rows have gone, and the browser has not yet scrolled back.
    expect(cellsIn({ ...opening, scrollTop: 9000 }, metrics, { rows: 3, cols: 50 })).toMatchObject({
      top: 2,
      bottom: 2,
    })
    expect(cellsIn(opening, metrics, { rows: 0, cols: 50 })).toBeNull()
  })

  test('never lets go of the active cell', () => {
    expect(placesToDraw(10, 12, 100, 1, 11)).toEqual([9, 10, 11, 12, 13])
    expect(placesToDraw(10, 12, 100, 1, 2)).toEqual([2, 9, 10, 11, 12, 13])
    expect(placesToDraw(10, 12, 14, 1, 13)).toEqual([9, 10, 11, 12, 13])
    expect(placesToDraw(0, 2, 100, 1, 99)).toEqual([0, 1, 2, 3, 99])
  })

  test('knows the heading that a row stands under', () => {
    expect([0, 3, 4, 9, 40].map((row) => headingOf([0, 4, 9], row))).toEqual([0, 0, 4, 9, 9])
    expect(headingOf([], 3)).toBe(-1)
  })
})

test('an arrangement that was kept is read back, and nonsense is the start', () => {
  const kept = { ...startArrangement, rowSort: 'people', onlyDirect: true } as const
  expect(readArrangement(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  expect(readArrangement({ ...kept, rowSort: 'colour' })).toEqual(startArrangement)
  expect(readArrangement(null)).toEqual(startArrangement)
})
