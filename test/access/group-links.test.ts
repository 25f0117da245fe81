import { describe, expect, it } from 'vitest'
import { allows } from '../../electron/access/check.ts'
import { applyRows, createGraph } from '../../electron/access/graph.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Link } from '../../shared/model/link.ts'
import type { AccessRowChange as RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { changeRows, swapped } from './random-changes.ts'

/* An account group passes on what its Business Center has, whatever became of the links and in which order. */

const system = 'tiktok-business-center'
const accounts: readonly Account[] = [
  { id: 'center', system, kind: 'business-center', name: 'Center' },
  { id: 'group', system, kind: 'account-group', name: 'Group' },
  { id: 'ads', system, kind: 'ad-account', name: 'Ads' },
]
const holds: Link = { parent: 'center', child: 'ads', status: 'active', owner: 'yes' }
const gathers: Link = { parent: 'center', child: 'group', status: 'active', owner: 'yes' }
const grouped: Link = { parent: 'group', child: 'ads', status: 'active', owner: 'no' }

const rows: WorkspaceRows = {
  account: accounts,
  member: [{ id: 'gus', name: 'Gus', email: 'gus@n.example' }],
  link: [holds, gathers, grouped],
  grant: [
    { member: 'gus', account: 'center', role: 'standard' },
    { member: 'gus', account: 'group', role: 'asset-admin' },
  ],
  invitation: [],
}

const question = { member: 'gus', action: 'ads.manage', on: 'ads' }
const manages = (graph: ReturnType<typeof createGraph>) => allows(graph, question)

function ended(link: Link, status: Link['status'] = 'inactive'): RowChange {
  return { table: 'link', before: link, after: { ...link, status } }
}

/** Whether Gus manages the account: after the change, after its undoing, and read anew after the change. */
function afterwards(changes: readonly RowChange[]): readonly boolean[] {
  const graph = createGraph(rows)
  applyRows(graph, changes)
  const after = manages(graph)
  applyRows(graph, swapped(changes))
  return [after, manages(graph), manages(createGraph(changeRows(rows, changes)))]
}

describe('an account group', () => {
  it('passes on nothing of an account whose link to its Business Center ended, until that is taken back', () => {
    expect(afterwards([ended(holds)])).toEqual([false, true, false])
  })

  it('passes on nothing of an account that its Business Center has only asked for', () => {
    expect(afterwards([ended(holds, 'pending')])).toEqual([false, true, false])
  })

  it('passes on what it gathers where nothing is recorded between Business Center and account', () => {
    expect(afterwards([{ table: 'link', before: holds, after: null }])).toEqual([true, true, true])
  })

  it('stays stopped while both links of the Business Center end and come back', () => {
    const graph = createGraph(rows)
    applyRows(graph, [ended(holds), ended(gathers)])
    applyRows(graph, swapped([ended(gathers)]))
    expect(manages(graph)).toBe(false)
    applyRows(graph, swapped([ended(holds)]))
    expect(manages(graph)).toBe(true)
  })

  it('is itself not passed on by a link that ended while its account was stopped', () => {
    const graph = createGraph(rows)
    applyRows(graph, [ended(holds)])
    applyRows(graph, [ended(grouped)])
    applyRows(graph, swapped([ended(holds)]))
    expect(manages(graph)).toBe(false)
  })
})
