import { describe, expect, test } from 'vitest'
import { accountRows, branchesBelow } from '../../../renderer/features/grid/model/account-rows.ts'
import { axesReader } from '../../../renderer/features/grid/model/axes.ts'
import type { Look } from '../../../renderer/features/grid/model/axes.ts'
import {
  columnsOf,
  groupedPeople,
  peopleShown,
  teamsOf,
} from '../../../renderer/features/grid/model/person-columns.ts'
import {
  idsOf,
  insideOf,
  kindsInside,
  peopleWithAccess,
  rootFor,
  rowsInside,
} from '../../../renderer/features/grid/model/subtree.ts'
import { subtreeSearch } from '../../../renderer/features/grid/model/subtree-search.ts'
import { finished } from '../../../renderer/client/work.ts'
import { plainLook, smallGraph, smallMembers } from './small-agency.ts'

const graph = smallGraph()
const nobody = { search: '', team: null, only: null }
const unfolded = (): boolean => false

function found(filter: object): readonly string[] {
  return peopleShown(smallMembers, { ...nobody, ...filter }).map(({ id }) => id)
}

function below(account: string) {
  return finished(insideOf(graph, graph.accounts.rowOf(account)))
}

function kindsOf(inside: Uint8Array) {
  return finished(kindsInside(graph, rowsInside(inside)))
}

function people(account: string): readonly string[] {
  return [...finished(peopleWithAccess(graph, below(account)))].toSorted()
}

function root(account: string | null): string {
  return graph.accounts.id(rootFor(graph, account))
}

describe('the rows', () => {
  test('are the subtree in tree order, an account below each of its managers', () => {
    const rows = finished(accountRows(graph, graph.roots.all(), unfolded))
    expect(rows.map((row) => `${'·'.repeat(row.depth)}${row.account}`)).toEqual([
      'mcc',
      '·nordic',
      '··fjord',
      '··lumi',
      '·lumi',
      'rival',
      '·fjord',
      'bc',
      '·ad',
    ])
    expect(rows.find((row) => row.account === 'fjord')?.parent).toBe('nordic')
  })

  test('a folded account hides what is below it, and one with nothing below cannot be folded', () => {
    const rows = finished(accountRows(graph, [graph.accounts.rowOf('mcc')], (account) => account !== 'mcc'))
    expect(rows.map((row) => [row.account, row.folded])).toEqual([
      ['mcc', false],
      ['nordic', true],
      ['lumi', false],
    ])
  })

  test('a filter finds accounts as the tree does, once each', () => {
    const matching = (inside: Uint8Array, word: string) =>
      idsOf(graph, finished(subtreeSearch()(graph, { rows: rowsInside(inside) }, word))!)
    expect(matching(finished(insideOf(graph, -1)), 'o').toSorted()).toEqual([
      'ad',
      'bc',
      'fjord',
      'mcc',
      'nordic',
    ])
    expect(matching(below('rival'), 'fjord')).toEqual(['fjord'])
  })

  test('a circle of links ends', () => {
    const circle = smallGraph({
      link: [
        { parent: 'mcc', child: 'nordic', status: 'active', owner: 'no' },
        { parent: 'nordic', child: 'mcc', status: 'pending', owner: 'no' },
      ],
    })
    const rows = finished(accountRows(circle, [circle.accounts.rowOf('mcc')], unfolded))
    expect(rows.map((row) => row.account)).toEqual(['mcc', 'nordic'])
    const inside = finished(insideOf(circle, circle.accounts.rowOf('mcc')))
    expect(idsOf(circle, rowsInside(inside))).toEqual(['mcc', 'nordic'])
  })

  test('the branches to choose from stand in tree order, each once', () => {
    expect(branchesBelow(graph, graph.roots.all(), 9).map((branch) => branch.account)).toEqual([
      'mcc',
      'nordic',
      'rival',
      'bc',
    ])
    expect(branchesBelow(graph, graph.roots.all(), 2)).toHaveLength(2)
  })
})

