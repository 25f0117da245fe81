import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { connect, prepareForWriting } from '../../electron/store/connection.ts'
import { createStore } from '../../electron/store/open-store.ts'
import { storeOver } from '../../electron/store/sqlite-store.ts'
import type { Store } from '../../electron/store/store.ts'
import { mounted } from '../store/read-only-folder.ts'
import { account, add, failureOf, must, newStore, options, record } from '../store/workspaces.ts'
import { reopened, temporaryFile, temporaryFolder } from '../store/workspaces.ts'

const big = (id: string, size: number) => add.account(account(id, { name: 'x'.repeat(size) }))

/** Records until it cannot, and answers how often it could. */
function fill(store: Store, size: number): number {
  for (let count = 0; count < 10_000; count += 1) {
    const result = record(store, [big(`fill-${count}`, size)])
    if (result.ok) continue
    expect(result.error).toMatchObject({ code: 'disk-full', details: { file: store.path } })
    return count
  }
  throw new Error('the disk never filled')
}

describe('a database that cannot grow', () => {
  it('says so, and nothing of the change is there', () => {
    const path = temporaryFile()
    newStore(path).close()
    const db = connect(path)
    prepareForWriting(db)
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 20}`)
    const store = storeOver(db, { path, readOnly: false, release: () => {} }, options)

    const count = fill(store, 3000)
    expect(count).toBeGreaterThan(0)
    expect(failureOf(record(store, [add.account(account('a')), big('b', 200_000)])).code).toBe('disk-full')
    expect(store.row('account', '["a"]')).toBeNull()
    expect(store.revision()).toBe(count)
    expect(store.counts().accounts).toBe(count)

    db.pragma('max_page_count = 100000')
    must(record(store, [big('b', 200_000)]))
    expect(store.verify()).toEqual({ changes: count + 1, erased: 0, broken: null })
    store.close()
  })
})

describe('a disk that is full', () => {
  const why = 'needs the right to mount a small file system'

  it('fails the change, keeps those before it, and takes changes again when there is room', ({ skip }) => {
    const folder = temporaryFolder()
    if (!mounted(folder, '1m')) return skip(why)
    const path = join(folder, 'agency.keyholder')
    const ballast = join(folder, 'ballast')
    writeFileSync(ballast, Buffer.alloc(300_000))
    const store = newStore(path)
    const count = fill(store, 3000)
    expect(count).toBeGreaterThan(0)
    store.close()

    writeFileSync(ballast, '')
    const again = reopened(path)
    expect(again.revision()).toBe(count)
    must(record(again, [add.account(account('after'))]))
    expect(again.verify()).toEqual({ changes: count + 1, erased: 0, broken: null })
  })

  it('leaves neither half a workspace nor half a backup', ({ skip }) => {
    const folder = temporaryFolder()
    if (!mounted(folder, '200k')) return skip(why)
    const path = join(folder, 'agency.keyholder')
    const rest = 200 * 1024 - 16 * 1024
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(rest))
    const made = createStore(path, { ...options, id: uuid(), name: 'Northlight' })
    expect(failureOf(made)).toMatchObject({ code: 'disk-full', details: { file: path } })
    expect(existsSync(path)).toBe(false)

    const store = newStore()
    must(record(store, [big('a', 50_000)]))
    expect(failureOf(store.backupTo(path)).code).toBe('disk-full')
    expect(readdirSync(folder).filter((name) => !name.endsWith('.lock'))).toEqual(['ballast'])
    expect(statSync(join(folder, 'ballast')).size).toBe(rest)
  })
})
