import { describe, expect, it } from 'vitest'
import { keeper } from '../../shared/model/change.ts'
import { account, add, failureOf, grant, must, newStore, options, record, revert } from './workspaces.ts'
import { bareDatabase, link, member, reopened, temporaryFile } from './workspaces.ts'

describe('recording a change', () => {
  it('gives it the next revision, an id, this device and the time, and keeps all of it', () => {
    const path = temporaryFile()
    const store = newStore(path, { clock: () => Date.UTC(2026, 10, 21, 9) })
    const rows = [add.account(account('a')), add.member(member('anna'))]
    const change = must(store.record({ actor: 'anna', command: 'accounts.add', kind: 'do', rows }))

    expect(change).toMatchObject({
      revision: 1,
      device: 'this-device',
      actor: 'anna',
      at: '2026-11-21T09:00:00.000Z',
      command: 'accounts.add',
      kind: 'do',
      rows,
    })
    expect(change.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    store.close()

    const again = reopened(path)
    expect(again.change(change.id)).toEqual(change)
    expect(again.revision()).toBe(1)
    expect(again.rows()).toMatchObject({ account: [account('a')], member: [member('anna')] })
  })

  it('numbers changes without gaps, also after failures', () => {
    const store = newStore()
    for (const id of ['a', 'a', 'b', 'b', 'c']) record(store, [add.account(account(id))])
    expect(store.changes(null, 10).map(({ revision }) => revision)).toEqual([3, 2, 1])
  })

  it('never lets time go back, whatever the clock does', () => {
    const times = [Date.UTC(2026, 0, 3), Date.UTC(2026, 0, 2), Date.UTC(2026, 0, 4)]
    const store = newStore(temporaryFile(), { clock: () => times.shift() ?? 0 })
    // The first moment is that of the making.
    for (const id of ['a', 'b', 'c']) must(record(store, [add.account(account(id))]))
    expect(store.changes(null, 10).map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-01-04',
      '2026-01-04',
      '2026-01-02',
    ])
  })

  it('does not mind the order of the rows', () => {
    const store = newStore()
    const rows = [
      add.grant(grant('anna', 'c', 'admin')),
      add.link(link('m', 'c')),
      add.member(member('anna')),
      add.account(account('c')),
      add.account(account('m', { kind: 'manager' })),
    ]
    must(record(store, rows))
    must(revert(store, 'undo'))
    expect(store.counts()).toEqual({ accounts: 0, links: 0, members: 0, grants: 0, invitations: 0 })
  })

  it('throws where the caller is at fault', () => {
    const store = newStore()
    const one = add.account(account('a'))
    const another = { table: 'account', before: account('a'), after: account('b') } as const
    expect(() => record(store, [])).toThrow('without rows')
    expect(() => record(store, [one, one])).toThrow('twice')
    expect(() => record(store, [another])).toThrow('cannot become another')
    expect(() => store.record({ actor: keeper, command: 'x', kind: 'undo', rows: [one] })).toThrow('undo')
    expect(store.revision()).toBe(0)
  })

  it('refuses half a character, which no file can hold', () => {
    const store = newStore()
    const failure = failureOf(record(store, [add.account(account('a', { name: 'half \ud83d' }))]))
    expect(failure).toMatchObject({ code: 'bad-input', details: { table: 'account', key: '["a"]' } })
    must(record(store, [add.account(account('b', { name: 'spelled out: \\ud83d, whole: 🗝, none: \0' }))]))
    expect(store.row('account', '["b"]')?.name).toBe('spelled out: \\ud83d, whole: 🗝, none: \0')
  })
})

const now = account('a', { name: 'Now' })

function storeWithNow() {
  const store = newStore()
  must(record(store, [add.account(now)]))
  return store
}

function conflict(current: unknown) {
  return {
    code: 'conflict',
    message: 'store.row-moved-on',
    details: { table: 'account', key: '["a"]', current },
  }
}

/** A closed file with two changes. */
function recorded(): string {
  const file = temporaryFile()
  const store = newStore(file)
  must(record(store, [add.account(account('a')), add.account(account('b'))]))
  must(record(store, [add.account(account('c'))]))
  store.close()
  return file
}