describe('the subtree', () => {
  test('an account with nothing below it is shown among its siblings', () => {
    expect(root('fjord')).toBe('nordic')
    expect(root('mcc')).toBe('mcc')
    expect(root('gone')).toBe('')
    expect(root(null)).toBe('')
  })

  test('knows the kinds in it', () => {
    const kinds = kindsOf(finished(insideOf(graph, -1)))
    expect([...(kinds.get('google-ads') ?? [])]).toEqual(['manager', 'client'])
    expect([...(kinds.get('tiktok-business-center') ?? [])]).toEqual(['business-center', 'ad-account'])
    expect([...kindsOf(below('rival')).keys()]).toEqual(['google-ads'])
  })

  test('people with access are those whose roles reach it, and no others', () => {
    // Through both managers; a subscription above does not flow down.
    expect(people('fjord')).toEqual(['anna', 'bo', 'clara'])
    expect(people('mcc')).toEqual(['anna', 'bo', 'clara', 'zoe'])
    expect(people('ad')).toEqual(['kari'])
  })
})

describe('the columns', () => {
  test('stand by team and name, those who left last in their team, those without a team last', () => {
    const groups = groupedPeople(smallMembers, { sort: 'name', group: 'team', facts: null }, 'en')
    const { columns, bands } = columnsOf(groups, () => false)
    expect(columns.map((column) => column.member)).toEqual(['clara', 'anna', 'zoe', 'bo', 'kari'])
    expect(bands.map(({ group, from, to, people: count }) => [group, from, to, count])).toEqual([
      [{ by: 'team', team: 'Central' }, 0, 0, 1],
      [{ by: 'team', team: 'Nordic' }, 1, 3, 3],
      [{ by: 'team', team: null }, 4, 4, 1],
    ])
    expect(teamsOf(smallMembers, 'en')).toEqual(['Central', 'Nordic'])
  })

  test('can be searched, and kept to a team', () => {
    expect(found({ search: 'zoe aberg' })).toEqual(['zoe'])
    expect(found({ search: 'fjord.example' })).toEqual(['kari'])
    expect(found({ team: 'Central' })).toEqual(['clara'])
    expect(found({ only: new Set(['bo']) })).toEqual(['bo'])
  })
})

/** Reads the axes in one go, where nothing has to be asked for them. */
function readerOfAxes() {
  const read = axesReader()
  return (of: typeof graph, look: Look) => {
    const reading = finished(read(of, look, null))
    if ('wants' in reading) throw new Error('something has to be asked first')
    return reading.axes
  }
}

describe('the axes', () => {
  const look: Look = { ...plainLook, account: 'nordic' }

  test('are the same until something that they show moves', () => {
    const changing = smallGraph()
    const read = readerOfAxes()
    const first = read(changing, look)
    expect(first.accounts).toEqual(['nordic', 'fjord', 'lumi'])
    expect(read(changing, { ...look })).toBe(first)
    const link = { parent: 'rival', child: 'lumi', status: 'active', owner: 'no' } as const
    changing.apply([{ table: 'link', before: null, after: link }])
    expect(read(changing, look).accounts).toBe(first.accounts)
    expect(read(changing, { ...look, account: null }).accounts).toHaveLength(10)
  })

  test('people with access are found again when a grant changes', () => {
    const changing = smallGraph()
    const read = readerOfAxes()
    const asked = { ...look, account: 'bc', onlyWithAccess: true }
    expect(read(changing, asked).members).toEqual(['kari'])
    const grant = { member: 'anna', account: 'ad', role: 'assigned' }
    changing.apply([{ table: 'grant', before: null, after: grant }])
    expect(read(changing, asked).members).toEqual(['anna', 'kari'])
  })

  test('a large subtree is folded at first, and a filter looks into what is folded', () => {
    const account = Array.from({ length: 2000 }, (_, at) => ({
      id: `c${at}`,
      system: 'google-ads' as const,
      kind: 'client' as const,
      name: `Client ${at}`,
    }))
    const managers = ['top', 'low'].map((id) => ({
      id,
      system: 'google-ads' as const,
      kind: 'manager' as const,
      name: id,
    }))
    const links = account.map(({ id }) => ({
      parent: 'low',
      child: id,
      status: 'active' as const,
      owner: 'yes' as const,
    }))
    const large = smallGraph({
      account: [...managers, ...account],
      link: [{ parent: 'top', child: 'low', status: 'active', owner: 'yes' }, ...links],
      grant: [],
    })
    const read = readerOfAxes()
    const shown = read(large, { ...look, account: 'top' })
    expect(shown.accounts).toEqual(['top', 'low'])
    expect(shown.accountCount).toBe(2002)
    expect(read(large, { ...look, account: 'top', accountSearch: 'client 77' }).accounts).toHaveLength(38)
    const folds = new Map([['low', false]])
    expect(read(large, { ...look, account: 'top', folds }).accounts).toHaveLength(2002)
  })
})
