import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { connect, prepareForWriting } from '../../electron/store/connection.ts'
import { migrations } from '../../electron/store/migrations/migrations.ts'
import { createStore, openStore } from '../../electron/store/open-store.ts'
import { readOnlyFolder } from './read-only-folder.ts'
import { account, add, bareDatabase, failureOf, must, newStore, options, record } from './workspaces.ts'
import { reopened, temporaryFile, temporaryFolder } from './workspaces.ts'

describe('making a workspace', () => {
  it('keeps its id and name, and starts empty at revision 0', () => {
    const path = temporaryFile()
    const id = uuid()
    must(createStore(path, { ...options, id, name: 'Söderberg & 秀英' })).close()

    const store = reopened(path)
    expect(store).toMatchObject({ id, name: 'Söderberg & 秀英', path, readOnly: false })
    expect(store.revision()).toBe(0)
    expect(store.counts()).toEqual({ accounts: 0, links: 0, members: 0, grants: 0, invitations: 0 })
  })

  it('does not touch a file that is there already', () => {
    const path = temporaryFile()
    writeFileSync(path, 'my own notes')
    const result = createStore(path, { ...options, id: uuid(), name: 'x' })
    expect(failureOf(result)).toMatchObject({ code: 'conflict', details: { file: path } })
    expect(readFileSync(path, 'utf8')).toBe('my own notes')
  })

  it('says that the folder is missing', () => {
    const path = join(temporaryFolder(), 'nowhere', 'agency.keyholder')
    expect(failureOf(createStore(path, { ...options, id: uuid(), name: 'x' })).code).toBe('not-found')
  })

  it('can be done again where a workspace was removed and its side files left behind', () => {
    const path = temporaryFile()
    record(newStore(path), [add.account(account('old'))])
    const again = join(dirname(path), 'copy.keyholder')
    writeFileSync(`${again}-wal`, readFileSync(`${path}-wal`))
    expect(newStore(again).counts().accounts).toBe(0)
  })
})

describe('the connection', () => {
  it('waits for the disk at every commit, keeps foreign keys and lets REPLACE be seen by triggers', () => {
    const path = temporaryFile()
    newStore(path).close()
    const db = connect(path)
    prepareForWriting(db)
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers']
    expect(pragmas.map((pragma) => db.pragma(pragma, { simple: true }))).toEqual(['wal', 2, 1, 1])
    db.close()
  })

  it('marks the file as Keyholder’s, with the version of its form', () => {
    const path = temporaryFile()
    newStore(path).close()
    const header = readFileSync(path)
    expect(header.toString('latin1', 68, 72)).toBe('KEYH')
    expect(header.readUInt32BE(60)).toBe(migrations.length)
  })

  it('leaves one file and its lock behind when closed, and may be closed twice', () => {
    const path = temporaryFile()
    const store = newStore(path)
    record(store, [add.account(account('a'))])
    store.close()
    store.close()
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['agency.keyholder', 'agency.keyholder.lock'])
  })
})

describe('opening what is no workspace', () => {
  it.each([
    ['a plain text file', 'id,name\n1,Fjord Sport\n'],
    ['a long text file', 'all work and no play\n'.repeat(1000)],
    ['an empty file', ''],
    ['a file that only begins like a database', 'SQLite format 3\0 and then something else'],
  ])('refuses %s and names it', (_, text) => {
    const path = temporaryFile()
    writeFileSync(path, text)
    for (const readOnly of [false, true]) {
      const failure = failureOf(openStore(path, { ...options, readOnly }))
      expect(failure).toMatchObject({ code: 'unreadable', details: { file: path } })
    }
    expect(readFileSync(path, 'utf8')).toBe(text)
    expect(readdirSync(dirname(path))).toEqual(['agency.keyholder'])
  })

  it('refuses the database of another program and leaves it alone', () => {
    const path = temporaryFile()
    bareDatabase(path).exec('CREATE TABLE account (id); PRAGMA user_version = 1').close()
    const before = readFileSync(path)
    expect(failureOf(openStore(path, options))).toMatchObject({
      code: 'unreadable',
      message: 'store.not-a-workspace',
      details: { file: path },
    })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  it('refuses a folder, and says so of a file that is not there', () => {
    const folder = join(temporaryFolder(), 'agency.keyholder')
    mkdirSync(folder)
    expect(failureOf(openStore(folder, options)).code).toBe('unreadable')
    expect(failureOf(openStore(join(folder, 'none'), options))).toMatchObject({
      code: 'not-found',
      details: { file: join(folder, 'none') },
    })
  })

  it('refuses a workspace whose making was cut short', () => {
    const path = temporaryFile()
    newStore(path).close()
    bareDatabase(path).exec('DELETE FROM workspace').close()
    expect(failureOf(openStore(path, options)).code).toBe('unreadable')
  })
})

describe('reading only', () => {
  it('is welcome beside a writer, and sees what it has committed', () => {
    const path = temporaryFile()
    const writer = newStore(path)
    const reader = reopened(path, { readOnly: true })
    record(writer, [add.account(account('a'))])
    expect(reader.revision()).toBe(1)
    expect(reader.row('account', '["a"]')).toEqual(account('a'))
  })

  it('cannot record or erase', () => {
    const path = temporaryFile()
    newStore(path).close()
    const reader = reopened(path, { readOnly: true })
    const refused = { code: 'refused', message: 'store.read-only', details: { file: path } }
    expect(failureOf(record(reader, [add.account(account('a'))]))).toEqual(refused)
    expect(failureOf(reader.eraseHistory([{ table: 'account', key: '["a"]' }]))).toEqual(refused)
    expect(reader.counts().accounts).toBe(0)
  })

  it('leaves nothing beside the file', () => {
    const path = temporaryFile()
    newStore(path).close()
    const before = readFileSync(path)
    const reader = reopened(path, { readOnly: true })
    reader.rows()
    reader.close()
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['agency.keyholder', 'agency.keyholder.lock'])
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('works in a folder that cannot be written to, by way of a copy', ({ skip }) => {
    const path = temporaryFile()
    const store = newStore(path)
    must(record(store, [add.account(account('a'))]))
    // The writer is still there: its latest change is in the log beside the file.
    const folder = readOnlyFolder([path, `${path}-wal`])
    if (!folder) return skip('needs a person who is not root, or the right to mount')
    store.close()

    const there = join(folder, 'agency.keyholder')
    const reader = reopened(there, { readOnly: true })
    expect(reader.rows().account).toEqual([account('a')])
    expect(reader.path).toBe(there)
    expect(failureOf(openStore(there, options))).toMatchObject({
      code: 'refused',
      message: 'store.not-writable',
      details: { file: there },
    })
  })
})
