import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { done, failed } from '../../shared/contract/failure.ts'
import { account, add, grant, member, must, newStore, record } from './workspaces.ts'

const first = [add.account(account('client')), add.member(member('anna'))]
const role = [add.grant(grant('anna', 'client', 'standard'))]

/** Whether a program that knows nothing of the lock could write to the file now. */
function isFree(path: string): boolean {
  const other = new Database(path, { timeout: 0 })
  try {
    other.exec('BEGIN IMMEDIATE; ROLLBACK')
    return true
  } catch {
    return false
  } finally {
    other.close()
  }
}

function throwing(): never {
  throw new Error('a bug')
}

describe('a command as one transaction', () => {
  it('reads and records in one, which ends with the recording', () => {
    const store = newStore()
    must(record(store, first))
    const seen = must(
      store.hold(() => {
        expect(store.grantsOf('anna', 'client')).toEqual([])
        expect(isFree(store.path)).toBe(false)
        const change = must(record(store, role))
        return done({ revision: change.revision, isFree: isFree(store.path) })
      }),
    )
    expect(seen).toEqual({ revision: 2, isFree: true })
    expect(store.grantsOf('anna', 'client')).toHaveLength(1)
    expect(store.verify().broken).toBeNull()
  })

  it('lets go of the file where nothing was recorded, or something was thrown', () => {
    const store = newStore()
    expect(store.hold(() => failed('refused', 'refused.not-allowed', {})).ok).toBe(false)
    expect(isFree(store.path)).toBe(true)
    expect(() => store.hold(throwing)).toThrow('a bug')
    expect(isFree(store.path)).toBe(true)
    must(record(store, first))
  })

  it('takes back what was rehearsed on the way, and nothing else', () => {
    const store = newStore()
    must(record(store, first))
    must(
      store.hold(() => {
        const tried = store.rehearse((write) => {
          write(role)
          return store.rehearse(() => store.grantsOf('anna', 'client').length)
        })
        expect(tried).toBe(1)
        expect(store.grantsOf('anna', 'client')).toEqual([])
        return record(store, [add.account(account('other'))])
      }),
    )
    expect(store.counts()).toMatchObject({ accounts: 2, grants: 0 })
  })

  it('records nothing inside a rehearsal', () => {
    const store = newStore()
    expect(() => store.rehearse(() => record(store, first))).toThrow('tried out')
    expect(store.revision()).toBe(0)
  })

  it('leaves nothing of a change that was refused half way', () => {
    const store = newStore()
    must(record(store, first))
    const twoLevels = [...role, add.grant(grant('anna', 'client', 'admin'))]
    const refused = store.hold(() => record(store, [add.account(account('other')), ...twoLevels]))
    expect(refused).toMatchObject({ ok: false, error: { code: 'structure' } })
    expect(store.counts()).toMatchObject({ accounts: 1, grants: 0 })
    expect(isFree(store.path)).toBe(true)
  })
})
