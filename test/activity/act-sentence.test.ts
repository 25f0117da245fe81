import { describe, expect, it } from 'vitest'
import { changeText } from '../../shared/activity/change-sentence.ts'
import { rowFacts } from '../../renderer/features/activity/row-facts.ts'
import { plain } from '../../renderer/features/explain/speak.ts'
import type { RecordedChange } from '../../shared/contract/changes.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Link } from '../../shared/model/link.ts'
import type { StepRow } from '../../shared/model/plan.ts'
import { tables } from '../../shared/model/row.ts'
import type { RowChange } from '../../shared/model/row.ts'
import { explainer } from '../renderer/explain/real-proofs.ts'

const google = { system: 'google-ads' } as const
const tiktok = { system: 'tiktok-business-center' } as const
const accounts: readonly Account[] = [
  { ...google, id: 'nordic', kind: 'manager', name: 'Nordic' },
  { ...google, id: 'finland', kind: 'manager', name: 'Finland' },
  { ...google, id: 'fjord', kind: 'client', name: 'Fjord Sport' },
  { ...google, id: 'lumi', kind: 'client', name: 'Lumi' },
  { ...tiktok, id: 'bc', kind: 'business-center', name: 'Partner BC' },
  { ...tiktok, id: 'ad', kind: 'ad-account', name: 'Granen' },
]
const bo = { id: 'bo', name: 'Bo Lind', email: 'bo@n.example' }
const { speaker, facts } = explainer({ accounts, links: [], members: [bo], grants: [] })

function said(command: string, rows: readonly RowChange[], kind: RecordedChange['kind'] = 'do'): string {
  const count = (table: string) => rows.filter((row) => row.table === table).length
  const change: RecordedChange = {
    revision: 2,
    id: 'c2',
    device: 'd',
    actor: 'keeper',
    at: '2026-03-01T10:00:00.000Z',
    command,
    kind,
    rows,
    revertedBy: null,
    rowCount: rows.length,
    rowsIn: Object.fromEntries(tables.map((table) => [table, count(table)])),
  }
  return plain(speaker, changeText(change, facts).sentence)
}

function link(parent: string, child: string, of: Partial<Link> = {}): Link {
  return { parent, child, status: 'active', owner: 'no', ...of }
}
function changed(before: Link | null, after: Link | null): RowChange {
  return { table: 'link', before, after }
}
const mute = (finding: string) => ({
  finding,
  reason: 'Bo starts in May',
  mutedAt: '2026-03-01T10:00:00.000Z',
  mutedBy: 'keeper',
})
const pending = link('nordic', 'fjord', { status: 'pending' })

const had = (parent: string, owner: Link['owner']) => link(parent, 'fjord', { owner })
const invitation: Invitation = {
  id: 'i1',
  email: 'new@n.example',
  account: 'fjord',
  role: 'standard',
  status: 'pending',
}
const other = { ...invitation, id: 'i2', email: 'other@n.example' }
const sent = (after: Invitation): RowChange => ({ table: 'invitation', before: null, after })
const settled = (before: Invitation, status: Invitation['status']): RowChange => ({
  table: 'invitation',
  before,
  after: { ...before, status },
})
const shared = link('bc', 'ad', { share: 'asset-analyst' })
const step = (id: string, of: Partial<StepRow> = {}): RowChange => ({
  table: 'step',
  before: null,
  after: {
    id,
    plan: 'p1',
    place: 1,
    command: 'grants.give',
    input: '{}',
    expected: '[]',
    state: 'staged',
    ...of,
  },
})

function moved(child: string): readonly RowChange[] {
  return [
    changed(link('nordic', child), link('nordic', child, { status: 'inactive' })),
    changed(null, link('finland', child)),
  ]
}

