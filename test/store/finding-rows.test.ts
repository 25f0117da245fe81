import { describe, expect, it } from 'vitest'
import type { RowChange } from '../../shared/model/row.ts'
import { must, newStore, record, reopened, revert, temporaryFile } from './workspaces.ts'
import { formNow, formOf, olderFile } from './older-file.ts'

const chosen: RowChange = { table: 'setting', before: null, after: { id: 'findings', value: '{}' } }
const muted: RowChange = {
  table: 'mute',
  before: null,
  after: {
    finding: 'sole-admin:["m"]',
    reason: 'Ann comes back in May',
    until: '2026-05-31',
    mutedAt: '2026-04-01T08:00:00.000Z',
    mutedBy: 'keeper',
  },
}

/** A workspace file of version 4, with a template and a request that waits. */
function fourthForm(path: string): void {
  const db = olderFile(path, 4)
  db.exec(`
    INSERT INTO workspace VALUES (1, 'an-agency', 'Northlight', '2026-01-01T00:00:00.000Z');
    INSERT INTO account (id, system, kind, name) VALUES
      ('m', 'google-ads', 'manager', 'M'), ('c', 'google-ads', 'client', 'C'), ('d', 'google-ads', 'client', 'D');
    INSERT INTO link (parent, child, status, owner) VALUES
      ('m', 'c', 'active', 'yes'), ('m', 'd', 'pending', 'no');
    INSERT INTO template VALUES ('t', 'Media buyer', '[]');
  `)
  db.close()
}

describe('a file from before findings', () => {
  it('keeps what it has, and ends in the same form as a new one', () => {
    const path = temporaryFile()
    fourthForm(path)
    const store = reopened(path)
    expect(store.templates()).toEqual([{ id: 't', name: 'Media buyer', parts: '[]' }])
    expect(store.rows().link).toHaveLength(2)
    expect([store.mutes(), store.row('setting', '["findings"]')]).toEqual([[], null])
    expect(formOf(path)).toEqual(formNow())
  })
})

describe('mutes and settings', () => {
  it('come back with every attribute they have, after opening the file again', () => {
    const path = temporaryFile()
    const store = newStore(path)
    must(record(store, [chosen, muted]))
    store.close()
    const again = reopened(path)
    expect(again.mutes()).toEqual([muted.after])
    expect(again.row('setting', '["findings"]')).toEqual(chosen.after)
    expect(Object.values(again.rows()).flat()).toEqual([])
  })

  it('are changed and put back like every other row, and stand in the record', () => {
    const store = newStore()
    must(record(store, [chosen, muted]))
    must(record(store, [{ ...chosen, before: chosen.after, after: { id: 'findings', value: '[]' } }]))
    must(revert(store, 'undo'))
    expect(store.row('setting', '["findings"]')).toEqual(chosen.after)
    must(revert(store, 'undo'))
    expect([store.mutes(), store.row('setting', '["findings"]')]).toEqual([[], null])
    expect(store.verify()).toMatchObject({ broken: null })
  })
})

it('requests that wait are found in the whole workspace, in the order of their ends', () => {
  const path = temporaryFile()
  fourthForm(path)
  expect(reopened(path).pendingLinks()).toEqual([{ parent: 'm', child: 'd', status: 'pending', owner: 'no' }])
})
