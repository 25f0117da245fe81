import { describe, expect, it, test } from 'vitest'
import { createGraph } from '../../electron/access/graph.ts'
import { linesOf } from '../../electron/access/lines.ts'
import type { LineQuestion } from '../../electron/access/lines.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { policies } from '../../shared/policy/policies.ts'
import { isAdminRole, roleOf } from '../../shared/policy/roles.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { walksTo } from '../helpers/slow-access.ts'

const agency: WorkspaceRows = {
  account: [
    { id: 'top', system: 'google-ads', kind: 'manager', name: 'Top' },
    { id: 'rival', system: 'google-ads', kind: 'manager', name: 'Rival' },
    { id: 'plain', system: 'google-ads', kind: 'client', name: 'Plain' },
    { id: 'own', system: 'google-ads', kind: 'client', name: 'Own' },
    { id: 'shared', system: 'google-ads', kind: 'client', name: 'Shared' },
    { id: 'waiting', system: 'google-ads', kind: 'client', name: 'Waiting' },
  ],
  link: [
    { parent: 'top', child: 'plain', status: 'active', owner: 'yes' },
    { parent: 'top', child: 'own', status: 'active', owner: 'yes' },
    { parent: 'top', child: 'shared', status: 'active', owner: 'yes' },
    { parent: 'rival', child: 'shared', status: 'active', owner: 'no' },
    { parent: 'top', child: 'waiting', status: 'pending', owner: 'no' },
  ],
  member: [
    { id: 'anna', name: 'Anna', email: 'anna@n.example' },
    { id: 'bo', name: 'Bo', email: 'bo@n.example' },
    { id: 'clara', name: 'Clara', email: 'clara@n.example' },
  ],
  grant: [
    { member: 'anna', account: 'top', role: 'admin' },
    { member: 'bo', account: 'own', role: 'standard' },
    { member: 'clara', account: 'rival', role: 'read-only' },
  ],
  invitation: [],
}
const graph = createGraph(agency)
const children = ['plain', 'own', 'shared', 'waiting']

function ask(more: Partial<LineQuestion> = {}) {
  const { people, differs, strongest } = linesOf(graph, {
    lines: [['top', null], ...children.map((child) => [child, 'top'] as const)],
    members: null,
    direct: false,
    admins: false,
    chosen: null,
    ...more,
  })
  return { people: [...people], differs: [...differs], strongest: [...strongest] }
}

describe('a row as a whole', () => {
  test('counts the people whom a role reaches', () => {
    expect(ask().people).toEqual([1, 1, 2, 2, 0])
    expect(ask({ admins: true }).people).toEqual([1, 1, 1, 1, 0])
    expect(ask({ direct: true }).people).toEqual([1, 0, 1, 0, 0])
    expect(ask({ members: ['bo', 'nobody'] }).people).toEqual([0, 0, 1, 0, 0])
  })

  test('differs where it says something else than the row above hands down', () => {
    // At the top anyone is news; below: a role of its own, one by another manager, one that stops at a pending link.
    expect(ask().differs).toEqual([1, 0, 1, 1, 1])
    expect(ask({ members: ['anna'] }).differs).toEqual([1, 0, 0, 0, 1])
    expect(ask({ members: ['clara'] }).differs).toEqual([0, 0, 0, 1, 0])
    expect(ask({ admins: true }).differs).toEqual([1, 0, 0, 0, 1])
    expect(ask({ direct: true }).differs).toEqual([1, 0, 1, 0, 0])
  })

  test('knows the strongest role of one person, by its place in the rule book', () => {
    expect(ask({ chosen: 'anna' }).strongest).toEqual([0, 0, 0, 0, -1])
    expect(ask({ chosen: 'bo' }).strongest).toEqual([-1, -1, 1, -1, -1])
    expect(ask({ chosen: 'bo', admins: true }).strongest).toEqual([-1, -1, -1, -1, -1])
    expect(ask({ chosen: 'nobody' }).strongest).toEqual([-1, -1, -1, -1, -1])
  })

  test('of an account that does not exist is empty', () => {
    expect(ask({ lines: [['mars', null]] })).toEqual({ people: [0], differs: [0], strongest: [-1] })
  })
})

describe('rows agree with the slow version on random workspaces', () => {
  for (let seed = 1; seed <= 60; seed++) {
    it(`with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const rows = randomWorkspace(chance, seed % 3 === 0 ? 'odd' : 'usual')
      const lines = rows.account.map(({ id }) => {
        const above = rows.link.filter(({ child }) => child === id).map(({ parent }) => parent)
        return [id, above.length === 0 || chance.happens(0.1) ? null : chance.pick(above)] as const
      })
      const members = chance.happens(0.5)
        ? null
        : rows.member.filter(() => chance.happens(0.4)).map(({ id }) => id)
      const question: LineQuestion = {
        lines,
        members,
        direct: chance.happens(0.3),
        admins: chance.happens(0.3),
        chosen: chance.pick(rows.member).id,
      }
      const { people, differs, strongest } = linesOf(createGraph(rows), question)
      expect({ people: [...people], differs: [...differs], strongest: [...strongest] }).toEqual(
        slowLines(rows, question),
      )
    })
  }
})

/** Every cell of every row looked at on its own. */
function slowLines(rows: WorkspaceRows, { lines, members, direct, admins, chosen }: LineQuestion) {
  const counted = members ?? rows.member.map(({ id }) => id)
  const systemOf = (account: string) => rows.account.find(({ id }) => id === account)!.system
  const roles = (member: string, account: string) =>
    walksTo(rows, member, account).filter(
      ({ role, path }) => (!admins || isAdminRole(role)) && (!direct || path.length === 1),
    )
  const reaching = (member: string, account: string) =>
    [...new Set(roles(member, account).map(({ role }) => role))].toSorted().join(' ')
  const handedDown = (member: string, account: string) =>
    reaching(member, account)
      .split(' ')
      .filter((role) => roleOf(systemOf(account), role)?.flowsDown)
      .join(' ')
  return {
    people: lines.map(([account]) => counted.filter((member) => reaching(member, account) !== '').length),
    differs: lines.map(([account, above]) => {
      const isDifferent = (member: string): boolean => {
        if (roles(member, account).some(({ path }) => path.length === 1)) return true
        if (direct) return false
        return reaching(member, account) !== (above === null ? '' : handedDown(member, above))
      }
      return Number(counted.some(isDifferent))
    }),
    strongest: lines.map(([account]) => {
      const held = counted.includes(chosen!) ? roles(chosen!, account).map(({ role }) => role) : []
      const places = held.map((role) => policies[systemOf(account)].roles.findIndex(({ id }) => id === role))
      return places.length === 0 ? -1 : Math.min(...places)
    }),
  }
}
