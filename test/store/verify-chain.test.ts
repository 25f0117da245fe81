import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { account, add, bareDatabase, failureOf, must, newStore, record, reopened } from './workspaces.ts'
import { member, revert, temporaryFile } from './workspaces.ts'

const triggers = [
  'change_is_never_updated',
  'change_is_never_deleted',
  'change_row_is_only_erased',
  'change_row_is_never_deleted',
  'change_follows_the_last',
  'change_row_follows_the_last',
]

/** A record of four changes, with somebody at the file who knows SQL. */
function tampered(sql: string) {
  const path = temporaryFile()
  const store = newStore(path)
  for (const id of ['a', 'b', 'c', 'd'])
    must(record(store, [add.account(account(id)), add.member(member(id))]))
  store.close()
  const db = bareDatabase(path)
  db.pragma('foreign_keys = OFF')
  for (const trigger of triggers) db.exec(`DROP TRIGGER ${trigger}`)
  db.exec(sql)
  db.close()
  return reopened(path).verify()
}

describe('the chain of hashes', () => {
  it('holds when nobody touched the record', () => {
    expect(tampered('')).toEqual({ changes: 4, erased: 0, broken: null })
  })

  it.each([
    [`UPDATE change SET actor = 'somebody' WHERE revision = 2`, 2, 'hash'],
    [`UPDATE change SET command = 'grants.give' WHERE revision = 4`, 4, 'hash'],
    [`UPDATE change SET at = '2020-01-01T00:00:00.000Z' WHERE revision = 3`, 3, 'time'],
    [`UPDATE change SET hash = 'x' WHERE revision = 1`, 1, 'hash'],
    [`UPDATE change SET device = 'other' WHERE revision = 2`, 2, 'previous'],
    [`UPDATE change_row SET after = replace(after, 'Account', 'Akkount') WHERE revision = 3`, 3, 'row'],
    [`UPDATE change_row SET key = '["z"]' WHERE revision = 3 AND seq = 1`, 3, 'row'],
    [`UPDATE change_row SET before = after WHERE revision = 2`, 2, 'row'],
    [`UPDATE change_row SET salt = NULL WHERE revision = 2`, 2, 'row'],
    [`DELETE FROM change_row WHERE revision = 2 AND seq = 2`, 2, 'hash'],
    [`DELETE FROM change_row WHERE revision = 2`, 2, 'missing'],
    [`DELETE FROM change WHERE revision = 2`, 2, 'missing'],
    [
      `DELETE FROM change WHERE revision = 2; DELETE FROM change_row WHERE revision = 2;
       UPDATE change SET revision = revision - 1 WHERE revision > 2;
       UPDATE change_row SET revision = revision - 1 WHERE revision > 2`,
      2,
      'previous',
    ],
    [`UPDATE workspace SET id = 'another'`, 1, 'hash'],
  ])('shows the first change that is not what was recorded: %s', (sql, revision, fault) => {
    expect(tampered(sql)).toMatchObject({ changes: revision - 1, broken: { revision, fault } })
  })
})

describe('erasing a person', () => {
  const secret = 'Wilhelmina Persson'

  function erased() {
    const path = temporaryFile()
    const store = newStore(path)
    must(record(store, [add.member(member('w', { name: secret })), add.member(member('anna'))]))
    must(record(store, [{ table: 'member', before: member('w', { name: secret }), after: null }]))
    const count = must(store.eraseHistory([{ table: 'member', key: '["w"]' }]))
    return { path, store, count }
  }

  it('forgets the images and keeps the chain', () => {
    const { store, count } = erased()
    expect(count).toBe(2)
    expect(store.verify()).toEqual({ changes: 2, erased: 2, broken: null })
    expect(store.changes(null, 10).map(({ rows }) => rows)).toEqual([
      [{ table: 'member', before: null, after: null }],
      [{ table: 'member', before: null, after: null }, add.member(member('anna'))],
    ])
  })

  it('leaves no trace of the words in the files', () => {
    const { path, store } = erased()
    for (const file of [path, `${path}-wal`]) expect(readFileSync(file, 'latin1')).not.toContain(secret)
    store.close()
    expect(readFileSync(path, 'latin1')).not.toContain(secret)
    expect(readFileSync(path, 'latin1')).toContain('Member anna')
  })

  it('ends the possibility of undoing those changes', () => {
    const { store } = erased()
    expect(failureOf(revert(store, 'undo'))).toMatchObject({ code: 'conflict', message: 'store.row-erased' })
    expect(store.counts().members).toBe(1)
  })

  it('is done once', () => {
    expect(must(erased().store.eraseHistory([{ table: 'member', key: '["w"]' }]))).toBe(0)
  })
})
