import { expect, test } from 'vitest'
import { download } from '../helpers/test-app.ts'
import { readMail } from './read-mail.ts'
import { startAgency } from './small-agency.ts'
import type { Agency } from './small-agency.ts'

async function draftOf(agency: Agency, invitation: string) {
  const draft = await agency.ask('invitations.draft', { invitation, language: 'en' })
  const file = await download(agency, draft.download)
  return { draft, file, mail: readMail(file) }
}

test('the draft is written in the language of the window that asks for it', async () => {
  const agency = await startAgency()
  const invitation = await agency.invite('fjord', 'read-only', 'line@client.example')
  const { body } = await agency.ask('invitations.draft', { invitation, language: 'ja' })
  expect(body).toContain('読み取り専用')
  expect(body).toContain('2026年12月11日')
})

test('the draft says who invites, to what, as what, what happens next, and until when', async () => {
  const agency = await startAgency()
  await agency.as('anna')
  const id = await agency.invite('fjord', 'read-only', 'line@client.example')
  const { draft, file, mail } = await draftOf(agency, id)
  expect(draft).toMatchObject({
    to: 'line@client.example',
    subject: 'Invitation to Fjord Sport (100-000-0012): Read-only',
    name: 'Invitation of line@client.example.eml',
    type: 'message/rfc822',
    size: Buffer.byteLength(file),
  })
  const told = [
    'Anna Berg invites you to the client account Fjord Sport (100-000-0012) in Google Ads',
    'Read-only',
  ]
  for (const part of [...told, 'accept with your Google account', 'until December 11, 2026 at 12:00 UTC']) {
    expect(draft.body).toContain(part)
  }
  expect(mail.fields).toEqual({
    'x-unsent': '1',
    date: 'Sat, 21 Nov 2026 12:00:00 +0000',
    from: 'Anna Berg <anna@northlight.example>',
    to: draft.to,
    subject: draft.subject,
    'mime-version': '1.0',
    'content-type': 'text/plain; charset=utf-8',
    'content-transfer-encoding': 'base64',
  })
  expect(mail.body).toBe(draft.body)
})

test.each([
  ['center', 'standard', 'TikTok Business Center', 'sign in to TikTok for Business'],
  ['alone', 'viewer', 'TikTok Ads Manager', 'the TikTok account that belongs to this address'],
])(
  'on %s it tells what that platform does next, and makes up no end',
  async (account, role, system, next) => {
    const agency = await startAgency()
    const { draft, mail } = await draftOf(agency, await agency.invite(account, role, 'line@client.example'))
    for (const part of [system, next, 'You are invited', 'does not say how long'])
      expect(draft.body).toContain(part)
    expect(mail.fields).not.toHaveProperty('from')
    expect(draft.body).not.toMatch(/[{}]/)
  },
)

test('whoever sent an invitation is named, whoever makes the draft', async () => {
  const agency = await startAgency()
  await agency.as('anna')
  const id = await agency.invite('fjord', 'standard', 'line@client.example')
  await agency.as('oskar')
  expect((await draftOf(agency, id)).draft.body).toContain('Anna Berg invites you')
})

test('lines end and stay as short as mail wants them, in every script', async () => {
  const agency = await startAgency()
  await agency.ask('accounts.update', {
    account: 'fjord',
    set: { name: '温泉もり 👩‍🚀 Björkbageriet '.repeat(12) },
  })
  const { draft, file, mail } = await draftOf(
    agency,
    await agency.invite('fjord', 'admin', 'line@client.example'),
  )
  expect(file.split('\r\n').filter((line) => line.length > 76)).toEqual([])
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\u0020-\u007e]/)
  expect(mail.fields.subject).toBe(draft.subject)
  expect(mail.body).toContain('温泉もり 👩‍🚀 Björkbageriet')
})

test.each([
  'Fjord\r\nBcc: thief@evil.example\r\n\r\nSend your password',
  'Fjord\nBcc: thief@evil.example',
  'Fjord\u2028Bcc: thief@evil.example\u0085X',
  'Fjord?=\r\n =?UTF-8?Q?',
  '{{email}} $& $1 {{sender}}',
])('a name cannot put anything into the mail but itself: %j', async (name) => {
  const agency = await startAgency()
  await agency.as('anna')
  const id = await agency.invite('fjord', 'admin', 'line@client.example')
  await agency.as('keeper')
  const plain = await draftOf(agency, id)
  await agency.ask('accounts.update', { account: 'fjord', set: { name } })
  await agency.ask('members.update', { member: 'anna', set: { name } })
  const { mail, draft } = await draftOf(agency, id)
  expect(Object.keys(mail.fields)).toEqual(Object.keys(plain.mail.fields))
  const oneLine = name.replaceAll(/[\s\u0085]+/g, ' ')
  expect(mail.fields.subject).toBe(`Invitation to ${oneLine} (100-000-0012): Admin`)
  expect(draft.body.split('\r\n')).toHaveLength(plain.draft.body.split('\r\n').length)
  expect(draft.body).toContain(`${oneLine} invites you`)
})

test.each([
  ['anna,thief@evil.example', '"anna,thief"@evil.example'],
  ['group:anna;@x.example', '"group:anna;"@x.example'],
  ['a\\b@x.example', '"a\\\\b"@x.example'],
  ['(note)anna@x.example', '"(note)anna"@x.example'],
  ['åsa@exämple.example', 'åsa@xn--exmple-cua.example'],
])('%s stays one address', async (email, to) => {
  const agency = await startAgency()
  const { draft, mail } = await draftOf(agency, await agency.invite('fjord', 'admin', email))
  expect(draft.to).toBe(to)
  expect(mail.fields.to).toBe(to)
})

test.each([
  'anna@x.example,thief',
  'anna@x;y',
  'an\u0000na@x.example',
  `${'a'.repeat(300)}@x.example`,
  'a@-x',
])('nothing is made for %j, which mail cannot write', async (email) => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'admin', email)
  expect(await agency.fail('invitations.draft', { invitation: id, language: 'en' })).toMatchObject({
    code: 'bad-input',
    message: 'invitation.no-mail-address',
    details: { email },
  })
})

test('only an invitation that waits for an answer is written about', async () => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'admin', 'line@client.example')
  agency.wait(21)
  expect(await agency.fail('invitations.draft', { invitation: id, language: 'en' })).toMatchObject({
    code: 'structure',
    message: 'invitation.not-open',
    details: { state: 'expired', possible: ['resend', 'revoke'] },
  })
  await agency.ask('invitations.resend', { invitation: id })
  expect((await agency.ask('invitations.draft', { invitation: id, language: 'en' })).to).toBe(
    'line@client.example',
  )
})

test('without an open workspace there is nothing to write about', async () => {
  const agency = await startAgency()
  await agency.ask('workspace.close', {})
  expect((await agency.fail('invitations.draft', { invitation: 'x', language: 'en' })).code).toBe(
    'no-workspace',
  )
})
