import { expect, test } from 'vitest'
import { rowsOf } from './rows-of.ts'
import { startAgency } from './small-agency.ts'

test('each address gets an invitation of its own, for Google’s 20 days, and one undo takes all back', async () => {
  const agency = await startAgency()
  const before = await rowsOf(agency)
  const { invitations, advice } = await agency.ask('invitations.send', {
    account: 'fjord',
    role: 'read-only',
    emails: ['new@client.example', 'other@client.example'],
  })
  const offer = {
    account: 'fjord',
    role: 'read-only',
    status: 'pending',
    sentAt: '2026-11-21T12:00:00.000Z',
    expiresAt: '2026-12-11T12:00:00.000Z',
  }
  expect(await agency.invitation(invitations[0]!)).toEqual({
    id: invitations[0],
    email: 'new@client.example',
    ...offer,
  })
  expect(await agency.invitation(invitations[1]!)).toMatchObject({ email: 'other@client.example', ...offer })
  expect(advice).toMatchObject([{ action: 'user.invite', on: 'fjord', params: { level: 'read-only' } }])
  await agency.ask('changes.undo', {})
  expect(await rowsOf(agency)).toEqual(before)
})

test('TikTok names no term, so none is recorded; a term that was told is', async () => {
  const agency = await startAgency()
  const open = await agency.invite('center', 'standard', 'new@client.example')
  expect(await agency.invitation(open)).not.toHaveProperty('expiresAt')
  const { invitations } = await agency.ask('invitations.send', {
    account: 'alone',
    role: 'viewer',
    emails: ['new@client.example'],
    sentAt: '2026-11-01',
    expiresAt: '2026-12-01',
  })
  expect(await agency.invitation(invitations[0]!)).toMatchObject({
    sentAt: '2026-11-01',
    expiresAt: '2026-12-01',
  })
})

test('Google’s term is counted from the day on which the invitation was sent', async () => {
  const agency = await startAgency()
  const { invitations } = await agency.ask('invitations.send', {
    account: 'fjord',
    role: 'standard',
    emails: ['new@client.example'],
    sentAt: '2026-11-01',
  })
  expect(await agency.invitation(invitations[0]!)).toMatchObject({ expiresAt: '2026-11-21T00:00:00.000Z' })
})

test.each([
  ['fjord', 'standard', { action: 'user.invite', params: { level: 'standard' } }],
  ['mcc', 'admin', { action: 'user.invite', params: { level: 'admin' } }],
  ['fjord', 'report-recipient', { action: null, params: {} }],
  ['center', 'standard', { action: 'member.add', params: {} }],
  ['center', 'finance-analyst', { action: null, params: {} }],
  ['tt', 'asset-operator', { action: 'member.assign', params: {} }],
  ['alone', 'viewer', { action: 'user.invite', params: { level: 'viewer' } }],
])(
  'inviting to %s as %s is the platform’s own act, as far as a document names one',
  async (account, role, act) => {
    const { ask } = await startAgency()
    const { advice } = await ask('invitations.send', { account, role, emails: ['new@client.example'] })
    expect(advice).toMatchObject([{ on: account, ...act }])
  },
)

test('a member who may invite becomes the sender; one who may not is refused with the proof', async () => {
  const agency = await startAgency()
  await agency.as('anna')
  const id = await agency.invite('fjord', 'admin', 'new@client.example')
  expect(await agency.invitation(id)).toMatchObject({ invitedBy: 'anna' })
  await agency.as('bo')
  const before = await rowsOf(agency)
  const input = { account: 'fjord', role: 'standard', emails: ['other@client.example'] }
  expect(await agency.fail('invitations.send', input)).toMatchObject({
    code: 'refused',
    message: 'refused.not-allowed',
    details: { verdict: { allowed: false } },
  })
  const mailing = { account: 'fjord', role: 'report-recipient', emails: ['other@client.example'] }
  await agency.as('anna')
  expect((await agency.fail('invitations.send', mailing)).message).toBe('refused.keeper-only')
  expect(await rowsOf(agency)).toEqual(before)
})

test('whoever is invited already, or has access, is a finding: the keeper is warned and a member stopped', async () => {
  const agency = await startAgency()
  await agency.invite('fjord', 'standard', 'new@client.example')
  const again = { account: 'fjord', role: 'standard', emails: ['NEW@client.example'] }
  expect((await agency.ask('invitations.send', again)).findings).toMatchObject([{ limit: 'invited-already' }])
  const holder = { account: 'mcc', role: 'admin', emails: ['bo@northlight.example'] }
  expect((await agency.ask('invitations.send', holder)).findings).toMatchObject([
    { limit: 'has-access-already' },
  ])
  await agency.as('anna')
  expect((await agency.fail('invitations.send', again)).code).toBe('refused')
})

test.each([
  [
    'an address twice, whatever its case',
    { emails: ['a@x.example', 'b@x.example', 'A@X.example'] },
    { code: 'bad-input', message: 'invitations.twice', details: { path: 'emails[2]' } },
  ],
  ['no address', { emails: [] }, { code: 'bad-input', details: { path: 'emails' } }],
  [
    'what is no address',
    { emails: ['a@x.example', 'b'] },
    { code: 'bad-input', details: { path: 'emails[1]' } },
  ],
  [
    'an unknown account',
    { account: 'nowhere' },
    {
      code: 'not-found',
      message: 'question.unknown-account',
      details: { subject: 'nowhere', path: 'account' },
    },
  ],
  [
    'a role of another platform',
    { role: 'finance-manager' },
    { code: 'structure', message: 'grant.unknown-role' },
  ],
  [
    'a role of another kind of account',
    { account: 'tt', role: 'finance-manager' },
    { code: 'structure', message: 'grant.not-on-this-kind' },
  ],
  ['a role that nobody knows', { role: 'unknown' }, { code: 'structure', message: 'grant.unknown-role' }],
  [
    'an end before the beginning',
    { sentAt: '2026-11-02', expiresAt: '2026-11-01' },
    { code: 'bad-input', message: 'invitations.ends-before-sent', details: { path: 'expiresAt' } },
  ],
])('%s is refused, and nothing is changed', async (_, part, failure) => {
  const agency = await startAgency()
  const before = await rowsOf(agency)
  const input = { account: 'fjord', role: 'standard', emails: ['a@x.example'], ...part }
  expect(await agency.fail('invitations.send', input)).toMatchObject(failure)
  expect(await rowsOf(agency)).toEqual(before)
})