describe('the life of a link', () => {
  it('is told by its acts', () => {
    const active = link('nordic', 'fjord')
    expect(said('links.request', [changed(null, pending)])).toBe('Asked to link Fjord Sport below Nordic')
    expect(said('links.request', [changed(null, pending), changed(null, link('nordic', 'lumi'))])).toBe(
      'Asked to link 2 accounts below Nordic',
    )
    expect(said('links.decide', [changed(pending, active)])).toBe(
      'Accepted the link of Fjord Sport below Nordic',
    )
    expect(said('links.decide', [changed(pending, { ...pending, status: 'refused' })])).toBe(
      'Refused the link of Fjord Sport below Nordic',
    )
    expect(said('links.cancel', [changed(pending, { ...pending, status: 'canceled' })])).toBe(
      'Took back the request to link Fjord Sport below Nordic',
    )
    expect(said('links.unlink', [changed(active, { ...active, status: 'inactive' })])).toBe(
      'Unlinked Fjord Sport from Nordic',
    )
    expect(said('links.hide', [changed(active, { ...active, hidden: 'yes' })])).toBe(
      'Hid Fjord Sport in Nordic',
    )
    expect(said('links.hide', [changed({ ...active, hidden: 'yes' }, active)])).toBe(
      'Showed Fjord Sport in Nordic again',
    )
  })

  it('tells from where to where accounts were moved', () => {
    expect(said('links.move', moved('fjord'))).toBe('Moved Fjord Sport from Nordic to Finland')
    expect(said('links.move', [...moved('fjord'), ...moved('lumi')])).toBe(
      'Moved 2 accounts from Nordic to Finland',
    )
  })

  it('is told of an undo by what was undone', () => {
    const back = changed(link('nordic', 'fjord'), pending)
    expect(said('links.decide', [back], 'undo')).toBe('Accepted the link of Fjord Sport below Nordic')
  })

  it('shows when it was asked for by the day, and that it is hidden', () => {
    const row = changed(null, { ...pending, askedAt: '2026-11-21T08:30:00.000Z', hidden: 'yes' })
    const fields = rowFacts(row, () => 'google-ads').fields.map(({ field, after }) => [field, after])
    expect(fields).toContainEqual(['askedAt', { kind: 'day', day: '2026-11-21' }])
    expect(fields.map(([field]) => field)).toContain('hidden')
  })
})

describe('ownership', () => {
  it('is given, handed over and removed', () => {
    const got = changed(had('finland', 'no'), had('finland', 'yes'))
    const lost = changed(had('nordic', 'yes'), had('nordic', 'no'))
    expect(said('ownership.give', [got])).toBe('Gave Finland ownership of Fjord Sport')
    expect(said('ownership.transfer', [lost, got])).toBe(
      'Handed ownership of Fjord Sport over from Nordic to Finland',
    )
    expect(said('ownership.remove', [lost])).toBe('Removed Nordic’s ownership of Fjord Sport')
  })
})

describe('invitations', () => {
  it('are told by their acts', () => {
    expect(said('invitations.send', [sent(invitation)])).toBe(
      'Invited new@n.example to Fjord Sport as Standard',
    )
    expect(said('invitations.send', [sent(invitation), sent(other)])).toBe(
      'Invited 2 people to Fjord Sport as Standard',
    )
    expect(said('invitations.resend', [settled(invitation, 'pending')])).toBe(
      'Sent the invitation of new@n.example to Fjord Sport again',
    )
    expect(said('invitations.revoke', [settled(invitation, 'revoked')])).toBe(
      'Revoked the invitation of new@n.example to Fjord Sport as Standard',
    )
    expect(said('invitations.revoke', [settled(invitation, 'revoked'), settled(other, 'revoked')])).toBe(
      'Revoked 2 invitations',
    )
    expect(said('invitations.decline', [settled(invitation, 'declined')])).toBe(
      'Noted that new@n.example declined the invitation to Fjord Sport',
    )
  })

  it('name who accepted', () => {
    const given: RowChange = {
      table: 'grant',
      before: null,
      after: { member: 'bo', account: 'fjord', role: 'standard' },
    }
    expect(said('invitations.accept', [given, settled(invitation, 'accepted')])).toBe(
      'Noted that Bo Lind accepted the invitation to Fjord Sport as Standard',
    )
  })
})

