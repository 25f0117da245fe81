import { describe, expect, it } from 'vitest'
import { changeText } from '../../shared/activity/change-sentence.ts'
import { plain } from '../../renderer/features/explain/speak.ts'
import type { RecordedChange } from '../../shared/contract/changes.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { tables } from '../../shared/model/row.ts'
import type { RowChange } from '../../shared/model/row.ts'
import { explainer } from '../renderer/explain/real-proofs.ts'

const google = { system: 'google-ads' } as const
const accounts: readonly Account[] = [
  { ...google, id: 'nordic', kind: 'manager', name: 'Nordic' },
  { ...google, id: 'fjord', kind: 'client', name: 'Fjord Sport' },
  { ...google, id: 'lumi', kind: 'client', name: 'Lumi' },
]
const bo: Member = { id: 'bo', name: 'Bo Lind', email: 'bo@n.example' }
const anna: Member = { id: 'anna', name: 'Anna Berg', email: 'anna@n.example' }
const { speaker, facts } = explainer({ accounts, links: [], members: [bo, anna], grants: [] })

function said(rows: readonly RowChange[], change: Partial<RecordedChange> = {}): string {
  const text = changeText(
    {
      revision: 2,
      id: 'c2',
      device: 'd',
      actor: 'keeper',
      at: '2026-03-01T10:00:00.000Z',
      command: 'grants.give',
      kind: 'do',
      rows,
      revertedBy: null,
      rowCount: rows.length,
      rowsIn: Object.fromEntries(
        tables.map((table) => [table, rows.filter((row) => row.table === table).length]),
      ),
      ...change,
    },
    facts,
  )
  return plain(speaker, text.sentence)
}

const grant = (member: string, account: string, role: string, raw?: string): Grant => ({
  member,
  account,
  role,
  ...(raw === undefined ? {} : { raw }),
})
const given = (after: Grant): RowChange => ({ table: 'grant', before: null, after })
const taken = (before: Grant): RowChange => ({ table: 'grant', before, after: null })

describe('roles', () => {
  it('names who got what, and what it replaced', () => {
    expect(said([given(grant('bo', 'fjord', 'standard'))])).toBe('Gave Bo Lind Standard on Fjord Sport')
    expect(said([taken(grant('bo', 'fjord', 'read-only')), given(grant('bo', 'fjord', 'standard'))])).toBe(
      'Gave Bo Lind Standard on Fjord Sport (was Read-only)',
    )
    expect(said([taken(grant('bo', 'fjord', 'standard'))])).toBe('Removed Bo Lind’s Standard on Fjord Sport')
  })

  it('says what the platform called a role without a word of ours', () => {
    expect(said([taken(grant('bo', 'fjord', 'unknown', 'SUPERVISOR'))])).toBe(
      'Removed Bo Lind’s SUPERVISOR on Fjord Sport',
    )
  })

  it('counts people and accounts', () => {
    const toBo = ['fjord', 'lumi'].map((account) => given(grant('bo', account, 'admin')))
    const toAnna = ['fjord', 'lumi'].map((account) => given(grant('anna', account, 'admin')))
    expect(said(toBo)).toBe('Gave Bo Lind Admin on 2 accounts')
    expect(said([toBo[0]!, toAnna[0]!])).toBe('Gave 2 people Admin on Fjord Sport')
    expect(said([...toBo, ...toAnna])).toBe('Gave 2 people Admin on 2 accounts')
    expect(said([toBo[0]!, given(grant('anna', 'lumi', 'billing'))])).toBe('Changed 2 roles')
    expect(said([taken(grant('bo', 'fjord', 'admin')), taken(grant('bo', 'lumi', 'standard'))])).toBe(
      'Removed Bo Lind’s roles on 2 accounts',
    )
  })

  it('keeps a role and a subscription on one account apart', () => {
    expect(
      said([given(grant('bo', 'fjord', 'standard')), given(grant('bo', 'fjord', 'report-recipient'))]),
    ).toBe('Changed 2 roles')
  })
})

const lumi = accounts[2]!
const link = (owner: Link['owner']): Link => ({ parent: 'nordic', child: 'lumi', status: 'active', owner })
const change = (before: Account, after: Account) => said([{ table: 'account', before, after }])

describe('accounts, links and people', () => {
  it('tells what was told about an account', () => {
    expect(change(lumi, { ...lumi, billing: 'monthly-invoicing' })).toBe(
      'Set payment of Lumi to monthly invoicing',
    )
    expect(change({ ...lumi, currency: 'SEK' }, { ...lumi, currency: 'NOK' })).toBe(
      'Set currency of Lumi to NOK (was SEK)',
    )
    expect(change({ ...lumi, name: 'Lumo' }, lumi)).toBe('Renamed Lumo to Lumi')
    expect(change({ ...lumi, country: 'SE' }, lumi)).toBe('Cleared country of Lumi')
    expect(change({ ...lumi, country: 'SE', currency: 'SEK' }, lumi)).toBe(
      'Changed country and currency of Lumi',
    )
  })

  it('tells what was added, and below what', () => {
    const added: RowChange = { table: 'account', before: null, after: lumi }
    expect(said([added])).toBe('Added Lumi (client account)')
    expect(said([added, { table: 'link', before: null, after: link('yes') }])).toBe(
      'Added Lumi (client account) below Nordic',
    )
  })

  it('tells who owns', () => {
    expect(said([{ table: 'link', before: link('unknown'), after: link('yes') }])).toBe(
      'Noted that Nordic owns Lumi',
    )
    expect(said([{ table: 'link', before: link('yes'), after: link('no') }])).toBe(
      'Noted that Nordic does not own Lumi',
    )
  })

  it('tells what became of people and invitations', () => {
    expect(said([{ table: 'member', before: null, after: bo }])).toBe('Added Bo Lind')
    expect(said([{ table: 'member', before: bo, after: { ...bo, leftOn: '2026-02-14' } }])).toBe(
      'Noted that Bo Lind left on Feb 14, 2026',
    )
    const invitation = { id: 'i', email: 'eve@n.example', account: 'fjord', role: 'standard' } as const
    expect(said([{ table: 'invitation', before: null, after: { ...invitation, status: 'pending' } }])).toBe(
      'Invited eve@n.example to Fjord Sport as Standard',
    )
  })
})

describe('large changes and corrections', () => {
  const rows: readonly RowChange[] = [
    ...accounts.map((after) => ({ table: 'account', before: null, after }) as const),
    ...[bo, anna].map((after) => ({ table: 'member', before: null, after }) as const),
  ]

  it('counts what an import brought', () => {
    expect(said(rows, { command: 'import.files' })).toBe('Imported 3 accounts and 2 people')
    expect(said(rows, { command: 'import.apply' })).toBe('Imported 3 accounts and 2 people')
    const rowsIn = { account: 129, link: 292, member: 25 }
    expect(said(rows, { command: 'import.files', rowCount: 446, rowsIn })).toBe(
      'Imported 129 accounts, 25 people, and 292 links',
    )
  })

  it('tells an undo as what was undone', () => {
    expect(said([taken(grant('bo', 'fjord', 'standard'))], { kind: 'undo', command: 'changes.undo' })).toBe(
      'Gave Bo Lind Standard on Fjord Sport',
    )
  })
})
