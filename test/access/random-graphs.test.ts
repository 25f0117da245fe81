import { describe, expect, it } from 'vitest'
import { createGraph } from '../../electron/access/graph.ts'
import { treesOf } from '../../electron/access/trees.ts'
import { Chance, randomQuestion, randomWorkspace } from '../helpers/random-workspace.ts'
import { compareChecks, compareRoles, compareSearches } from './compare.ts'

/*
 * The engine against the slow, obvious version, on workspaces that nobody would think of. A failing
 * seed can be run alone: SEED=17 vitest run test/access/random-graphs.test.ts
 */

const only = process.env['SEED']
const seeds = only ? [Number(only)] : Array.from({ length: 250 }, (_, place) => place + 1)

for (const shape of ['usual', 'odd'] as const) {
  describe(`the engine agrees with the slow version on ${shape} random workspaces`, () => {
    for (const seed of seeds.filter((each) => shape === 'usual' || only || each % 5 === 0)) {
      it(`about verdicts, searches and roles, with seed ${seed}`, () => {
        const chance = new Chance(seed)
        const rows = randomWorkspace(chance, shape)
        const graph = createGraph(rows)
        // Without numbered trees questions are answered by climbing: both ways must agree with the slow one.
        if (seed % 2 === 0) treesOf(graph)
        const questions = Array.from({ length: 50 }, () => randomQuestion(chance, rows))
        expect(compareChecks(graph, rows, questions)).toEqual([])
        expect(compareSearches(graph, rows, questions.slice(0, 8))).toEqual([])
        expect(compareRoles(graph, rows)).toEqual([])
      })
    }
  })
}
