import { expect, test } from 'vitest'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { rowsOf } from './rows-of.ts'
import { startAgency } from './small-agency.ts'
import type { Agency } from './small-agency.ts'

const newcomer = 'line.moe@client.example'

function rolesOf({ grant }: WorkspaceRows, member: string, account: string): readonly string[] {
  return grant.filter((row) => row.member === member && row.account === account).map(({ role }) => role)
}

async function roleAfterAccepting(agency: Agency, account: string, role: string, email: string) {
  const id = await agency.invite(account, role, email)
  const { member } = await agency.ask('invitations.accept', { invitation: id })
  return rolesOf(await rowsOf(agency), member, account)
}

test('accepting makes a member of somebody new, with the role, and one undo takes both back', async () => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'read-only', newcomer)
  const before = await rowsOf(agency)
  const { member, advice } = await agency.ask('invitations.accept', { invitation: id })
  const after = await rowsOf(agency)
  expect(after.member.find((row) => row.id === member)).toEqual({
    id: member,
    name: 'Line Moe',
    email: newcomer,
  })
  expect(rolesOf(after, member, 'fjord')).toEqual(['read-only'])
  expect(await agency.invitation(id)).toMatchObject({ status: 'accepted' })
  expect(advice).toEqual([])
  const question = { member, action: 'account.view', on: 'fjord' }
  expect((await agency.ask('access.check', question)).allowed).toBe(true)
  await agency.ask('changes.undo', {})
  expect(await rowsOf(agency)).toEqual(before)
})

test.each([
  ['saga.nyberg@x.example', 'Saga Nyberg'],
  ['bo+ads@x.example', 'Bo'],
  ['åsa_van-der.berg@x.example', 'Åsa Van Der Berg'],
  ['._.@x.example', '._.'],
])('the name of %s is %s until somebody tells another', async (email, name) => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'read-only', email)
  const { member } = await agency.ask('invitations.accept', { invitation: id })
  expect((await rowsOf(agency)).member.find((row) => row.id === member)).toMatchObject({ name, email })
})

test('the name that is given is the new member’s', async () => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'read-only', newcomer)
  const { member } = await agency.ask('invitations.accept', { invitation: id, name: 'Line M.' })
  expect((await rowsOf(agency)).member.find((row) => row.id === member)).toMatchObject({ name: 'Line M.' })
})

test('a member is found by any of their addresses, whatever its case', async () => {
  const agency = await startAgency()
  for (const email of ['SAGA@northlight.example', 'Saga@Home.example']) {
    const id = await agency.invite('fjord', 'read-only', email)
    expect(await agency.ask('invitations.accept', { invitation: id })).toMatchObject({ member: 'saga' })
    await agency.ask('changes.undo', {})
  }
})

test('whoever was invited by one address and accepts with another has both from then on', async () => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'read-only', 'bo@northlight.example')
  const answer = { invitation: id, email: 'bo@private.example' }
  expect(await agency.ask('invitations.accept', answer)).toMatchObject({ member: 'bo' })
  expect((await rowsOf(agency)).member.find((row) => row.id === 'bo')).toMatchObject({
    email: 'bo@northlight.example',
    otherEmails: ['bo@private.example'],
  })
})

test('the address with which somebody accepts says who it was, and nobody gets an address they had', async () => {
  const agency = await startAgency()
  const before = (await rowsOf(agency)).member
  const id = await agency.invite('fjord', 'read-only', 'bo@northlight.example')
  const answer = { invitation: id, email: 'saga@home.example' }
  expect(await agency.ask('invitations.accept', answer)).toMatchObject({ member: 'saga' })
  expect((await rowsOf(agency)).member).toEqual(before)
})

test('somebody new who accepts with another address is known by that one', async () => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'read-only', newcomer)
  const { member } = await agency.ask('invitations.accept', { invitation: id, email: 'line@private.example' })
  const row = (await rowsOf(agency)).member.find((one) => one.id === member)
  expect(row).toEqual({ id: member, name: 'Line', email: 'line@private.example' })
})

