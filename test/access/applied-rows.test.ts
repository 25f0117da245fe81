import { describe, expect, it } from 'vitest'
import { rolesOn } from '../../electron/access/effective.ts'
import { applyRows, createGraph } from '../../electron/access/graph.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { AccessRowChange as RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { changeRows, swapped } from './random-changes.ts'

/* Acts whose rows depend on each other must count the same in whichever order the record brings them. */

const alone: Account = { id: 'ads', system: 'tiktok-ads-manager', kind: 'ad-account', name: 'Ads' }
const joined: Account = { ...alone, system: 'tiktok-business-center' }
const runs: Grant = { member: 'anna', account: 'ads', role: 'manager' }
const operates: Grant = { ...runs, role: 'asset-operator' }

const rows: WorkspaceRows = {
  account: [alone],
  member: [{ id: 'anna', name: 'Anna', email: 'anna@n.example' }],
  link: [],
  grant: [runs],
  invitation: [],
}

function rolesOf(graph: ReturnType<typeof createGraph>): string[] {
  return rolesOn(graph, 'anna', 'ads').map((role) => role.role)
}

/** The roles after an act and after taking it back, after a restart in between. */
function thereAndBack(act: readonly RowChange[]): { readonly after: string[]; readonly undone: string[] } {
  const graph = createGraph(rows)
  applyRows(graph, act)
  const after = act.some((row) => row.table === 'account' && row.after === null) ? [] : rolesOf(graph)
  const restarted = createGraph(changeRows(rows, act))
  applyRows(restarted, swapped(act))
  return { after, undone: rolesOf(restarted) }
}

const acts: readonly (readonly [string, readonly RowChange[], readonly string[]])[] = [
  [
    'an ad account that joins a Business Center, its roles in new words',
    [
      { table: 'account', before: alone, after: joined },
      { table: 'grant', before: runs, after: null },
      { table: 'grant', before: null, after: operates },
    ],
    ['asset-operator'],
  ],
  [
    'a level that replaces another',
    [
      { table: 'grant', before: null, after: { ...runs, role: 'admin' } },
      { table: 'grant', before: runs, after: null },
    ],
    ['admin'],
  ],
  [
    'an account that is removed with its roles',
    [
      { table: 'grant', before: runs, after: null },
      { table: 'account', before: alone, after: null },
    ],
    [],
  ],
]

describe('the rows of one act', () => {
  for (const [what, act, expected] of acts) {
    it(`count in the order given: ${what}`, () => {
      expect(thereAndBack(act)).toEqual({ after: expected, undone: ['manager'] })
    })
    it(`count the same in the opposite order: ${what}`, () => {
      expect(thereAndBack(act.toReversed())).toEqual({ after: expected, undone: ['manager'] })
    })
  }
})