describe('a Business Center', () => {
  it('shares, raises, takes back, groups and migrates', () => {
    expect(said('centers.share', [changed(null, shared)])).toBe(
      'Shared Granen with Partner BC as asset analyst',
    )
    expect(said('centers.share', [changed(shared, { ...shared, share: 'asset-admin' })])).toBe(
      'Raised the share of Granen with Partner BC to asset admin',
    )
    expect(said('centers.stop-sharing', [changed(shared, { ...shared, status: 'inactive' })])).toBe(
      'Stopped sharing Granen with Partner BC',
    )
    expect(said('centers.group', [changed(null, link('bc', 'ad'))])).toBe('Added Granen to Partner BC')
    expect(said('centers.migrate', [changed(null, link('bc', 'ad', { owner: 'yes' }))])).toBe(
      'Migrated Granen into Partner BC',
    )
  })
})

describe('kept questions', () => {
  it('are told by what became of them', () => {
    const question = { id: 'q', name: 'All of Anna', content: '{}' }
    expect(said('questions.save', [{ table: 'question', before: null, after: question }])).toBe(
      'Saved the question All of Anna',
    )
    const after = { ...question, name: 'What Anna has' }
    expect(said('questions.rename', [{ table: 'question', before: question, after }])).toBe(
      'Renamed the question to What Anna has',
    )
    expect(said('questions.remove', [{ table: 'question', before: question, after: null }])).toBe(
      'Removed the question All of Anna',
    )
  })
})

const reviewed = (id: string, of: object = {}) => ({
  id,
  review: 'r1',
  member: 'bo',
  account: 'fjord',
  role: 'admin',
  facts: '{}',
  reviewers: '["anna"]',
  ...of,
})
const answered = (by: string) => ({
  item: 'r1-1',
  reviewer: 'bo',
  answer: 'remove' as const,
  at: '2026-03-01T10:00:00.000Z',
  by,
})
const newRow = (table: 'review' | 'item' | 'decision', after: object) =>
  ({ table, before: null, after }) as RowChange
const became = (id: string, set: object): RowChange => ({
  table: 'item',
  before: reviewed(id),
  after: reviewed(id, set),
})

describe('access reviews', () => {
  const review = {
    id: 'r1',
    name: 'Spring',
    state: 'open',
    createdAt: '2026-03-01T10:00:00.000Z',
    createdBy: 'keeper',
    content: '{}',
  } as const

  it('say what began, how it ended and who answered', () => {
    const begun = [
      newRow('review', review),
      newRow('item', reviewed('r1-1')),
      newRow('item', reviewed('r1-2')),
    ]
    expect(said('reviews.start', begun)).toBe('Began the review Spring of 2 roles')
    const of = (state: 'finished' | 'canceled') =>
      ({ table: 'review', before: review, after: { ...review, state } }) as RowChange
    expect(said('reviews.finish', [of('finished')])).toBe(
      'Finished the review Spring; nothing is to be changed',
    )
    expect(said('reviews.finish', [of('finished'), step('s1')])).toBe(
      'Finished the review Spring with a plan of 1 step',
    )
    expect(said('reviews.cancel', [of('canceled')])).toBe('Canceled the review Spring')
    expect(said('reviews.decide', [newRow('decision', answered('bo'))])).toBe(
      'Answered “remove” about 1 role of a review',
    )
    expect(said('reviews.decide', [newRow('decision', answered('keeper'))])).toBe(
      'Entered Bo Lind’s answer “remove” about 1 role of a review',
    )
  })

  it('say what was settled and who was asked, too', () => {
    const result = JSON.stringify({ answer: 'keep', by: 'keeper', at: '2026-03-01T10:00:00.000Z' })
    expect(said('reviews.settle', [became('r1-1', { settled: result })])).toBe(
      'Settled Bo Lind’s role on Fjord Sport in a review: keep',
    )
    expect(
      said('reviews.settle', [became('r1-1', { settled: result }), became('r1-2', { settled: result })]),
    ).toBe('Settled 2 roles of a review: keep')
    expect(said('reviews.assign', [became('r1-1', { reviewers: '["anna","bo"]' })])).toBe(
      'Asked Bo Lind about 1 role of a review, too',
    )
  })
})

