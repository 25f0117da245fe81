import { describe, expect, it } from 'vitest'
import { findBrokenLimits } from '../../electron/access/limits.ts'
import type { Link } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { limits } from '../../shared/policy/limits.ts'
import {
  broken,
  changeFrom,
  client,
  findingsOf,
  inShort,
  link,
  manager,
  nothing,
  several,
  viewOf,
  withRows,
  withStatus,
} from './world.ts'

/** In a world where a top manager may have three clients. */
function brokenAtThree(before: WorkspaceRows, ...links: readonly Link[]) {
  const changes = changeFrom(before, withRows(before, { link: links }))
  return inShort(findBrokenLimits(viewOf(before), changes, { ...limits, accountsBelowTop: { most: 3 } }))
}

describe('clients below a top manager', () => {
  const agency: WorkspaceRows = {
    ...nothing,
    account: [
      ...['top', 'sub', 'apart'].map(manager),
      ...['one', 'two', 'three', 'four', 'five'].map(client),
    ],
    link: [link('top', 'sub'), link('sub', 'one'), link('top', 'two'), link('apart', 'four')],
  }
  const full = withRows(agency, { link: [link('sub', 'three')] })
  const over = withRows(full, { link: [link('sub', 'five')] })

  it('count where they are below its managers, too, and its managers do not', () => {
    expect(brokenAtThree(agency, link('sub', 'three'))).toEqual([])
    expect(brokenAtThree(full, link('sub', 'five'))).toEqual(['accounts-below-top top 4'])
    expect(brokenAtThree(full, link('top', 'apart'))).toEqual(['accounts-below-top top 4'])
  })

  it('that move are no news where there were too many already, and one more is', () => {
    const moved = [link('sub', 'one', { status: 'inactive' }), link('top', 'one', { owner: 'yes' })]
    expect(brokenAtThree(over, ...moved)).toEqual([])
    expect(brokenAtThree(over, link('apart', 'one'))).toEqual([])
    expect(brokenAtThree(over, link('top', 'four'))).toEqual(['accounts-below-top top 5'])
  })

  // So many rows take a while on a busy machine.
  it('are 85,000 at most', { timeout: 30_000 }, () => {
    const clients = several(85_001, 'c')
    const rows: WorkspaceRows = {
      ...nothing,
      account: [manager('top'), ...clients.map(client)],
      link: clients.slice(2).map((id) => link('top', id)),
    }
    const view = viewOf(rows)
    const [one, two] = ['c1', 'c2'].map(
      (id) => ({ table: 'link', before: null, after: link('top', id) }) as const,
    )
    expect(findBrokenLimits(view, [one!])).toEqual([])
    expect(findBrokenLimits(view, [one!, two!])).toEqual([
      {
        limit: 'accounts-below-top',
        platformError: 'TOO_MANY_ACCOUNTS_AT_MANAGER',
        details: { account: 'top', accountName: 'The top', most: 85_000, would: 85_001 },
      },
    ])
  })
})

describe('requests that wait', () => {
  const clients = several(22, 'c')
  const idle: WorkspaceRows = { ...nothing, account: [manager('top'), ...clients.map(client)] }
  const asking = (count: number) =>
    withRows(idle, { link: clients.slice(0, count).map((id) => link('top', id, { status: 'pending' })) })

  it('are twenty for one manager at most', () => {
    expect(broken(idle, asking(20))).toEqual([])
    const [finding] = findingsOf(asking(19), asking(21))
    expect(finding).toMatchObject({
      limit: 'pending-requests',
      platformError: 'TOO_MANY_INVITES',
      details: { account: 'top', most: 20, would: 21 },
    })
  })

  it('are no news where one takes the place of another, or is answered', () => {
    const many = asking(21)
    const replaced = withStatus(withStatus(many, 'top', 'c1', 'canceled'), 'top', 'c22', 'pending')
    expect(broken(many, replaced)).toEqual([])
    expect(broken(many, withStatus(many, 'top', 'c1', 'refused'))).toEqual([])
    expect(broken(many, asking(22))).toEqual(['pending-requests top 22'])
  })
})
