import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RolesOverTime } from '../../shared/contract/charts.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { roleOf } from '../../shared/policy/roles.ts'
import { momentsBetween, rolesOverTime } from '../../electron/charts/roles-over-time.ts'
import { startSample } from '../helpers/test-app.ts'
import { act, acts } from '../store/random-changes.ts'
import { newStore } from '../store/workspaces.ts'

const seed = 20261129

/** By platform and role, how many hold it. */
function counted(rows: WorkspaceRows): Readonly<Record<string, number>> {
  const systems = new Map(rows.account.map(({ id, system }) => [id, system]))
  const counts: Record<string, number> = {}
  for (const { account, role } of rows.grant) {
    const system = systems.get(account)
    if (system === undefined || !roleOf(system, role)) continue
    counts[`${system} ${role}`] = (counts[`${system} ${role}`] ?? 0) + 1
  }
  return counts
}

function atPlace(series: RolesOverTime['series'], place: number): Readonly<Record<string, number>> {
  const there = series.map(({ system, role, counts }) => [`${system} ${role}`, counts[place] ?? 0] as const)
  return Object.fromEntries(there.filter(([, count]) => count !== 0))
}

describe('roles over time', () => {
  it(`are at each moment what was held then, whatever was done and undone (seed ${seed})`, () => {
    fc.assert(
      fc.property(acts, (course) => {
        const store = newStore()
        const then = new Map<string, Readonly<Record<string, number>>>()
        for (const wanted of course) {
          act(store, wanted)
          const at = store.timeOf(store.revision())
          if (at !== null) then.set(at, counted(store.rows()))
        }
        const moments = [...then.keys()].toSorted()
        const systems = new Map(store.rows().account.map(({ id, system }) => [id, system]))
        const series = rolesOverTime(
          {
            grants: store.rows().grant,
            systemOf: (account) => systems.get(account),
            history: store.roleHistory(),
          },
          moments,
        )
        expect(moments.map((_, place) => atPlace(series, place))).toEqual(moments.map((at) => then.get(at)))
        store.close()
      }),
      { seed, numRuns: 80 },
    )
  })

  it('begin with the first change and end with the present', async () => {
    const { ask } = await startSample()
    const { moments, series } = await ask('charts.roles-over-time', { moments: 5 })
    expect(moments).toHaveLength(5)
    expect(moments).toEqual(moments.toSorted())
    const held = series.reduce((sum, { counts }) => sum + counts[4]!, 0)
    expect(held).toBeGreaterThan(10)
    await ask('changes.undo', {})
    const before = await ask('charts.roles-over-time', { moments: 5 })
    expect(before.series.map(({ counts }) => counts[4])).not.toEqual(series.map(({ counts }) => counts[4]))
  })

  it('are asked from any day on, and a day to come is now', async () => {
    const { ask } = await startSample()
    const { moments } = await ask('charts.roles-over-time', { moments: 2, from: '2036-01-01T00:00:00Z' })
    expect(moments[0]).toBe(moments[1])
  })

  it('have moments that are evenly apart', () => {
    expect(momentsBetween('2026-01-01T00:00:00.000Z', '2026-01-03T00:00:00.000Z', 3)).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-01-02T00:00:00.000Z',
      '2026-01-03T00:00:00.000Z',
    ])
  })
})
