import { array, assert, boolean, constant, constantFrom, oneof, property, record } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../../shared/model/link.ts'
import { linkStatuses } from '../../../shared/model/link.ts'
import type { RowChange, WorkspaceRows } from '../../../shared/model/row.ts'
import { rowKey } from '../../../shared/model/row.ts'
import { Reading } from '../../../renderer/client/mirror/reading.ts'
import { googleAccount, nothing, snapshotOf } from './snapshot-of.ts'

const accountIds = ['A', 'B', 'C', 'd', 'e', 'f', 'g']
const names = ['Fjord', 'Alpha', 'Zed', 'fjord', 'Ärla', '10', '9']

/** A row that is to be there afterwards, or to be gone. */
const wish = oneof(
  record({
    table: constant('account' as const),
    row: record({ id: constantFrom(...accountIds), name: constantFrom(...names) }),
    there: boolean(),
  }),
  record({
    table: constant('link' as const),
    row: record({
      parent: constantFrom('A', 'B', 'C'),
      child: constantFrom(...accountIds),
      status: constantFrom(...linkStatuses),
      facts: constantFrom({}, { hidden: 'yes' } as const, { askedAt: '2026-11-01T00:00:00Z' }),
    }),
    there: boolean(),
  }),
)
type Wish = typeof wish extends Arbitrary<infer T> ? T : never

/** The obvious mirror: rows in maps, from which everything is derived anew. */
class Slow {
  rows: WorkspaceRows = { ...nothing, account: accountIds.map((id) => googleAccount(id)) }

  /** What the wish changes, or null where the back end would refuse it. */
  change({ table, row, there }: Wish): RowChange | null {
    if (table === 'link') {
      if (row.parent === row.child || ![row.parent, row.child].every((id) => this.has(id))) return null
      const { facts, ...ends } = row
      const after: Link = { ...ends, ...facts, owner: 'no' }
      const before = this.rows.link.find((link) => rowKey('link', link) === rowKey('link', after)) ?? null
      return there || before ? { table, before, after: there ? after : null } : null
    }
    const used = this.rows.link.some((link) => link.parent === row.id || link.child === row.id)
    const before = this.rows.account.find((account) => account.id === row.id) ?? null
    if (!there && (used || !before)) return null
    return { table, before, after: there ? googleAccount(row.id, row.name) : null }
  }

  take(change: RowChange): void {
    if (change.table !== 'account' && change.table !== 'link') return
    const { table, before, after } = change
    const others = (this.rows[table] as readonly (typeof after)[]).filter((row) => row !== before)
    this.rows = { ...this.rows, [table]: after ? [...others, after] : others }
  }

  has(id: string): boolean {
    return this.rows.account.some((account) => account.id === id)
  }
}

/** Names may be equal, and then the order is the order of arrival: compared is what is seen. */
function seen(reading: Reading): unknown {
  const name = (id: string) => reading.accountOf(id)?.name
  return accountIds.map((id) => ({
    account: reading.accountOf(id),
    children: reading.childrenOf(id).map(name),
    childIds: reading.childrenOf(id).toSorted(),
    parents: reading.parentsOf(id).toSorted((a, b) => (a.parent < b.parent ? -1 : 1)),
    links: reading.linksBelow(id).toSorted((a, b) => (a.child < b.child ? -1 : 1)),
    waits: reading.pendingLinks().some((link) => link.child === id),
    below: reading.countBelow(id),
    root: reading.rootsOf().includes(id),
  }))
}

function expectFollowing(wishes: readonly Wish[]): void {
  const slow = new Slow()
  const reading = new Reading(snapshotOf(slow.rows))
  seen(reading)
  for (const each of wishes) {
    const change = slow.change(each)
    if (!change) continue
    slow.take(change)
    reading.apply([change])
    if (each.there) seen(reading)
  }
  expect(seen(reading)).toEqual(seen(new Reading(snapshotOf(slow.rows))))
}

describe('the mirror after any changes', () => {
  it('is the mirror of the rows that are left', () => {
    assert(property(array(wish, { maxLength: 60 }), expectFollowing), { numRuns: 300 })
  })
})
