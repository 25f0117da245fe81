import { describe, expect, it } from 'vitest'
import { check } from '../../electron/access/check.ts'
import { applyRows, createGraph } from '../../electron/access/graph.ts'
import type { AccessGraph } from '../../electron/access/graph.ts'
import { treesOf } from '../../electron/access/trees.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { Chance, randomQuestion, randomWorkspace } from '../helpers/random-workspace.ts'
import { compareChecks, compareRoles, compareSearches } from './compare.ts'
import { changeRows, randomChanges, swapped } from './random-changes.ts'

/* A graph that lived through changes must be the graph that would be built from their outcome. */

const only = process.env['SEED']
const seeds = only ? [Number(only)] : Array.from({ length: 60 }, (_, place) => 1000 + place)

function expectSame(chance: Chance, lived: AccessGraph, rows: WorkspaceRows): void {
  const questions = Array.from({ length: 15 }, () => randomQuestion(chance, rows))
  const rebuilt = createGraph(rows)
  if (chance.happens(0.5)) treesOf(lived)
  if (chance.happens(0.5)) treesOf(rebuilt)
  for (const question of questions) expect(check(lived, question)).toEqual(check(rebuilt, question))
  expect(compareChecks(lived, rows, questions)).toEqual([])
  expect(compareSearches(lived, rows, questions.slice(0, 2))).toEqual([])
}

describe('a graph that rows are applied to stays the graph of those rows', () => {
  for (const seed of seeds) {
    it(`through changes and their undoing, with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const first = randomWorkspace(chance)
      let graph = createGraph(first)
      let rows = first
      for (let act = 0; act < 10; act++) {
        const changes = randomChanges(chance, rows, act)
        const before = rows
        rows = changeRows(rows, changes)
        applyRows(graph, changes)
        expectSame(chance, graph, rows)
        if (chance.happens(0.3)) {
          // An undo may come after a restart, with the rows in either order.
          if (chance.happens(0.5)) graph = createGraph(rows)
          const undo = swapped(changes)
          applyRows(graph, chance.happens(0.5) ? undo : undo.toReversed())
          rows = before
          expectSame(chance, graph, rows)
        }
      }
      expect(compareRoles(graph, rows)).toEqual([])
    })
  }
})
