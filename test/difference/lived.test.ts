import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { commands, inputFor } from '../centers/random-commands.ts'
import { startCenters } from '../centers/small-centers.ts'
import type { Centers } from '../centers/small-centers.ts'
import { walksTo } from '../helpers/slow-access.ts'
import { download } from '../helpers/test-app.ts'

const seed = 20261130
const numRuns = 5

// Every change waits for the disk, which other work may keep busy.
vi.setConfig({ testTimeout: 120_000 })

/** The workspace after a change, as it was read then. */
interface Then {
  readonly document: string
  readonly rows: WorkspaceRows
}

async function exported(centers: Centers, revision?: number): Promise<string> {
  const file =
    revision === undefined
      ? await centers.ask('workspace.export', {})
      : await centers.askAt({ revision }, 'workspace.export', {})
  return download(centers, file.download)
}

async function now(centers: Centers): Promise<Then> {
  return { document: await exported(centers), rows: await centers.rows() }
}

function slowRoles(rows: WorkspaceRows): ReadonlySet<string> {
  const lines = rows.account.flatMap(({ id, system }) =>
    rows.member.flatMap((member) =>
      walksTo(rows, member.id, id).map(({ role }) => `${member.id} ${role} ${system} ${id}`),
    ),
  )
  return new Set(lines)
}

/** What one has and the other has not. */
function without(one: WorkspaceRows, other: WorkspaceRows): readonly string[] {
  const there = slowRoles(other)
  return [...slowRoles(one)].filter((line) => !there.has(line)).toSorted()
}

async function foundBetween(centers: Centers, earlier: number, later: number) {
  const found = await centers.ask('difference.between', {
    earlier: { revision: earlier },
    later: { revision: later },
    limit: 100,
  })
  const lines = (way: 'gained' | 'lost') =>
    found.differences
      .filter((one) => one.way === way)
      .flatMap(({ member, role, system, places }) =>
        places.map(({ account }) => `${member} ${role} ${system} ${account}`),
      )
      .toSorted()
  const unexplained = found.differences.filter(({ changes }) => changes.length === 0)
  return { gained: lines('gained'), lost: lines('lost'), unexplained }
}

test(`after any commands each moment is exported as it was then, and any two differ by what everybody has (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(commands, fc.nat(), async (sequence, chance) => {
      const centers = await startCenters()
      const lived: Then[] = []
      for (const command of [null, ...sequence]) {
        if (command) {
          await centers.as(command.actor)
          await centers.app.call(command.name, inputFor(command, await centers.rows()))
        }
        const { revision } = (await centers.ask('workspace.current', {}))!
        lived[revision] ??= await now(centers)
      }
      const last = lived.length - 1
      for (let revision = 1; revision <= last; revision++) {
        expect(await exported(centers, revision)).toBe(lived[revision]!.document)
      }
      for (let earlier = 1; earlier <= last; earlier++) {
        const later = earlier + (chance % (last - earlier + 1))
        const [then, since] = [lived[earlier]!.rows, lived[later]!.rows]
        expect(await foundBetween(centers, earlier, later)).toEqual({
          gained: without(since, then),
          lost: without(then, since),
          unexplained: [],
        })
      }
      centers.app.close()
    }),
    { seed, numRuns },
  )
})