test('the accepted role replaces a weaker one of its class and nothing else; a stronger one stays', async () => {
  const agency = await startAgency()
  await agency.ask('grants.give', {
    grants: [{ member: 'saga', account: 'fjord', role: 'report-recipient' }],
  })
  const roles = (role: string) => roleAfterAccepting(agency, 'fjord', role, 'saga@home.example')
  expect(await roles('read-only')).toEqual(['read-only', 'report-recipient'])
  expect(await roles('admin')).toEqual(['admin', 'report-recipient'])
  expect(await roles('standard')).toEqual(['admin', 'report-recipient'])
})

test('the invited member answers themselves, with no permission of their own', async () => {
  const agency = await startAgency()
  const one = await agency.invite('fjord', 'read-only', 'saga@home.example')
  const two = await agency.invite('center', 'standard', 'SAGA@northlight.example')
  await agency.as('saga')
  expect(await agency.ask('invitations.accept', { invitation: one })).toMatchObject({ member: 'saga' })
  await agency.ask('invitations.decline', { invitation: two })
  expect(await agency.invitation(two)).toMatchObject({ status: 'declined' })
})

test('nobody answers for another, not even an admin of the account, and nobody accepts as another', async () => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'read-only', 'saga@home.example')
  const before = await rowsOf(agency)
  await agency.as('anna')
  for (const call of ['invitations.accept', 'invitations.decline']) {
    expect(await agency.fail(call, { invitation: id })).toMatchObject({
      code: 'refused',
      message: 'invitation.not-yours',
      details: { email: 'saga@home.example', member: 'anna' },
    })
  }
  await agency.as('saga')
  const asBo = { invitation: id, email: 'bo@northlight.example' }
  expect((await agency.fail('invitations.accept', asBo)).message).toBe('invitation.not-yours')
  expect(await rowsOf(agency)).toEqual(before)
})

test('an expired invitation can be neither accepted nor declined, though nothing of it was recorded', async () => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'read-only', newcomer)
  agency.wait(20)
  for (const act of ['accept', 'decline']) {
    expect(await agency.fail(`invitations.${act}`, { invitation: id })).toMatchObject({
      code: 'structure',
      message: 'invitation.transition',
      details: {
        state: 'expired',
        act,
        possible: ['resend', 'revoke'],
        source: expect.stringContaining('Google Ads API') as string,
      },
    })
  }
  expect(await agency.invitation(id)).toMatchObject({ status: 'pending' })
  await agency.ask('invitations.revoke', { invitations: [id] })
})

test('a second answer is refused', async () => {
  const agency = await startAgency()
  const id = await agency.invite('fjord', 'read-only', newcomer)
  await agency.ask('invitations.decline', { invitation: id })
  expect(await agency.fail('invitations.accept', { invitation: id })).toMatchObject({
    message: 'invitation.transition',
    details: { state: 'declined', act: 'accept', possible: ['resend'] },
  })
})

test.each([
  ['no address', { email: 'nobody' }, 'email'],
  ['no name', { name: '  ' }, 'name'],
])('accepting with %s is bad input', async (_, part, path) => {
  const agency = await startAgency()
  const invitation = await agency.invite('fjord', 'read-only', newcomer)
  const failure = await agency.fail('invitations.accept', { invitation, ...part })
  expect(failure).toMatchObject({ code: 'bad-input', details: { path } })
})

test('to TikTok Ads Manager somebody comes with the invited address alone, as its guide says', async () => {
  const agency = await startAgency()
  const id = await agency.invite('alone', 'viewer', newcomer)
  const failure = await agency.fail('invitations.accept', { invitation: id, email: 'line@private.example' })
  expect(failure).toMatchObject({
    code: 'structure',
    message: 'invitation.other-address',
    details: { path: 'email', invited: newcomer, source: expect.stringContaining('document 000') },
  })
  const same = { invitation: id, email: newcomer.toUpperCase() }
  expect(await agency.ask('invitations.accept', same)).toMatchObject({ change: expect.any(String) })
})
