import { describe, expect, it } from 'vitest'
import { pageSize } from '../../../renderer/features/map/model/fold-groups.ts'
import { neighbourhood } from '../../../renderer/features/map/model/neighbourhood.ts'
import { linked } from '../client/snapshot-of.ts'
import { around, askNothing, clientsOf, drawn, graphOf, lines } from './small-map.ts'

const agency = graphOf([
  'TOP>NORTH',
  'TOP>SOUTH',
  linked('NORTH>shop', 'yes'),
  'SOUTH>shop',
  'NORTH>solo',
  'SOUTH>inn',
  'NORTH!old',
])

describe('the neighbourhood of an account', () => {
  it('shows everything above it, and folds what else hangs from those', () => {
    const scene = neighbourhood(agency, around('shop'))
    expect(drawn(scene)).toEqual([
      'shop focus',
      'NORTH above',
      'SOUTH above',
      'TOP above',
      '+1 any active beside NORTH',
      '+1 any active beside SOUTH',
    ])
    expect(lines(scene)).toEqual([
      'NORTH active shop',
      'SOUTH active shop',
      'TOP active NORTH',
      'TOP active SOUTH',
      'NORTH active fold',
      'SOUTH active fold',
    ])
  })

  it('shows as many levels below it as are asked for, and counts the rest at the lowest', () => {
    const one = neighbourhood(agency, around('TOP'))
    expect(drawn(one)).toEqual(['TOP focus', 'NORTH below', 'SOUTH below'])
    expect(one.nodes.map((node) => node.hidden)).toEqual([0, 2, 1])
    expect(drawn(neighbourhood(agency, around('TOP', { depth: 2 })))).toEqual([
      'TOP focus',
      'NORTH below',
      'SOUTH below',
      'shop below',
      'solo below',
      'inn below',
    ])
  })

  it('shows links that ended at the focus and nowhere else', () => {
    expect(lines(neighbourhood(agency, around('NORTH')))).toContain('NORTH refused old')
    expect(drawn(neighbourhood(agency, around('TOP', { depth: 2 })))).not.toContain('old below')
    expect(drawn(neighbourhood(agency, around('old')))).toEqual(['old focus', 'NORTH above'])
  })

  it('says how many managers of an account are not in sight', () => {
    const { nodes } = neighbourhood(agency, around('NORTH'))
    const above = nodes.map((node) => (node.kind === 'account' ? [node.account, node.moreAbove] : []))
    expect(above).toContainEqual(['shop', 1])
    expect(above).toContainEqual(['solo', 0])
  })

  it('brings in the other end of a link that the plan makes', () => {
    const staged = [{ parent: 'SOUTH', child: 'solo', change: 'make' }] as const
    const scene = neighbourhood(agency, around('solo', { staged }))
    expect(drawn(scene)).toContain('SOUTH above')
    expect(lines(scene)).toContain('SOUTH staged solo')
  })

  it('stands in the middle of nothing where the account is gone', () => {
    expect(drawn(neighbourhood(agency, around('nobody')))).toEqual(drawn(neighbourhood(agency, askNothing)))
  })
})

describe('folds', () => {
  const many = graphOf([...clientsOf('TOP', 30), 'TOP?later'])
  const fold = 'fold below client active TOP'

  it('show a few clients one by one, and fold many by the state of their links', () => {
    expect(drawn(neighbourhood(graphOf(clientsOf('TOP', 12)), around('TOP')))).toHaveLength(13)
    expect(drawn(neighbourhood(many, around('TOP')))).toEqual([
      'TOP focus',
      'later below',
      '+30 client active below TOP',
    ])
  })

  it('lay open one page after the other, in the order of the tree', () => {
    const one = drawn(neighbourhood(many, around('TOP', { pages: new Map([[fold, 1]]) })))
    expect(one).toHaveLength(1 + 1 + pageSize + 1)
    expect(one).toContain('c24 below')
    expect(one.at(-1)).toBe('+5 client active below TOP')
    const two = drawn(neighbourhood(many, around('TOP', { pages: new Map([[fold, 2]]) })))
    expect(two).toHaveLength(1 + 1 + 30)
  })

  it('give out the accounts that were picked', () => {
    expect(drawn(neighbourhood(many, around('TOP', { picked: new Set(['c29']) })))).toEqual([
      'TOP focus',
      'c29 below',
      'later below',
      '+29 client active below TOP',
    ])
  })
})

describe('the overview', () => {
  it('shows managers alone, each counting its clients, and folds what hangs from nothing', () => {
    const scene = neighbourhood(graphOf(['TOP>NORTH', ...clientsOf('NORTH', 3)], ['x', 'y']), askNothing)
    expect(drawn(scene)).toEqual(['TOP other', 'NORTH other', '+2 client active below roots'])
    expect(scene.nodes.map((node) => node.hidden)).toEqual([0, 3, 2])
  })

  it('leaves out the levels that are too much to take in, and counts them', () => {
    const wide = Array.from({ length: 30 }, (_, at) => `TOP>M${at}`)
    const deep = wide.flatMap((_, at) => Array.from({ length: 20 }, (_each, n) => `M${at}>N${at}.${n}`))
    const { nodes } = neighbourhood(graphOf([...wide, ...deep]), askNothing)
    expect(nodes).toHaveLength(31)
    expect(nodes.map((node) => node.hidden)).toEqual([0, ...wide.map(() => 20)])
  })

  it('pages managers that hang from nothing', () => {
    const roots = Array.from({ length: 430 }, (_, at) => `R${String(at).padStart(3, '0')}`)
    const graph = graphOf([], roots)
    expect(drawn(neighbourhood(graph, askNothing)).at(-1)).toBe('+30 manager active below roots')
    const pages = new Map([['fold roots manager', 1]])
    expect(drawn(neighbourhood(graph, { ...askNothing, pages })).at(-1)).toBe('+5 manager active below roots')
  })
})
