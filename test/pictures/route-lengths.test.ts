import { describe, expect, it } from 'vitest'
import { createGraph } from '../../electron/access/graph.ts'
import { findRoutes } from '../../electron/access/routes.ts'
import { routeLengths } from '../../electron/pictures/route-lengths.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { systems } from '../../shared/model/system.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { startSample } from '../helpers/test-app.ts'

/** Every route of every member to every account, one by one. */
function slowly(rows: WorkspaceRows) {
  const graph = createGraph(rows)
  return systems.flatMap((system) => {
    const counts: number[] = []
    for (const account of rows.account.filter((each) => each.system === system)) {
      for (const { id } of rows.member) {
        for (const { accounts } of findRoutes(
          graph,
          graph.members.find(id),
          graph.accounts.find(account.id),
        )) {
          const length = accounts.length - 1
          while (counts.length <= length) counts.push(0)
          counts[length]! += 1
        }
      }
    }
    return counts.length > 0 ? [{ system, counts }] : []
  })
}

describe('the lengths of all routes', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    it(`are those of the engine's routes, counted one by one, with seed ${seed}`, () => {
      const rows = randomWorkspace(new Chance(seed), 'usual')
      expect(routeLengths(createGraph(rows))).toEqual(slowly(rows))
    })
  }

  it('end where links run in a circle', () => {
    const google = { system: 'google-ads', kind: 'manager' } as const
    const rows: WorkspaceRows = {
      account: [
        { ...google, id: 'a', name: 'A' },
        { ...google, id: 'b', name: 'B' },
      ],
      link: [
        { parent: 'a', child: 'b', status: 'active', owner: 'no' },
        { parent: 'b', child: 'a', status: 'active', owner: 'no' },
      ],
      member: [{ id: 'anna', name: 'Anna', email: 'anna@x.example' }],
      grant: [{ member: 'anna', account: 'a', role: 'admin' }],
      invitation: [],
    }
    expect(routeLengths(createGraph(rows))[0]?.counts[0]).toBe(1)
  })

  it('are none where nobody holds a role', () => {
    expect(
      routeLengths(createGraph({ account: [], link: [], member: [], grant: [], invitation: [] })),
    ).toEqual([])
  })

  it('are told of the open workspace', async () => {
    const { ask } = await startSample()
    const [google] = await ask('pictures.route-lengths', {})
    expect(google?.system).toBe('google-ads')
    expect(google?.counts.length).toBeGreaterThan(2)
  })
})