describe('plans and templates', () => {
  it('are told in a plain form', () => {
    const plan = {
      id: 'p1',
      name: 'Onboard Fjord',
      state: 'open',
      createdAt: '2026-11-21T08:30:00.000Z',
      createdBy: 'keeper',
    } as const
    expect(said('plans.create', [{ table: 'plan', before: null, after: plan }])).toBe(
      'Made the plan Onboard Fjord',
    )
    expect(said('plans.stage', [step('s1'), step('s2')])).toBe('Added 2 steps to a plan')
    expect(said('plans.tick', [step('s1', { tickedAt: '2026-11-21T08:30:00.000Z' })])).toBe(
      'Ticked 1 step of a plan off',
    )
    expect(said('plans.tick', [step('s1')])).toBe('Took the tick off 1 step of a plan')
    expect(said('plans.apply', [changed(pending, link('nordic', 'fjord')), step('s1')])).toBe(
      'Applied 1 step of a plan: 1 link',
    )
    const template = { id: 't1', name: 'Media buyer', parts: '[]' }
    expect(said('templates.save', [{ table: 'template', before: null, after: template }])).toBe(
      'Saved the template Media buyer',
    )
    expect(said('templates.remove', [{ table: 'template', before: template, after: null }])).toBe(
      'Removed the template Media buyer',
    )
  })

  it('tell what was let stand and why, and that what counts was changed', () => {
    const row: RowChange = { table: 'mute', before: null, after: mute('sole-admin:["nordic"]') }
    const another: RowChange = { table: 'mute', before: null, after: mute('sole-admin:["finland"]') }
    expect(said('findings.mute', [row])).toBe('Muted 1 finding: Bo starts in May')
    expect(said('findings.mute', [row, another])).toBe('Muted 2 findings: Bo starts in May')
    expect(said('findings.unmute', [{ table: 'mute', before: row.after, after: null }])).toBe(
      'Took the mute off 1 finding',
    )
    expect(plain(speaker, rowFacts(row, () => undefined).title)).toBe('Sole admin')
    const setting: RowChange = { table: 'setting', before: null, after: { id: 'findings', value: '{}' } }
    expect(said('findings.set', [setting])).toBe('Changed what counts as a finding')
    expect(plain(speaker, rowFacts(setting, () => undefined).title)).toBe('What counts as a finding')
  })

  it('count what many changes at once came to', () => {
    const rows = [changed(pending, link('nordic', 'fjord'))]
    expect(said('bulk.run', rows)).toBe('Changed 1 link')
    expect(said('offboarding.apply', rows)).toBe('Offboarded somebody: 1 link')
  })
})

describe('a status that nobody knows here', () => {
  const frozen = link('nordic', 'fjord', { status: 'unknown', raw: 'FROZEN' })

  it('is told with the platform’s word where it came, and by what it is where somebody said so', () => {
    expect(said('accounts.describe-link', [changed(link('nordic', 'fjord'), frozen)])).toBe(
      'Noted that the status of the link of Fjord Sport below Nordic is not known here: “FROZEN”',
    )
    expect(said('accounts.describe-link', [changed(frozen, link('nordic', 'fjord'))])).toBe(
      'Noted that the link of Fjord Sport below Nordic is active',
    )
    const held: Invitation = { ...invitation, status: 'unknown', raw: 'ON_HOLD' }
    const expired: RowChange = {
      table: 'invitation',
      before: held,
      after: { ...invitation, status: 'expired' },
    }
    expect(said('invitations.describe', [expired])).toBe(
      'Noted that the invitation of new@n.example to Fjord Sport expired',
    )
  })
})
