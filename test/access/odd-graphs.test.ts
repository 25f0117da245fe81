import { describe, expect, it } from 'vitest'
import { allows, check } from '../../electron/access/check.ts'
import { peopleOn, rolesOn } from '../../electron/access/effective.ts'
import { createGraph } from '../../electron/access/graph.ts'
import { matrix } from '../../electron/access/matrix.ts'
import { whereCan, whoCan } from '../../electron/access/search.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Link } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { Chance, randomMember, randomQuestion, randomWorkspace } from '../helpers/random-workspace.ts'

/* Odd data must neither hang the engine nor make it contradict itself. */

const manager = (id: string): Account => ({ id, system: 'google-ads', kind: 'manager', name: id })
const client = (id: string): Account => ({ id, system: 'google-ads', kind: 'client', name: id })
const above = (parent: string, child: string): Link => ({ parent, child, status: 'active', owner: 'no' })

function workspace(account: readonly Account[], link: readonly Link[], admin: string): WorkspaceRows {
  const grant = [{ member: 'admin', account: admin, role: 'admin' }]
  return { account, link, member: [randomMember('admin'), randomMember('nobody')], grant, invitation: [] }
}

describe('cycles of active links', () => {
  for (let seed = 1; seed <= 40; seed++) {
    it(`leave every answer in agreement with the others, with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const rows = randomWorkspace(chance, 'with cycles')
      const graph = createGraph(rows)
      for (let asked = 0; asked < 25; asked++) {
        const question = randomQuestion(chance, rows)
        const { member, action, on, params } = question
        const { allowed } = check(graph, question)
        expect(allows(graph, question)).toBe(allowed)
        expect(whoCan(graph, action, on, params).includes(member)).toBe(allowed)
        expect(whereCan(graph, member, action, params).includes(on)).toBe(allowed)
        const roles = rolesOn(graph, member, on)
        const person = peopleOn(graph, on).find((each) => each.member === member)
        expect(person?.roles ?? []).toEqual(roles)
      }
      const everyone = rows.member.map(({ id }) => id)
      const everything = rows.account.map(({ id }) => id)
      expect(matrix(graph, everyone, everything).cells.length).toBe(everyone.length * everything.length)
    })
  }

  it('of an account with itself give nothing', () => {
    const rows = workspace(
      [manager('loop'), client('shop')],
      [above('loop', 'loop'), above('loop', 'shop')],
      'loop',
    )
    const graph = createGraph(rows)
    expect(whereCan(graph, 'admin', 'account.edit')).toEqual(['loop', 'shop'])
    expect(whereCan(graph, 'nobody', 'account.edit')).toEqual([])
  })
})

describe('a line of forty managers', () => {
  const line = Array.from({ length: 40 }, (_, place) => manager(`m${place}`))
  const links = line.slice(1).map(({ id }, place) => above(`m${place}`, id))

  it('is followed as far up for everybody as for one', () => {
    const roles = ['m0', 'm20', 'm39'].map((admin) => {
      const graph = createGraph(workspace(line, links, admin))
      const found = rolesOn(graph, 'admin', 'm39')
      expect(peopleOn(graph, 'm39')).toEqual(found.length > 0 ? [{ member: 'admin', roles: found }] : [])
      return found.flatMap(({ routes }) => routes.map(({ accounts }) => accounts.length))
    })
    expect(roles).toEqual([[], [20], [1]])
  })
})

/** Two managers on every step, each of which has both of the next: twice as many paths with every step. */
function ladderOf(height: number) {
  const steps = Array.from({ length: height }, (_, step) => step)
  const managers = steps.flatMap((step) => [manager(`left-${step}`), manager(`right-${step}`)])
  const rungs = steps
    .slice(1)
    .flatMap((step) =>
      ['left', 'right'].flatMap((from) =>
        ['left', 'right'].map((to) => above(`${from}-${step - 1}`, `${to}-${step}`)),
      ),
    )
  const links = [...rungs, above(`left-${height - 1}`, 'shop')]
  return workspace([...managers, client('shop')], links, 'left-0')
}

describe('people who come by several ways', () => {
  it('are told with the same routes for everybody as for one, while these are few and when they are many', () => {
    const routes = [2, 4, 5, 6, 7, 9].map((height) => {
      const graph = createGraph(ladderOf(height))
      const roles = rolesOn(graph, 'admin', 'shop')
      expect(peopleOn(graph, 'shop')).toEqual([{ member: 'admin', roles }])
      return roles[0]!.routes.length
    })
    expect(routes).toEqual([1, 4, 8, 16, 32, 64])
  })
})

describe('so many routes that nobody could list them', () => {
  const graph = createGraph(ladderOf(22))

  for (const member of ['admin', 'nobody']) {
    it(`do not hold up an answer about ${member}`, { timeout: 2000 }, () => {
      expect(check(graph, { member, action: 'account.edit', on: 'shop' }).allowed).toBe(member === 'admin')
      expect(rolesOn(graph, member, 'shop').length).toBe(member === 'admin' ? 1 : 0)
    })
  }

  it('do not hold up who may and where', { timeout: 2000 }, () => {
    expect(whoCan(graph, 'account.edit', 'shop')).toEqual(['admin'])
    expect(whereCan(graph, 'admin', 'account.edit')).toContain('shop')
    expect(peopleOn(graph, 'shop')).toHaveLength(1)
  })
})
