import { describe, expect, it } from 'vitest'
import { openStore } from '../../electron/store/open-store.ts'
import { bareDatabase, failureOf, options, reopened, temporaryFile } from './workspaces.ts'
import { formNow, formOf, olderFile } from './older-file.ts'

/** A workspace file of version 8 with a link of each kind of fact. */
function eighthForm(path: string): void {
  const db = olderFile(path, 8)
  db.exec(`
    INSERT INTO workspace VALUES (1, 'an-agency', 'Northlight', '2026-01-01T00:00:00.000Z');
    INSERT INTO account (id, system, kind, name) VALUES
      ('m', 'google-ads', 'manager', 'M'), ('n', 'google-ads', 'manager', 'N'), ('c', 'google-ads', 'client', 'C');
    INSERT INTO link (parent, child, status, raw, owner, share, hidden, asked_at) VALUES
      ('m', 'c', 'active', NULL, 'yes', NULL, 'yes', NULL),
      ('m', 'n', 'unknown', 'FROZEN', 'unknown', NULL, NULL, NULL),
      ('n', 'c', 'pending', NULL, 'no', 'asset-admin', NULL, '2026-03-31');
  `)
  db.close()
}

const writing = (column: string, value: string) => {
  const path = temporaryFile()
  eighthForm(path)
  reopened(path).close()
  return () => bareDatabase(path).prepare(`UPDATE link SET ${column} = ? WHERE child = 'n'`).run(value)
}

describe('a file from before the constraints of links were quick to check', () => {
  it('keeps every link as it is', () => {
    const path = temporaryFile()
    eighthForm(path)
    expect(reopened(path).rows().link).toEqual([
      { parent: 'm', child: 'c', status: 'active', owner: 'yes', hidden: 'yes' },
      { parent: 'm', child: 'n', status: 'unknown', raw: 'FROZEN', owner: 'unknown' },
      {
        parent: 'n',
        child: 'c',
        status: 'pending',
        owner: 'no',
        share: 'asset-admin',
        askedAt: '2026-03-31',
      },
    ])
  })

  it('has the form that a new file has', () => {
    const path = temporaryFile()
    eighthForm(path)
    reopened(path).close()
    expect(formOf(path)).toEqual(formNow())
  })
})

describe('the constraints of links', () => {
  it.each([
    ['status', 'asleep', 'link_status'],
    ['status', 'active', 'link_raw'],
    ['owner', 'perhaps', 'link_owner'],
    ['hidden', 'no', 'link_hidden'],
    ['child', 'm', 'link_to_itself'],
  ])('refuse a link whose %s is %s by their name', (column, value, constraint) => {
    expect(writing(column, value)).toThrow(constraint)
  })

  it('are tried on every row when the file is opened', () => {
    const path = temporaryFile()
    eighthForm(path)
    reopened(path).close()
    const db = bareDatabase(path)
    db.pragma('ignore_check_constraints = ON')
    db.exec(`UPDATE link SET owner = 'perhaps' WHERE child = 'n'`)
    db.close()
    expect(failureOf(openStore(path, options))).toMatchObject({
      message: 'store.damaged',
      details: { reason: 'CHECK constraint failed in link' },
    })
  })
})
