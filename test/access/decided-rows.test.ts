import { describe, expect, it } from 'vitest'
import { check } from '../../electron/access/check.ts'
import { createGraph } from '../../electron/access/graph.ts'
import type { AccessGraph } from '../../electron/access/graph.ts'
import { whereCan, whoCan } from '../../electron/access/search.ts'
import { treesOf } from '../../electron/access/trees.ts'
import { whereCanRows } from '../../electron/access/where-can.ts'
import type { DecidedRows } from '../../electron/access/decided-rows.ts'
import { whoCanRows } from '../../electron/access/who-can.ts'
import type { Question } from '../../shared/model/verdict.ts'
import { Chance, randomQuestion, randomWorkspace } from '../helpers/random-workspace.ts'

/*
 * Lists that derive rule and route while they are made, against the proof that `check` makes of each row. A failing seed
 * can be run alone: SEED=17 vitest run test/access/decided-rows.test.ts
 */

const only = process.env['SEED']
const seeds = only ? [Number(only)] : Array.from({ length: 200 }, (_, place) => place + 1)

/** Each row as the list says it. */
function listed({ total, id, rule, route }: DecidedRows) {
  return Array.from({ length: total }, (_, row) => ({ id: id(row), rule: rule(row), route: route(row) }))
}

/** The same row by its proof. */
function proven(graph: AccessGraph, question: Question, id: string) {
  const { allowed, proof } = check(graph, question)
  return { id, rule: allowed ? proof.rule : 'denied', route: proof.routes[0] ?? null }
}

for (const shape of ['usual', 'odd', 'with cycles'] as const) {
  describe(`who can and where can name the rule and the route of the proof, on ${shape} random workspaces`, () => {
    for (const seed of seeds.filter((each) => shape === 'usual' || only || each % 4 === 0)) {
      it(`for every row, with seed ${seed}`, () => {
        const chance = new Chance(seed)
        const rows = randomWorkspace(chance, shape)
        const graph = createGraph(rows)
        // Without numbered trees members are decided one by one: both ways have to say the same.
        if (seed % 2 === 0) treesOf(graph)
        for (let asked = 0; asked < 15; asked++) {
          const { member, action, on, params } = randomQuestion(chance, rows)
          const given = params ? { params } : {}
          const who = whoCan(graph, action, on, params)
          expect(listed(whoCanRows(graph, action, on, params))).toEqual(
            who.map((id) => proven(graph, { member: id, action, on, ...given }, id)),
          )
          const where = whereCan(graph, member, action, params)
          expect(listed(whereCanRows(graph, member, action, params))).toEqual(
            where.map((id) => proven(graph, { member, action, on: id, ...given }, id)),
          )
        }
      })
    }
  })
}
