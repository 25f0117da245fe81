import { describe, expect, it } from 'vitest'
import type { RowChange } from '../../shared/model/row.ts'
import type { QuestionRow } from '../../shared/model/saved-question.ts'
import { must, newStore, record, reopened, revert, temporaryFile } from './workspaces.ts'
import { formNow, formOf, olderFile } from './older-file.ts'

const everything: QuestionRow = { id: 'q', name: 'All of Anna', content: '{"kind":"has","member":"anna"}' }
const kept: RowChange = { table: 'question', before: null, after: everything }

/** A workspace file of version 5, with a mute, a template and what is chosen. */
function fifthForm(path: string): void {
  const db = olderFile(path, 5)
  db.exec(`
    INSERT INTO workspace VALUES (1, 'an-agency', 'Northlight', '2026-01-01T00:00:00.000Z');
    INSERT INTO account (id, system, kind, name) VALUES
      ('m', 'google-ads', 'manager', 'M'), ('c', 'google-ads', 'client', 'C');
    INSERT INTO link (parent, child, status, owner) VALUES ('m', 'c', 'active', 'yes');
    INSERT INTO template VALUES ('t', 'Media buyer', '[]');
    INSERT INTO setting VALUES ('findings', '{}');
    INSERT INTO mute VALUES ('sole-admin:["m"]', 'Ann comes back', NULL, '2026-04-01T08:00:00.000Z', 'keeper');
  `)
  db.close()
}

describe('a file from before questions were kept', () => {
  it('keeps what it has, and ends in the same form as a new one', () => {
    const path = temporaryFile()
    fifthForm(path)
    const store = reopened(path)
    expect(store.templates()).toEqual([{ id: 't', name: 'Media buyer', parts: '[]' }])
    expect(store.rows().link).toHaveLength(1)
    expect(store.mutes()).toMatchObject([{ finding: 'sole-admin:["m"]', reason: 'Ann comes back' }])
    expect(store.row('setting', '["findings"]')).toEqual({ id: 'findings', value: '{}' })
    expect(store.questions()).toEqual([])
    expect(formOf(path)).toEqual(formNow())
  })
})

describe('kept questions', () => {
  it('come back as they were, by name, after opening the file again, and say nothing about access', () => {
    const path = temporaryFile()
    const store = newStore(path)
    const earlier: QuestionRow = { ...everything, id: 'r', name: 'A first one' }
    must(record(store, [kept, { table: 'question', before: null, after: earlier }]))
    store.close()
    const again = reopened(path)
    expect(again.questions()).toEqual([earlier, everything])
    expect(again.row('question', '["q"]')).toEqual(everything)
    expect(Object.values(again.rows()).flat()).toEqual([])
  })

  it('are changed and put back like every other row, and stand in the record', () => {
    const store = newStore()
    must(record(store, [kept]))
    const renamed = { ...everything, name: 'What Anna has' }
    must(record(store, [{ table: 'question', before: everything, after: renamed }]))
    expect(store.questions()).toEqual([renamed])
    must(revert(store, 'undo'))
    expect(store.questions()).toEqual([everything])
    must(revert(store, 'undo'))
    expect(store.questions()).toEqual([])
    expect(store.verify()).toMatchObject({ broken: null })
  })
})
