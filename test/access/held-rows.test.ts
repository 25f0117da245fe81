import { describe, expect, it } from 'vitest'
import { compareAccounts, compareMembers } from '../../electron/access/compare.ts'
import { allows, check } from '../../electron/access/check.ts'
import { rolesOn } from '../../electron/access/effective.ts'
import { actsOn } from '../../electron/access/acts.ts'
import { createGraph } from '../../electron/access/graph.ts'
import type { AccessGraph } from '../../electron/access/graph.ts'
import { heldRows } from '../../electron/access/has.ts'
import type { HeldRows } from '../../electron/access/has.ts'
import { treesOf } from '../../electron/access/trees.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'

/*
 * Everything a member has, and what two have apart, against asking account by account. A failing seed can be run alone:
 * SEED=17 vitest run test/access/held-rows.test.ts
 */

const only = process.env['SEED']
const seeds = only ? [Number(only)] : Array.from({ length: 120 }, (_, place) => place + 1)
const shapes = ['usual', 'odd', 'with cycles'] as const

function listed({ total, account, role, route, routes }: HeldRows) {
  return Array.from({ length: total }, (_, row) => ({
    account: account(row),
    role: role(row),
    route: route(row),
    routes: routes(row),
  }))
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted()

/** Account by account, as the account's page has it. */
function oneByOne(graph: AccessGraph, rows: WorkspaceRows, member: string) {
  return idsOf(rows.account).flatMap((account) =>
    rolesOn(graph, member, account).map(({ role, routes }) => ({
      account,
      role,
      route: routes[0],
      routes: routes.length,
    })),
  )
}

for (const shape of shapes) {
  describe(`on ${shape} random workspaces`, () => {
    for (const seed of seeds.filter((each) => shape === 'usual' || only || each % 4 === 0)) {
      it(`everything a member has is what each account says, with seed ${seed}`, () => {
        const rows = randomWorkspace(new Chance(seed), shape)
        const graph = createGraph(rows)
        for (const { id } of rows.member)
          expect(listed(heldRows(graph, id))).toEqual(oneByOne(graph, rows, id))
      })

      it(`two members differ in what check says of them, with seed ${seed}`, () => {
        const chance = new Chance(seed)
        const rows = randomWorkspace(chance, shape)
        const graph = createGraph(rows)
        if (seed % 2 === 0) treesOf(graph)
        const [one, other] = [chance.pick(rows.member).id, chance.pick(rows.member).id]
        const compared = compareMembers(graph, one, other)
        const has = (member: string) => oneByOne(graph, rows, member)
        const lacks = (member: string) => {
          const held = new Set(has(member).map(({ account, role }) => `${account} ${role}`))
          return ({ account, role }: { account: string; role: string }) => !held.has(`${account} ${role}`)
        }
        expect(listed(compared.one)).toEqual(has(one).filter(lacks(other)))
        expect(listed(compared.other)).toEqual(has(other).filter(lacks(one)))

        const counted = new Map<string, number>()
        for (const { id, system, kind } of rows.account) {
          for (const act of actsOn(system, kind)) {
            const [may, otherMay] = [one, other].map((member) => allows(graph, { member, on: id, ...act }))
            if (may === otherMay) continue
            const key = JSON.stringify([system, kind, act, may ? 'one' : 'other'])
            counted.set(key, (counted.get(key) ?? 0) + 1)
          }
        }
        const said = compared.acts.flatMap(({ system, kind, action, params, ...sides }) =>
          (['one', 'other'] as const)
            .filter((side) => sides[side] > 0)
            .map((side) => [JSON.stringify([system, kind, { action, params }, side]), sides[side]] as const),
        )
        expect(new Map(said)).toEqual(counted)

        for (const act of compared.acts.slice(0, 10)) {
          for (const side of ['one', 'other'] as const) {
            const found = compared.rowsOfAct(act, side)
            expect(found.total).toBe(act[side])
            for (let row = 0; row < found.total; row++) {
              const asked = { action: act.action, params: act.params, on: found.id(row) }
              const verdict = check(graph, { ...asked, member: side === 'one' ? one : other })
              expect(verdict.allowed).toBe(true)
              expect([found.rule(row), found.route(row)]).toEqual([
                verdict.proof.rule,
                verdict.proof.routes[0] ?? null,
              ])
              expect(allows(graph, { ...asked, member: side === 'one' ? other : one })).toBe(false)
            }
          }
        }
      })

      it(`two accounts differ in who has which role, with seed ${seed}`, () => {
        const chance = new Chance(seed)
        const rows = randomWorkspace(chance, shape)
        const graph = createGraph(rows)
        const [one, other] = [chance.pick(rows.account), chance.pick(rows.account)]
        const compared = compareAccounts(graph, one.id, other.id)
        const expected = (here: typeof one, there: typeof one) =>
          idsOf(rows.member).flatMap((member) =>
            rolesOn(graph, member, here.id)
              .filter(
                ({ role }) =>
                  here.system !== there.system ||
                  !rolesOn(graph, member, there.id).some((held) => held.role === role),
              )
              .map(({ role, routes }) => ({ member, role, route: routes[0], routes: routes.length })),
          )
        expect(compared).toEqual({ one: expected(one, other), other: expected(other, one) })
      })
    }
  })
}