describe('a row that has moved on', () => {
  it('is a conflict that shows the row as it is', () => {
    const before = account('a', { name: 'Then' })
    const rows = [{ table: 'account', before, after: account('a', { name: 'Mine' }) }] as const
    const opened = storeWithNow()
    expect(failureOf(record(opened, rows))).toEqual(conflict(now))
    expect(opened.row('account', '["a"]')).toEqual(now)
  })

  it('is a conflict where it exists already, and where it is gone', () => {
    expect(failureOf(record(storeWithNow(), [add.account(account('a'))]))).toEqual(conflict(now))
    const opened = storeWithNow()
    must(revert(opened, 'undo'))
    expect(failureOf(record(opened, [{ table: 'account', before: now, after: null }]))).toEqual(
      conflict(null),
    )
  })

  it('is no conflict where only the spelling of the image differs', () => {
    const before = { name: 'Now', kind: 'client', id: 'a', system: 'google-ads', status: undefined } as const
    expect(record(storeWithNow(), [{ table: 'account', before, after: null }]).ok).toBe(true)
  })

  it('keeps every other row of the change from being written', () => {
    const opened = storeWithNow()
    record(opened, [add.account(account('b')), add.account(account('a'))])
    expect(opened.counts().accounts).toBe(1)
    expect(opened.revision()).toBe(1)
  })
})

describe('reverting', () => {
  it('is done once for each change', () => {
    const store = newStore()
    const change = must(record(store, [add.account(account('a'))]))
    must(revert(store, 'undo'))
    const again = {
      actor: keeper,
      command: 'x',
      kind: 'undo',
      reverts: change.id,
      rows: change.rows,
    } as const
    expect(failureOf(store.record(again))).toMatchObject({
      code: 'conflict',
      message: 'store.reverted-already',
    })
    expect(failureOf(store.record({ ...again, reverts: 'nothing' })).code).toBe('not-found')
  })

  it('shows in the list of changes', () => {
    const store = newStore()
    const done = must(record(store, [add.account(account('a'))]))
    const undone = must(revert(store, 'undo'))
    expect(store.changes(null, 10)).toEqual([
      { ...undone, revertedBy: null, rowCount: 1, rowsIn: { account: 1 } },
      { ...done, revertedBy: undone.id, rowCount: 1, rowsIn: { account: 1 } },
    ])
    expect(store.changes(2, 10).map(({ id }) => id)).toEqual([done.id])
    expect(store.changes(null, 1).map(({ id }) => id)).toEqual([undone.id])
  })

  it('needs all rows of a change, of which the list shows the first only', () => {
    const store = newStore()
    const rows = Array.from({ length: 120 }, (_, index) => add.account(account(`a${index}`)))
    const { id } = must(record(store, rows))
    expect(store.changes(null, 1)[0]).toMatchObject({ rowCount: 120, rows: rows.slice(0, 50) })
    expect(store.change(id)?.rows).toEqual(rows)
  })
})

describe('the record', () => {
  const columns = 'id, device, actor, at, command, kind, reverts, previous, hash'

  it.each([
    [`UPDATE change SET actor = 'somebody'`],
    [`DELETE FROM change WHERE revision = 2`],
    [`REPLACE INTO change SELECT revision, ${columns} FROM change WHERE revision = 2`],
    [`REPLACE INTO change SELECT 3, ${columns} FROM change WHERE revision = 2`],
    [
      `INSERT INTO change SELECT 4, 'x', device, actor, at, command, kind, reverts, previous, 'y' FROM change`,
    ],
    [`UPDATE OR REPLACE change SET id = (SELECT id FROM change WHERE revision = 1) WHERE revision = 2`],
    [`UPDATE change_row SET after = '{}' WHERE revision = 2`],
    [`UPDATE change_row SET after = NULL WHERE revision = 2`],
    [`UPDATE change_row SET before = NULL, after = NULL, salt = NULL, key = 'x'`],
    [`UPDATE change_row SET before = NULL, after = NULL, salt = NULL, digest = x'00'`],
    [`DELETE FROM change_row`],
    [`REPLACE INTO change_row SELECT * FROM change_row WHERE revision = 2`],
    [`INSERT INTO change_row SELECT 1, 3, "table", key, before, after, salt, digest FROM change_row`],
  ])('only grows: %s', (sql) => {
    const db = bareDatabase(recorded())
    for (const recursive of ['ON', 'OFF']) {
      db.pragma(`recursive_triggers = ${recursive}`)
      expect(() => db.exec(sql)).toThrow('the record only grows')
    }
  })

  it('belongs to one device each, and a device goes on where it left off', () => {
    const file = recorded()
    const elsewhere = reopened(file, { ...options, device: 'that-device' })
    must(record(elsewhere, [add.account(account('d'))]))
    elsewhere.close()
    const store = reopened(file)
    must(record(store, [add.account(account('e'))]))
    const chain = bareDatabase(file).prepare('SELECT previous, hash FROM change').raw().all() as string[][]
    expect(chain.map(([previous]) => previous)).toEqual([null, chain[0]?.[1], null, chain[1]?.[1]])
    expect(store.verify()).toEqual({ changes: 4, erased: 0, broken: null })
  })
})
