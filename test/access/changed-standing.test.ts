import { describe, expect, it } from 'vitest'
import { actsOn } from '../../electron/access/acts.ts'
import { allows, check } from '../../electron/access/check.ts'
import { heldBeyond, mayBeyond } from '../../electron/access/compare.ts'
import { rolesOn } from '../../electron/access/effective.ts'
import { applyRows, createGraph } from '../../electron/access/graph.ts'
import type { AccessGraph } from '../../electron/access/graph.ts'
import { actDifferences, standingOf } from '../../electron/access/standing.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { changeRows, randomChanges, swapped } from './random-changes.ts'

/*
 * One member now and with a change, in one graph to which the change is applied and from which it is taken back, against
 * two workspaces that were never anything else. SEED=17 vitest run test/access/changed-standing.test.ts
 */

const only = process.env['SEED']
const seeds = only ? [Number(only)] : Array.from({ length: 120 }, (_, place) => place + 1)

const rolesIn = (graph: AccessGraph, rows: WorkspaceRows, member: string) =>
  new Set(rows.account.flatMap(({ id }) => rolesOn(graph, member, id).map(({ role }) => `${id} ${role}`)))

const without = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  new Set([...one].filter((each) => !other.has(each)))

describe('what a member would gain and lose by a change', () => {
  for (const seed of seeds) {
    it(`is what differs between before and after, with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const rows = randomWorkspace(chance, seed % 3 === 0 ? 'odd' : 'usual')
      const change = randomChanges(chance, rows, 1)
      const after = changeRows(rows, change)
      const people = rows.member.filter(({ id }) => after.member.some((each) => each.id === id))
      if (people.length === 0) return
      const member = chance.pick(people).id
      const [was, is] = [createGraph(rows), createGraph(after)]

      const graph = createGraph(rows)
      const before = standingOf(graph, member)
      applyRows(graph, change)
      const then = standingOf(graph, member)
      const gained = heldBeyond(graph, member, before)
      const acts = actDifferences(before, then)
      const behind = acts.map((act) => mayBeyond(graph, member, before, act))
      applyRows(graph, swapped(change))
      const lost = heldBeyond(graph, member, then)

      const [had, has] = [rolesIn(was, rows, member), rolesIn(is, after, member)]
      const listed = ({ total, account, role }: typeof gained) =>
        Array.from({ length: total }, (_, row) => `${account(row)} ${role(row)}`)
      expect(new Set(listed(gained))).toEqual(without(has, had))
      expect(new Set(listed(lost))).toEqual(without(had, has))

      const may = (of: AccessGraph, on: string, act: (typeof acts)[number]) =>
        (of === was ? rows : after).account.some(
          ({ id, system, kind }) => id === on && system === act.system && kind === act.kind,
        ) && allows(of, { member, on, action: act.action, params: act.params })
      const everyone = new Set([...rows.account, ...after.account].map(({ id }) => id))
      for (const [place, act] of acts.entries()) {
        const differing = [...everyone].filter((id) => may(was, id, act) !== may(is, id, act))
        expect([act.one, act.other]).toEqual([
          differing.filter((id) => may(was, id, act)).length,
          differing.filter((id) => may(is, id, act)).length,
        ])
        const found = behind[place]!
        expect(found.total).toBe(act.other)
        for (let row = 0; row < found.total; row++) {
          const { proof } = check(is, { member, on: found.id(row), action: act.action, params: act.params })
          expect([found.rule(row), found.route(row)]).toEqual([proof.rule, proof.routes[0] ?? null])
        }
      }
      const told = new Set(
        acts.map(({ system, kind, action, params }) => JSON.stringify([system, kind, action, params])),
      )
      const untold = after.account.flatMap(({ id, system, kind }) =>
        actsOn(system, kind)
          .map(({ action, params }) => ({ action, params, system, kind, one: 0, other: 0 }))
          .filter((act) => may(was, id, act) !== may(is, id, act))
          .map((act) => JSON.stringify([system, kind, act.action, act.params]))
          .filter((key) => !told.has(key)),
      )
      expect(untold).toEqual([])
    })
  }
})
