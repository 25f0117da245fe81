import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatDocument } from '../../electron/features/document/format-document.ts'
import { parseDocument } from '../../electron/features/document/parse-document.ts'
import type { Kept } from '../../electron/features/document/kept.ts'
import { rowsOfReview, toldReview } from '../../electron/reviews/told-review.ts'
import { startFindingSettings } from '../../shared/model/finding-settings.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { smallReview } from '../fixtures/small-review.ts'
import { soundWorkspace } from '../fixtures/sound-workspace.ts'
import { Chance, randomWorkspace, stated } from '../helpers/random-workspace.ts'

/** Every optional field now and then, with text that JSON must escape. */
function decorated(chance: Chance, rows: WorkspaceRows): WorkspaceRows {
  const maybe = <T extends object>(part: T): Partial<T> => (chance.happens(0.3) ? part : {})
  return {
    account: rows.account.map((account, place) =>
      Object.assign({}, account, maybe({ externalId: `${place}-1` }), maybe({ currency: 'SEK' }), {
        name: chance.pick(['Fjord “Sport”', 'a\\b\n"c"', '株式会社', '', '\u2028']),
      }),
    ),
    member: rows.member.map((member) =>
      Object.assign({}, member, maybe({ otherEmails: ['x@y.example'] }), maybe({ leftOn: '2026-03-31' })),
    ),
    link: rows.link.map((link) =>
      Object.assign({}, link, maybe({ hidden: 'yes' as const }), maybe({ askedAt: '2026-11-12T08:30:00Z' })),
    ),
    grant: rows.grant.map((grant) =>
      Object.assign({}, grant, maybe({ since: '2024-03-05' }), maybe({ detail: 'live' })),
    ),
    invitation: rows.account.slice(0, chance.below(4)).map(({ id }, place) =>
      Object.assign(
        {
          id: `invitation-${place + 1}`,
          email: 'saga@n.example',
          account: id,
          role: 'unknown',
          ...stated(chance.pick(['pending', 'declined', 'unknown'] as const)),
        },
        maybe({ invitedBy: rows.member[0]!.id, sentAt: '2026-11-12T08:30:00Z' }),
      ),
    ),
  }
}

describe('what is written as a document is read back as it was', () => {
  for (let seed = 1; seed <= 40; seed++) {
    it(`with random rows of seed ${seed}`, () => {
      const chance = new Chance(seed)
      const rows = decorated(chance, soundWorkspace(randomWorkspace(chance, 'odd')))
      expect(parseDocument(formatDocument('Northlight', rows), 'n.json')).toEqual({
        ok: true,
        value: { name: 'Northlight', rows },
      })
    })
  }

  it('with the sample agency', () => {
    const parsed = parseDocument(readFileSync('resources/sample-agency.keyholder.json', 'utf8'), 'sample')
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    const { name, rows } = parsed.value
    expect(parseDocument(formatDocument(name, rows), 'again')).toEqual(parsed)
  })
})

describe('a status that nobody knows here', () => {
  const account: WorkspaceRows['account'] = [
    { id: 'mcc', system: 'google-ads', kind: 'manager', name: 'MCC' },
    { id: 'fjord', system: 'google-ads', kind: 'client', name: 'Fjord' },
  ]
  const link: WorkspaceRows['link'] = [
    { parent: 'mcc', child: 'fjord', status: 'unknown', raw: 'FROZEN', owner: 'unknown' },
  ]
  const rows: WorkspaceRows = { account, member: [], link, grant: [], invitation: [] }

  it('stands in a document of version 2, with what the platform said, and is no active link when it is read', () => {
    const text = formatDocument('N', rows)
    expect(text).toContain('"version": 2')
    expect(text).toContain(
      '{"parent":"mcc","child":"fjord","status":"unknown","raw":"FROZEN","owner":"unknown"}',
    )
    expect(parseDocument(text, 'n.json')).toEqual({ ok: true, value: { name: 'N', rows } })
  })

  it('alone makes the version: what an older Keyholder can read is written for it', () => {
    const plain = formatDocument('N', { ...rows, link: [] })
    expect(plain).toContain('"version": 1')
    expect(parseDocument(plain.replace('"version": 1', '"version": 2'), 'n.json')).toEqual(
      parseDocument(plain, 'n.json'),
    )
  })
})

