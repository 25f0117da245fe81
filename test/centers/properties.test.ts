import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createGraph } from '../../electron/access/graph.ts'
import { check } from '../../electron/access/check.ts'
import { keeper } from '../../shared/model/change.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { leadsTo } from '../invitations/invariants.ts'
import { wrongRows, wrongSteps } from './invariants.ts'
import { commandNames, commands, inputFor } from './random-commands.ts'
import type { RandomCommand } from './random-commands.ts'
import { smallCenters, startCenters } from './small-centers.ts'
import type { Centers } from './small-centers.ts'

const seed = 7
const numRuns = 6

// Every change waits for the disk, which other work may keep busy.
vi.setConfig({ testTimeout: 120_000 })

/** What a sequence of commands has come to so far. */
interface Course {
  rows: WorkspaceRows
  readonly changes: { readonly id: string; readonly rows: readonly RowChange[] }[]
}

/** Gives a command, and answers what is wrong afterwards. */
async function act(centers: Centers, course: Course, command: RandomCommand) {
  await centers.as(command.actor)
  const result = await centers.app.call(command.name, inputFor(command, course.rows))
  const before = course.rows
  course.rows = await centers.rows()
  const change = result.ok ? (result.value as { readonly change: string | null }).change : null
  if (change === null) {
    return {
      ok: result.ok,
      wrong: isDeepStrictEqual(course.rows, before) ? [] : ['nothing happened, and rows changed'],
    }
  }
  const [latest] = await centers.ask('changes.list', { limit: 1 })
  course.changes.push({ id: change, rows: latest!.rows })
  return { ok: true, wrong: [...wrongSteps(command.name, latest!.rows), ...wrongRows(course.rows)] }
}

/** Questions whose answers hang on membership, assignment, share and group at once. */
const questions = smallCenters.member.flatMap(({ id: member }) =>
  ['ads', 'more-ads', 'pixel', 'group'].map((on) => ({ member, on, action: 'asset.manage' })),
)

test(`roles, shares and groups keep their rules through any commands, and all of it is undone (seed ${seed})`, async () => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const centers = await startCenters()
      const start = await centers.rows()
      const course: Course = { rows: start, changes: [] }
      for (const command of sequence) {
        const { ok, wrong } = await act(centers, course, command)
        met.add(`${command.name} ${ok ? 'works' : 'fails'}`)
        expect(wrong).toEqual([])
      }
      const recorded = course.changes.flatMap(({ rows }) => rows)
      expect(leadsTo(start, recorded, course.rows)).toBe(true)
      const rebuilt = createGraph(course.rows)
      for (const question of questions) {
        expect(await centers.ask('access.check', question)).toEqual(check(rebuilt, question))
      }
      await centers.as(keeper)
      for (const { id } of course.changes.toReversed()) await centers.ask('changes.undo', { change: id })
      expect(await centers.rows()).toEqual(start)
      centers.app.close()
    }),
    { seed, numRuns },
  )
  // Each command has met both ends: a run in which all were refused would prove nothing.
  const ends = commandNames.flatMap((name) => [`${name} works`, `${name} fails`])
  expect(ends.filter((end) => !met.has(end))).toEqual([])
})
