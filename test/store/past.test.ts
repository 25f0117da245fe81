import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PastStore, Store } from '../../electron/store/store.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { act, acts } from './random-changes.ts'
import {
  account,
  add,
  failureOf,
  grant,
  link,
  member,
  must,
  newStore,
  record,
  reopened,
  revert,
  temporaryFile,
} from './workspaces.ts'
import { olderFile } from './older-file.ts'

const seed = 20261129

/** Looks at a past, and closes it. */
function inPast<Value>(store: Store, revision: number, look: (past: PastStore) => Value): Value {
  const past = store.past(revision)
  try {
    return look(past)
  } finally {
    past.close()
  }
}

describe('the workspace as it was', () => {
  it(`has the rows that it had after each change, in their order (seed ${seed})`, () => {
    fc.assert(
      fc.property(acts, (course) => {
        const store = newStore()
        const then: WorkspaceRows[] = [store.rows()]
        for (const wanted of course) {
          act(store, wanted)
          if (store.revision() === then.length) then.push(store.rows())
        }
        then.forEach((rows, revision) => {
          inPast(store, revision, (past) => {
            expect(past.rows()).toEqual(rows)
            expect(past.revision()).toBe(revision)
            expect(past.missing).toBe(0)
          })
        })
        expect(store.rows()).toEqual(then.at(-1))
        store.close()
      }),
      { seed, numRuns: 60 },
    )
  })

  it('knows plans, steps, templates, settings and mutes as they were', () => {
    const store = newStore()
    const plan = {
      id: 'p',
      name: 'Handover',
      state: 'open',
      createdAt: '2026-01-01',
      createdBy: 'keeper',
    } as const
    const mute = { finding: 'f', reason: 'known', mutedAt: '2026-01-01', mutedBy: 'keeper' }
    must(record(store, [{ table: 'plan', before: null, after: plan }]))
    must(record(store, [{ table: 'mute', before: null, after: mute }]))
    must(record(store, [{ table: 'plan', before: plan, after: { ...plan, state: 'discarded' } }]))
    must(record(store, [{ table: 'mute', before: mute, after: null }]))
    const known = [0, 1, 2, 3, 4].map((revision) =>
      inPast(store, revision, (past) => [past.plans().map(({ state }) => state), past.mutes().length]),
    )
    expect(known).toEqual([
      [[], 0],
      [['open'], 0],
      [['open'], 1],
      [['discarded'], 1],
      [['discarded'], 0],
    ])
  })

  it('has the record up to then, in which what came later has not happened', () => {
    const store = newStore()
    must(record(store, [add.account(account('a'))]))
    const second = must(record(store, [add.account(account('b'))]))
    const undone = must(revert(store, 'undo'))
    inPast(store, 2, (past) => {
      expect(past.changes(null, 10).map(({ revision, revertedBy }) => [revision, revertedBy])).toEqual([
        [2, null],
        [1, null],
      ])
      expect(past.change(second.id)?.revision).toBe(2)
      expect(past.change(undone.id)).toBeNull()
      expect(past.undoTarget('keeper')).toBeNull()
      expect(past.timeOf(3)).toBeNull()
    })
    expect(store.changes(null, 1)[0]?.revision).toBe(3)
  })

  it('refuses everything that would be kept, and takes back what is tried out', () => {
    const store = newStore()
    must(record(store, [add.account(account('a'))]))
    inPast(store, 1, (past) => {
      const refused = { code: 'refused', message: 'past.read-only' }
      expect(failureOf(record(past, [add.account(account('b'))]))).toMatchObject(refused)
      expect(failureOf(past.eraseHistory([]))).toMatchObject(refused)
      expect(failureOf(past.backupTo('x'))).toMatchObject(refused)
      const tried = past.rehearse((write) => {
        write([add.account(account('b'))])
        return past.counts().accounts
      })
      expect([tried, past.counts().accounts, store.counts().accounts]).toEqual([2, 1, 1])
    })
  })

  it('is read while the file is written, and does not hear of it', () => {
    const store = newStore()
    must(record(store, [add.account(account('a'))]))
    inPast(store, 1, (past) => {
      must(record(store, [{ table: 'account', before: account('a'), after: account('a', { name: 'New' }) }]))
      expect(past.rows().account).toEqual([account('a')])
    })
  })

  it('has the classes of roles that an account had before it came to another system', () => {
    const store = newStore()
    const before = account('a', { system: 'tiktok-ads-manager', kind: 'ad-account' })
    const after = account('a', { system: 'tiktok-business-center', kind: 'ad-account' })
    must(record(store, [add.account(before), add.member(member('m')), add.grant(grant('m', 'a', 'viewer'))]))
    must(record(store, [{ table: 'account', before, after }]))
    inPast(store, 1, (past) => {
      // Another role of the class that `viewer` has there is refused, as it was then.
      expect(() => past.rehearse((write) => write([add.grant(grant('m', 'a', 'manager'))]))).toThrow(
        'store.two-roles-of-a-class',
      )
    })
  })
})

