import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../electron/features/document/parse-document.ts'
import { shownFinding } from '../../../electron/features/findings/list.ts'
import { findAll } from '../../../electron/findings/find.ts'
import { worldIn } from '../../findings/looking.ts'
import { explainer } from '../explain/real-proofs.ts'
import { plain } from '../../../renderer/features/explain/speak.ts'
import { sayAdvice, sayFinding } from '../../../renderer/features/findings/say-finding.ts'
import type { ShownFinding } from '../../../shared/contract/findings.ts'
import { findingKinds } from '../../../shared/policy/findings.ts'
import type { FindingKind } from '../../../shared/policy/findings.ts'

const accounts = [
  { id: 'm', system: 'google-ads', kind: 'manager', name: 'Nordic' },
  { id: 'c', system: 'google-ads', kind: 'client', name: 'Fjord Sport' },
] as const
const members = ['Anna', 'Bo', 'Clara', 'Dag', 'Eva'].map((name) => ({
  id: name,
  name,
  email: `${name}@n.example`,
}))
const { speaker, facts } = explainer({ accounts, links: [], members, grants: [] })
const systemOf = (id: string) => facts.accountOf(id)?.system

/** Everything that any sentence may name. */
function finding(kind: FindingKind, more: Partial<ShownFinding> = {}): ShownFinding {
  return {
    key: kind,
    kind,
    members: ['Anna'],
    accounts: ['c'],
    grants: [],
    links: [{ parent: 'm', child: 'c' }],
    invitations: [],
    from: 'm',
    params: {
      role: 'admin',
      one: 'admin',
      other: 'billing',
      enough: 'standard',
      inherited: 'admin',
      email: 'anna@n.example',
      emails: 'anna@n.example, a@n.example',
      template: 'Media buyer',
      day: '2026-06-30',
      days: 17,
    },
    totals: { members: 1, accounts: 1 },
    muted: null,
    ...more,
  }
}

const said = (one: ShownFinding) => plain(speaker, sayFinding(one, systemOf))

describe('a finding in words', () => {
  it.each(findingKinds)('has a finished sentence and an advice: %s', (kind) => {
    const says = {
      'waits-too-long': ['link', 'invitation'],
      'two-addresses': ['name', 'address'],
      'outside-domains': [undefined, 'invited'],
      'sole-admin': [undefined, 'left'],
      'sole-admin-of-client': [undefined, 'left'],
      'invitation-ends': [undefined, 'over'],
      'duplicate-access': [undefined, 'people'],
    }[kind as string] ?? [undefined]
    for (const which of says) {
      const one = finding(kind, which === undefined ? {} : { says: which })
      expect(said(one)).toMatch(/^[^{}]+\.$/)
      expect(said(one)).not.toContain('finding.')
      expect(plain(speaker, sayAdvice(one, systemOf))).toMatch(/^[^{}]+\.$/)
    }
  })

  it('names three of many, and says how many more there are', () => {
    const group = finding('group-default-admin', {
      members: members.map(({ id }) => id),
      totals: { members: 25, accounts: 1 },
    })
    expect(said(group)).toBe('Everything in Fjord Sport is open as Admin to Anna, Bo, Clara, and 22 more.')
  })

  it('is finished for every finding of the sample agency', () => {
    const parsed = parseDocument(readFileSync('resources/sample-agency.keyholder.json', 'utf8'), 'sample')
    if (!parsed.ok) throw new Error(parsed.error.message)
    const { rows } = parsed.value
    const known = explainer({
      accounts: rows.account,
      links: rows.link,
      members: rows.member,
      grants: rows.grant,
    })
    const findings = findAll(worldIn(rows, { domains: ['northlight.example'], waitingDays: 1 }))
    expect(findings.length).toBeGreaterThan(30)
    for (const one of findings) {
      const sentence = sayFinding(shownFinding(one, new Map()), (id) => known.facts.accountOf(id)?.system)
      expect(plain(known.speaker, sentence)).toMatch(/^[^{}]+\.$/)
    }
  })
})
