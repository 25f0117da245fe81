import { describe, expect, it } from 'vitest'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Link } from '../../shared/model/link.ts'
import {
  account,
  add,
  failureOf,
  must,
  newStore,
  record,
  reopened,
  revert,
  temporaryFile,
} from './workspaces.ts'
import { formNow, formOf, olderFile } from './older-file.ts'

/** A workspace file of version 3: two managers, two clients, links with all that they may say, an invitation. */
function thirdForm(path: string): void {
  const db = olderFile(path, 3)
  db.exec(`
    INSERT INTO workspace VALUES (1, 'an-agency', 'Northlight', '2026-01-01T00:00:00.000Z');
    INSERT INTO account (id, system, kind, name) VALUES
      ('m', 'google-ads', 'manager', 'M'), ('n', 'google-ads', 'manager', 'N'),
      ('c', 'google-ads', 'client', 'C'), ('d', 'google-ads', 'client', 'D');
    INSERT INTO link (parent, child, status, owner, share, hidden, asked_at) VALUES
      ('m', 'c', 'active', 'yes', NULL, 'yes', NULL),
      ('n', 'c', 'pending', 'no', 'asset-admin', NULL, '2026-03-31'),
      ('n', 'd', 'refused', 'unknown', NULL, NULL, NULL);
    INSERT INTO invitation (id, email, account, role, status, invited_by, sent_at, expires_at) VALUES
      ('i', 'bo@n.example', 'c', 'standard', 'pending', 'anna', '2026-01-02', '2026-02-02');
  `)
  db.close()
}

const frozen: Link = { parent: 'm', child: 'd', status: 'unknown', raw: 'FROZEN', owner: 'unknown' }
const lost: Invitation = {
  id: 'l',
  email: 'cy@n.example',
  account: 'c',
  role: 'admin',
  status: 'unknown',
  raw: 'LOST',
}

describe('a file from before statuses could be unknown', () => {
  it('keeps every link and invitation as it is', () => {
    const path = temporaryFile()
    thirdForm(path)
    const { link, invitation } = reopened(path).rows()
    expect(link).toEqual([
      { parent: 'm', child: 'c', status: 'active', owner: 'yes', hidden: 'yes' },
      {
        parent: 'n',
        child: 'c',
        status: 'pending',
        owner: 'no',
        share: 'asset-admin',
        askedAt: '2026-03-31',
      },
      { parent: 'n', child: 'd', status: 'refused', owner: 'unknown' },
    ])
    expect(invitation).toEqual([
      {
        id: 'i',
        email: 'bo@n.example',
        account: 'c',
        role: 'standard',
        status: 'pending',
        invitedBy: 'anna',
        sentAt: '2026-01-02',
        expiresAt: '2026-02-02',
      },
    ])
  })

  it('ends in the same form as a new file, and takes what is unknown', () => {
    const path = temporaryFile()
    thirdForm(path)
    const store = reopened(path)
    expect(formOf(path)).toEqual(formNow())
    must(
      record(store, [
        { table: 'link', before: null, after: frozen },
        { table: 'invitation', before: null, after: lost },
      ]),
    )
    expect(store.row('link', '["m","d"]')).toEqual(frozen)
    expect(store.row('invitation', '["l"]')).toEqual(lost)
    must(revert(store, 'undo'))
    expect(store.row('link', '["m","d"]')).toBe(null)
    expect(store.verify()).toMatchObject({ broken: null })
  })

  it('still has one owner of a client, and finds links by the child', () => {
    const path = temporaryFile()
    thirdForm(path)
    const store = reopened(path)
    const before = store.row('link', '["n","c"]')
    const second = { ...before!, status: 'active', owner: 'yes' } as const
    expect(failureOf(record(store, [{ table: 'link', before, after: second }]))).toMatchObject({
      details: { constraint: 'link_one_owner' },
    })
    expect(store.linksAbove('c')).toHaveLength(2)
  })
})

function storeWithAccounts() {
  const opened = newStore()
  must(record(opened, [add.account(account('m', { kind: 'manager' })), add.account(account('d'))]))
  return opened
}

describe('a status', () => {
  it.each([
    ['that is unknown without what the platform said', { status: 'unknown', raw: undefined }],
    ['that is known, with what the platform said of another', { status: 'active', raw: 'FROZEN' }],
  ] as const)('%s is stored of no link', (_, state) => {
    const after = Object.fromEntries(Object.entries({ ...frozen, ...state }).filter(([, value]) => value))
    const written = record(storeWithAccounts(), [{ table: 'link', before: null, after: after as Link }])
    expect(failureOf(written)).toMatchObject({ details: { constraint: 'link_raw' } })
  })
})
