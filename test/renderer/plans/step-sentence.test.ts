import { describe, expect, it } from 'vitest'
import { stageable } from '../../../renderer/client/staged-steps.ts'
import { plain } from '../../../renderer/features/explain/speak.ts'
import { stepSentence } from '../../../renderer/features/plans/step-sentence.ts'
import type { Account } from '../../../shared/model/account.ts'
import { explainer } from '../explain/real-proofs.ts'

const accounts: readonly Account[] = [
  { id: 'nordic', system: 'google-ads', kind: 'manager', name: 'Nordic' },
  { id: 'central', system: 'google-ads', kind: 'manager', name: 'Central' },
  { id: 'fjord', system: 'google-ads', kind: 'client', name: 'Fjord Sport' },
  { id: 'bc', system: 'tiktok-business-center', kind: 'business-center', name: 'Northlight BC' },
  { id: 'shop', system: 'tiktok-business-center', kind: 'shop', name: 'Fjord Shop' },
  { id: 'group', system: 'tiktok-business-center', kind: 'account-group', name: 'Sports' },
]
const bo = { id: 'bo', name: 'Bo Lind', email: 'bo@n.example' }
const { speaker, facts } = explainer({ accounts, links: [], members: [bo], grants: [] })
const invitation = {
  id: 'i1',
  email: 'nils@n.example',
  account: 'fjord',
  role: 'admin',
  status: 'pending',
} as const
const known = {
  accountOf: facts.accountOf,
  invitationOf: (id: string) => (id === 'i1' ? invitation : undefined),
}

function said(command: string, input: Readonly<Record<string, unknown>>): string {
  return plain(speaker, stepSentence({ command, input }, known))
}

const grant = { member: 'bo', account: 'fjord', role: 'standard' }
const link = { parent: 'nordic', child: 'fjord' }
const sentences: readonly (readonly [command: (typeof stageable)[number], input: object, text: string])[] = [
  ['grants.give', { grants: [grant] }, 'Give Bo Lind Standard on Fjord Sport'],
  ['grants.give', { grants: [grant, grant] }, 'Give 2 roles'],
  ['grants.remove', { grants: [grant] }, 'Take Standard on Fjord Sport from Bo Lind'],
  [
    'grants.remove',
    { grants: [{ ...grant, role: 'unknown', raw: 'BOSS' }] },
    'Take BOSS on Fjord Sport from Bo Lind',
  ],
  ['links.request', { parent: 'nordic', children: ['fjord'] }, 'Ask to link Fjord Sport to Nordic'],
  ['links.decide', { ...link, decision: 'accept' }, 'Accept the link from Nordic to Fjord Sport'],
  ['links.decide', { ...link, decision: 'refuse' }, 'Refuse the link from Nordic to Fjord Sport'],
  ['links.cancel', link, 'Take back Nordic’s request to Fjord Sport'],
  ['links.unlink', { ...link, side: 'parent' }, 'Unlink Fjord Sport from Nordic'],
  [
    'links.move',
    { children: ['fjord'], from: 'nordic', to: 'central' },
    'Move Fjord Sport from Nordic to Central',
  ],
  ['links.hide', { ...link, hidden: true }, 'Hide Fjord Sport below Nordic'],
  ['links.hide', { ...link, hidden: false }, 'Show Fjord Sport below Nordic again'],
  ['ownership.give', { account: 'fjord', manager: 'nordic' }, 'Make Nordic the owner of Fjord Sport'],
  [
    'ownership.transfer',
    { account: 'fjord', to: 'central' },
    'Transfer the ownership of Fjord Sport to Central',
  ],
  ['ownership.remove', { account: 'fjord' }, 'Take the ownership of Fjord Sport away'],
  [
    'invitations.send',
    { account: 'fjord', role: 'admin', emails: ['a@n.example', 'b@n.example'] },
    'Invite a@n.example and b@n.example as Admin to Fjord Sport',
  ],
  ['invitations.resend', { invitation: 'i1' }, 'Send the invitation of nils@n.example to Fjord Sport again'],
  ['invitations.revoke', { invitations: ['i1'] }, 'Revoke the invitation of nils@n.example to Fjord Sport'],
  ['invitations.accept', { invitation: 'i1' }, 'Accept the invitation of nils@n.example to Fjord Sport'],
  ['invitations.decline', { invitation: 'i1' }, 'Decline the invitation of nils@n.example to Fjord Sport'],
  [
    'invitations.describe',
    { invitation: 'i1', status: 'revoked' },
    'Record that the invitation of nils@n.example to Fjord Sport is revoked',
  ],
  [
    'centers.stop-sharing',
    { receiver: 'bc', assets: ['shop'] },
    'Stop sharing Fjord Shop with Northlight BC',
  ],
  ['centers.group', { group: 'group', accounts: ['shop'] }, 'Put Fjord Shop into Sports'],
  ['centers.ungroup', { group: 'group', accounts: ['shop'] }, 'Take Fjord Shop out of Sports'],
  [
    'centers.migrate',
    { asset: 'shop', center: 'bc', understood: true },
    'Move Fjord Shop into Northlight BC',
  ],
  ['accounts.add', { system: 'google-ads', kind: 'client', name: 'New' }, 'Add New (client account)'],
  [
    'accounts.add',
    { system: 'google-ads', kind: 'client', name: 'New', parent: 'nordic' },
    'Add New (client account) below Nordic',
  ],
  [
    'accounts.update',
    { account: 'fjord', set: { name: 'Fjord', currency: 'NOK' } },
    'Change name and currency of Fjord Sport',
  ],
  ['accounts.describe-link', { ...link, owner: 'yes' }, 'Record that Nordic owns Fjord Sport'],
  [
    'accounts.describe-link',
    { ...link, status: 'inactive' },
    'Record that the link from Nordic to Fjord Sport is inactive',
  ],
  ['accounts.describe-link', link, 'Describe the link from Nordic to Fjord Sport'],
  ['members.add', { name: 'Nils', email: 'nils@n.example' }, 'Add Nils (nils@n.example)'],
  ['members.update', { member: 'bo', set: { team: 'Search' } }, 'Change team of Bo Lind'],
]

describe('what a step does, as a sentence', () => {
  it.each(sentences)('%s', (command, input, text) => {
    expect(said(command, input as Readonly<Record<string, unknown>>)).toBe(text)
  })

  it('says up to what an asset is shared', () => {
    expect(said('centers.share', { receiver: 'bc', assets: ['shop'], share: 'assigned' })).toMatch(
      /^Share Fjord Shop with Northlight BC up to \S/,
    )
  })

  it('has one for every command that a plan may hold', () => {
    const told = new Set(sentences.map(([command]) => command))
    expect(stageable.filter((command) => !told.has(command))).toEqual(['centers.share'])
  })

  it('names a command that this window does not know, or whose input it cannot read', () => {
    expect(said('links.invent', {})).toBe('links.invent')
    expect(said('grants.give', { grants: 'all' })).toBe('grants.give')
  })
})
