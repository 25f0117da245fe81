import { describe, expect, it } from 'vitest'
import { canonical } from '../../shared/model/canonical.ts'
import { changeHash, rowDigest } from '../../electron/store/digest.ts'
import type { Member } from '../../shared/model/member.ts'
import { bareDatabase, member, must, reopened, revert, temporaryFile } from './workspaces.ts'
import { formNow, formOf, olderFile } from './older-file.ts'

const device = 'this-device'
const workspace = 'an-agency'

/** A workspace file in the first form, in which these people were added one by one, and then undone. */
function firstForm(path: string, deeds: readonly ('add' | 'undo')[]): void {
  const db = olderFile(path, 1)
  db.prepare(`INSERT INTO workspace VALUES (1, ?, 'Northlight', '2026-01-01T00:00:00.000Z')`).run(workspace)
  const standing: { readonly id: string; readonly person: Member }[] = []
  let previous: string | null = null
  deeds.forEach((deed, place) => {
    const undone = deed === 'undo' ? standing.pop()! : null
    const person = undone?.person ?? member(`person-${place}`)
    const image = canonical(person)
    const row = { table: 'member' as const, key: JSON.stringify([person.id]) }
    const images = undone ? { ...row, before: image, after: null } : { ...row, before: null, after: image }
    if (undone) db.prepare('DELETE FROM member WHERE id = ?').run(person.id)
    else
      db.prepare('INSERT INTO member (id, name, email) VALUES (?, ?, ?)').run(
        person.id,
        person.name,
        person.email,
      )
    const id = `change-${place}`
    const facts = { id, device, actor: 'anna', at: `2026-01-01T00:00:0${place}.000Z`, command: 'test.do' }
    const more = { kind: undone ? 'undo' : 'do', reverts: undone?.id ?? null, previous }
    const salt = Buffer.alloc(16, place)
    const digest = rowDigest(salt, images)
    const hash = changeHash(workspace, { ...facts, ...more }, [{ ...row, digest }])
    db.prepare(
      `INSERT INTO change (revision, id, device, actor, at, command, kind, reverts, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(place + 1, ...Object.values(facts), more.kind, more.reverts, more.previous, hash)
    db.prepare('INSERT INTO change_row VALUES (?, 1, ?, ?, ?, ?, ?, ?)').run(
      place + 1,
      row.table,
      row.key,
      images.before,
      images.after,
      salt,
      digest,
    )
    previous = hash
    if (!undone) standing.push({ id, person })
  })
  db.close()
}

describe('a record in its first form', () => {
  it('keeps every change, its hashes, and what Ctrl+Z and Ctrl+Y take', () => {
    const path = temporaryFile()
    firstForm(path, ['add', 'add', 'add', 'undo', 'undo'])
    const store = reopened(path)
    expect(store.changes(null, 50).map(({ id, reverts }) => [id, reverts])).toEqual([
      ['change-4', 'change-1'],
      ['change-3', 'change-2'],
      ['change-2', undefined],
      ['change-1', undefined],
      ['change-0', undefined],
    ])
    expect(store.verify()).toEqual({ changes: 5, erased: 0, broken: null })
    expect(store.undoTarget('anna')?.id).toBe('change-0')
    expect(store.redoTarget('anna')?.id).toBe('change-4')
    must(revert(store, 'redo', 'anna'))
    expect(store.rows().member.map(({ id }) => id)).toEqual(['person-0', 'person-1'])
    expect(store.verify()).toEqual({ changes: 6, erased: 0, broken: null })
  })

  it('forgets the undos that a later deed put out of reach', () => {
    const path = temporaryFile()
    firstForm(path, ['add', 'undo', 'add'])
    const store = reopened(path)
    expect(store.redoTarget('anna')).toBe(null)
    expect(store.undoTarget('anna')?.id).toBe('change-2')
  })

  it('ends in the same form as a new file', () => {
    const path = temporaryFile()
    firstForm(path, [])
    reopened(path).close()
    expect(formOf(path)).toEqual(formNow())
    const parents = bareDatabase(path).prepare(`SELECT "table" FROM pragma_foreign_key_list('change_row')`)
    expect(parents.pluck().all()).toEqual(['change'])
  })
})