/** So many hours after noon of a day. */
function at(hours: number): string {
  return new Date(Date.UTC(2026, 2, 31, 12 + hours)).toISOString()
}

describe('moments of the record', () => {
  it('are found by time: the last change until then', () => {
    let now = Date.UTC(2026, 2, 31, 12)
    const store = newStore(temporaryFile(), { clock: () => now })
    expect(store.revisionAt(at(0))).toBe(0)
    for (const [id, hours] of [
      ['a', 0],
      ['b', 0],
      ['c', 2],
      ['d', 5],
    ] as const) {
      now = Date.parse(at(hours))
      must(record(store, [add.account(account(id))]))
    }
    expect([-1, 0, 1, 2, 4, 5, 99].map((hours) => store.revisionAt(at(hours)))).toEqual([0, 2, 2, 3, 3, 4, 4])
    expect([0, 1, 3, 5].map((revision) => store.timeOf(revision))).toEqual([null, at(0), at(2), null])
  })
})

/** Somebody who was here, left, and was forgotten. */
function withPeople(): Store {
  const store = newStore()
  must(record(store, [add.account(account('a')), add.member(member('w')), add.member(member('v'))]))
  must(record(store, [add.grant(grant('w', 'a', 'admin')), add.grant(grant('v', 'a', 'standard'))]))
  must(
    record(store, [
      { table: 'grant', before: grant('w', 'a', 'admin'), after: null },
      { table: 'member', before: member('w'), after: null },
    ]),
  )
  must(store.eraseHistory([{ table: 'member', key: '["w"]' }]))
  return store
}

describe('a past of which something was erased', () => {
  it('lacks it and what hung on it, and says how many rows these are', () => {
    const store = withPeople()
    inPast(store, 2, (past) => {
      expect(past.rows().member).toEqual([member('v')])
      expect(past.rows().grant).toEqual([grant('v', 'a', 'standard')])
      expect(past.missing).toBe(2)
    })
    inPast(store, 1, (past) => expect(past.missing).toBe(1))
  })

  it('lacks nothing before it was there, and after it went', () => {
    const store = withPeople()
    inPast(store, 0, (past) => expect(past.missing).toBe(0))
    inPast(store, 3, (past) => expect(past.missing).toBe(0))
  })
})

describe('a record that an older version wrote', () => {
  it('is read back although its rows lack what came later', () => {
    const path = temporaryFile()
    const db = olderFile(path, 1)
    db.exec(`
      INSERT INTO workspace VALUES (1, 'an-agency', 'Northlight', '2026-01-01T00:00:00.000Z');
      INSERT INTO account (id, system, kind, name) VALUES
        ('a', 'google-ads', 'manager', 'Account a'), ('b', 'google-ads', 'client', 'Account b');
      INSERT INTO link (parent, child, status, owner, share) VALUES ('a', 'b', 'pending', 'no', NULL);
      INSERT INTO change (revision, id, device, actor, at, command, kind, hash) VALUES
        (1, 'one', 'd', 'keeper', '2026-01-01T00:00:00.000Z', 'import.files', 'do', 'h'),
        (2, 'two', 'd', 'keeper', '2026-01-02T00:00:00.000Z', 'links.request', 'do', 'i');
    `)
    // Triggers let rows follow their change only, so they rest while both are told at once.
    db.exec('DROP TRIGGER change_row_follows_the_last')
    const insert = db.prepare('INSERT INTO change_row VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    const bytes = Buffer.from('x')
    const old = { parent: 'a', child: 'b', status: 'active', owner: 'no' }
    insert.run(1, 1, 'link', '["a","b"]', null, JSON.stringify(old), bytes, bytes)
    insert.run(
      2,
      1,
      'link',
      '["a","b"]',
      JSON.stringify(old),
      JSON.stringify({ ...old, status: 'pending' }),
      bytes,
      bytes,
    )
    db.exec(
      `CREATE TRIGGER change_row_follows_the_last BEFORE INSERT ON change_row WHEN false BEGIN SELECT 1; END`,
    )
    db.close()
    const store = reopened(path)
    const pending = link('a', 'b', { status: 'pending' })
    must(record(store, [{ table: 'link', before: pending, after: { ...pending, askedAt: '2026-03-31' } }]))
    inPast(store, 1, (past) => expect(past.rows().link).toEqual([link('a', 'b')]))
    inPast(store, 2, (past) => expect(past.rows().link).toEqual([pending]))
    expect(store.rows().link).toEqual([{ ...pending, askedAt: '2026-03-31' }])
  })
})
