import { describe, expect, it } from 'vitest'
import { dropOf } from '../../../renderer/features/tree/moving/drop.ts'
import { movableLinks } from '../../../renderer/features/tree/moving/movable-links.ts'
import { pickOfPath } from '../../../renderer/features/tree/picks.ts'
import { smallGraph } from './agency.ts'

const graph = smallGraph()
const carry = (...paths: string[]) =>
  new Set(paths.map((path) => pickOfPath(graph, path.replaceAll('>', '\n')) ?? -1))
const on = (target: string, picks: ReadonlySet<number>, asLink = false) =>
  dropOf(graph, picks, graph.accounts.rowOf(target), asLink)

describe('letting accounts go on another one', () => {
  it('moves clients from the manager above them, one step for each manager', () => {
    expect(on('TOP', carry('TOP>NORTH>solo', 'TOP>NORTH>shared', 'TOP>SOUTH>shared'))).toMatchObject({
      what: 'move',
      count: 3,
      left: 0,
      steps: [
        { command: 'links.move', input: { children: ['solo', 'shared'], from: 'NORTH', to: 'TOP' } },
        { command: 'links.move', input: { children: ['shared'], from: 'SOUTH', to: 'TOP' } },
      ],
    })
  })

  it('asks for a link beside the one there is, when that is wanted', () => {
    expect(on('SOUTH', carry('TOP>NORTH>solo'), true)).toMatchObject({
      what: 'request',
      steps: [{ command: 'links.request', input: { parent: 'SOUTH', children: ['solo'] } }],
    })
  })

  it('leaves out what is there already, and says so where that is all', () => {
    expect(on('SOUTH', carry('TOP>SOUTH>shared', 'TOP>NORTH>solo'))).toMatchObject({ count: 1, left: 1 })
    expect(on('NORTH', carry('TOP>NORTH>solo'))).toMatchObject({ kind: 'refused', reason: 'there-already' })
  })

  it('is refused on itself, below itself, on another platform and on what holds nothing', () => {
    expect(on('NORTH', carry('TOP>NORTH'))).toMatchObject({ reason: 'itself' })
    expect(on('SOUTH', carry('TOP'))).toMatchObject({ reason: 'below-itself' })
    expect(on('BC', carry('TOP>NORTH>solo'))).toMatchObject({ reason: 'other-platform' })
    expect(on('solo', carry('TOP>NORTH>shared'))).toMatchObject({ reason: 'holds-nothing' })
  })

  it('is refused where there are more than a preview can try', () => {
    const many = new Set(Array.from({ length: 1001 }, (_, place) => place))
    expect(on('TOP', many)).toMatchObject({ reason: 'too-many' })
  })
})

describe('what one manager can hand to another', () => {
  it('are active links below a manager', () => {
    expect(movableLinks(graph, carry('TOP>NORTH>solo', 'TOP', 'BC>ad'))).toEqual([
      { parent: 'NORTH', child: 'solo' },
    ])
  })
})