describe('a document as it is written', () => {
  it('has a row on each line, in the order of the rows', () => {
    const text = formatDocument('N', {
      account: [{ id: 'mcc', system: 'google-ads', kind: 'manager', name: 'MCC' }],
      member: [],
      link: [{ parent: 'mcc', child: 'x', status: 'active', owner: 'yes' }],
      grant: [],
      invitation: [{ id: 'i', email: 'a@b.example', account: 'mcc', role: 'admin', status: 'pending' }],
    })
    expect(text.split('\n')).toEqual([
      '{',
      '  "format": "keyholder-workspace", "version": 1, "name": "N",',
      '  "accounts": [',
      '    {"id":"mcc","system":"google-ads","kind":"manager","name":"MCC"}',
      '  ],',
      '  "links": [',
      '    {"parent":"mcc","child":"x","status":"active","owner":true}',
      '  ],',
      '  "members": [],',
      '  "grants": [],',
      '  "invitations": [',
      '    {"email":"a@b.example","account":"mcc","role":"admin","status":"pending"}',
      '  ]',
      '}',
      '',
    ])
  })
})

describe('what a workspace keeps about findings', () => {
  const rows: WorkspaceRows = { account: [], member: [], link: [], grant: [], invitation: [] }
  const mute = {
    finding: 'sole-admin:["m"]',
    reason: 'Soon two',
    mutedAt: '2026-11-21T12:00:00Z',
    mutedBy: 'keeper',
  }
  const findings = {
    settings: { ...startFindingSettings, domains: ['n.example'] },
    mutes: [mute, { ...mute, finding: 'sole-admin:["n"]', until: '2026-12-31' }],
  }

  it('stands in a document of version 3 and is read back as it was', () => {
    const text = formatDocument('N', rows, { findings })
    expect(text).toContain('"version": 3')
    expect(parseDocument(text, 'n.json')).toEqual({ ok: true, value: { name: 'N', rows, findings } })
    const mutes = { mutes: [mute] }
    expect(parseDocument(formatDocument('N', rows, { findings: mutes }), 'n.json')).toMatchObject({
      value: { findings: mutes },
    })
  })

  it('says after how many days a review is missing in version 5, and only where somebody chose it', () => {
    const chosen = { ...findings, settings: { ...findings.settings, reviewDays: 180 } }
    const text = formatDocument('N', rows, { findings: chosen })
    expect(text).toContain('"version": 5')
    expect(parseDocument(text, 'n.json')).toEqual({ ok: true, value: { name: 'N', rows, findings: chosen } })
    expect(formatDocument('N', rows, { findings })).not.toContain('reviewDays')
  })

  it('is refused by its place where it is wrong', () => {
    const text = formatDocument('N', rows, { findings: { mutes: [{ ...mute, reason: '' }] } })
    expect(parseDocument(text, 'n.json')).toMatchObject({
      ok: false,
      error: { message: 'document.empty', details: { path: 'findings.mutes[0].reason', file: 'n.json' } },
    })
    const unknown = text.replace('"mutes"', '"muted"')
    expect(parseDocument(unknown, 'n.json')).toMatchObject({
      error: { message: 'document.unknown-key', details: { path: 'findings.muted' } },
    })
  })
})

describe('reports and reviews that a workspace keeps', () => {
  const rows: WorkspaceRows = { account: [], member: [], link: [], grant: [], invitation: [] }
  const reports: Kept['reports'] = [
    { name: 'Money', definition: { kind: 'finance', columns: ['member', 'role'], filter: { direct: true } } },
  ]
  const reviews = [toldReview(smallReview)]

  it('stand in a document of version 5, an item on each line, and are read back as they were', () => {
    const text = formatDocument('N', rows, { reports, reviews })
    expect(text).toContain('"version": 5')
    expect(parseDocument(text, 'n.json')).toEqual({ ok: true, value: { name: 'N', rows, reports, reviews } })
    expect(text.split('\n').filter((line) => line.startsWith('      {"id":"autumn-'))).toHaveLength(2)
  })

  const versionOf = (kept: Kept) => /"version": (\d)/.exec(formatDocument('N', rows, kept))?.[1]

  it('alone make the version', () => {
    expect(versionOf({ reports })).toBe('5')
    expect(versionOf({ reviews })).toBe('5')
    expect(versionOf({ reports: [], reviews: [] })).toBe('1')
  })

  it('are made of rows and become the same rows again, but for the plan, which stays where it is', () => {
    expect(rowsOfReview(toldReview(smallReview))).toEqual(smallReview)
    const finished = { ...smallReview.review, state: 'finished', plan: 'p' } as const
    const { plan: _, ...without } = finished
    expect(rowsOfReview(toldReview({ ...smallReview, review: finished })).review).toEqual(without)
  })
})
