import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { account, add, failureOf, must, newStore, record, reopened, temporaryFile } from './workspaces.ts'
import { temporaryFolder } from './workspaces.ts'

describe('a backup', () => {
  it('is a whole workspace with its record, taken while the workspace is in use', () => {
    const path = temporaryFile()
    const store = newStore(path)
    for (const id of ['a', 'b']) must(record(store, [add.account(account(id))]))
    const target = join(temporaryFolder(), 'backup.keyholder')
    must(store.backupTo(target))
    must(record(store, [add.account(account('c'))]))

    expect(readdirSync(dirname(target))).toEqual(['backup.keyholder'])
    const backup = reopened(target)
    expect(backup.id).toBe(store.id)
    expect(backup.rows().account.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(backup.verify()).toEqual({ changes: 2, erased: 0, broken: null })
    must(record(backup, [add.account(account('c'))]))
  })

  it('can be taken by a reader', () => {
    const path = temporaryFile()
    must(record(newStore(path), [add.account(account('a'))]))
    const target = join(dirname(path), 'backup.keyholder')
    must(reopened(path, { readOnly: true }).backupTo(target))
    expect(reopened(target).revision()).toBe(1)
  })

  it('never replaces a file, and says where the folder is missing', () => {
    const path = temporaryFile()
    const store = newStore(path)
    const target = join(dirname(path), 'backup.keyholder')
    writeFileSync(target, 'notes')
    expect(failureOf(store.backupTo(target))).toMatchObject({ code: 'conflict', details: { file: target } })
    expect(failureOf(store.backupTo(join(target, 'x'))).code).toBe('not-found')
    expect(existsSync(`${target}.part`)).toBe(false)
  })
})
