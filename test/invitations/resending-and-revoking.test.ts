import { expect, test } from 'vitest'
import { rowsOf } from './rows-of.ts'
import { startAgency } from './small-agency.ts'

const newcomer = 'new@client.example'

test('sending anew begins the term again, from every state but accepted', async () => {
  const agency = await startAgency()
  const { ask, invitation, wait, now } = agency
  const id = await agency.invite('fjord', 'standard', newcomer)
  for (const leave of [
    async () => void (await ask('invitations.decline', { invitation: id })),
    async () => void (await ask('invitations.revoke', { invitations: [id] })),
    async () => wait(20),
    async () => wait(1),
  ]) {
    await leave()
    const before = await rowsOf(agency)
    await ask('invitations.resend', { invitation: id })
    const sentAt = now()
    const expiresAt = new Date(Date.parse(sentAt) + 20 * 24 * 60 * 60 * 1000).toISOString()
    expect(await invitation(id)).toMatchObject({ status: 'pending', sentAt, expiresAt })
    await ask('changes.undo', {})
    expect(await rowsOf(agency)).toEqual(before)
    await ask('changes.redo', {})
  }
  await ask('invitations.accept', { invitation: id })
  expect(await agency.fail('invitations.resend', { invitation: id })).toMatchObject({
    code: 'structure',
    message: 'invitation.transition',
    details: { state: 'accepted', act: 'resend', possible: [], email: newcomer, account: 'Fjord Sport' },
  })
})

test('a term that was told on TikTok ends with the sending it was told about', async () => {
  const agency = await startAgency()
  const { invitations } = await agency.ask('invitations.send', {
    account: 'alone',
    role: 'viewer',
    emails: [newcomer],
    expiresAt: '2026-11-30',
  })
  await agency.ask('invitations.resend', { invitation: invitations[0]! })
  expect(await agency.invitation(invitations[0]!)).not.toHaveProperty('expiresAt')
})

test('sending anew is the same act as inviting, and whoever does it is the sender', async () => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'standard', newcomer)
  expect((await agency.ask('invitations.resend', { invitation: id })).advice).toMatchObject([
    { action: 'user.invite', params: { level: 'standard' } },
  ])
  await agency.as('bo')
  expect((await agency.fail('invitations.resend', { invitation: id })).message).toBe('refused.not-allowed')
  await agency.as('anna')
  await agency.ask('invitations.resend', { invitation: id })
  expect(await agency.invitation(id)).toMatchObject({ invitedBy: 'anna' })
})

test('several are revoked in one change: all of them or none', async () => {
  const agency = await startAgency()
  const { ask, fail } = agency
  const one = await agency.invite('fjord', 'standard', newcomer)
  const two = await agency.invite('center', 'standard', newcomer)
  const before = await rowsOf(agency)
  await ask('invitations.revoke', { invitations: [one, two] })
  expect((await rowsOf(agency)).invitation.map(({ status }) => status)).toEqual(['revoked', 'revoked'])
  await ask('changes.undo', {})
  expect(await rowsOf(agency)).toEqual(before)
  await ask('invitations.decline', { invitation: two })
  expect(await fail('invitations.revoke', { invitations: [one, two] })).toMatchObject({
    message: 'invitation.transition',
    details: { state: 'declined', act: 'revoke', possible: ['resend'], path: 'invitations[1]' },
  })
  expect(await agency.invitation(one)).toMatchObject({ status: 'pending' })
})

test.each([
  ['mcc', 'standard', 'invitation.reject'],
  ['fjord', 'standard', 'user.invite'],
  ['center', 'standard', 'member.remove'],
  ['tt', 'asset-operator', 'member.assign'],
  ['alone', 'viewer', 'user.invite'],
])('taking an invitation to %s as %s back is %s on the platform', async (account, role, action) => {
  const agency = await startAgency()
  const id = await agency.invite(account, role, newcomer)
  const { advice } = await agency.ask('invitations.revoke', { invitations: [id] })
  expect(advice).toMatchObject([{ action, on: account }])
})

test('an admin takes back what another admin sent, and what they sent themselves; others do not', async () => {
  const agency = await startAgency()
  await agency.as('anna')
  const [first, second] = [
    await agency.invite('mcc', 'standard', newcomer),
    await agency.invite('mcc', 'read-only', 'other@client.example'),
  ]
  await agency.as('bo')
  expect(await agency.fail('invitations.revoke', { invitations: [first] })).toMatchObject({
    details: { question: { action: 'invitation.reject' } },
  })
  await agency.as('anna')
  await agency.ask('invitations.revoke', { invitations: [first] })
  await agency.as('oskar')
  await agency.ask('invitations.revoke', { invitations: [second] })
  expect((await rowsOf(agency)).invitation.map(({ status }) => status)).toEqual(['revoked', 'revoked'])
})

test.each([
  [
    'invitations.revoke',
    { invitations: ['gone'] },
    { code: 'not-found', message: 'invitation.not-there', details: { path: 'invitations[0]' } },
  ],
  ['invitations.revoke', { invitations: [] }, { code: 'bad-input', details: { path: 'invitations' } }],
  ['invitations.resend', { invitation: 'gone' }, { code: 'not-found', message: 'invitation.not-there' }],
  ['invitations.accept', { invitation: 'gone' }, { code: 'not-found', message: 'invitation.not-there' }],
  ['invitations.decline', { invitation: 'gone' }, { code: 'not-found', message: 'invitation.not-there' }],
  [
    'invitations.draft',
    { invitation: 'gone', language: 'en' },
    { code: 'not-found', message: 'invitation.not-there' },
  ],
])('%s of what is not there is refused', async (call, input, failure) => {
  const { fail } = await startAgency()
  expect(await fail(call, input)).toMatchObject(failure)
})

test('an invitation named twice is bad input that names the place', async () => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'standard', newcomer)
  expect(await agency.fail('invitations.revoke', { invitations: [id, id] })).toMatchObject({
    code: 'bad-input',
    message: 'invitations.named-twice',
    details: { path: 'invitations[1]' },
  })
})
