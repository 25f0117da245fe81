import { describe, expect, it } from 'vitest'
import { client, link, manager, offer } from '../limits/world.ts'
import { found, mendOf } from './looking.ts'

const account = [manager('m'), client('c')]

const keyOfOffer = (id: string) =>
  found('waits-too-long', {
    account,
    invitation: [offer(id, 'bo@n.example', 'c', { sentAt: '2026-10-01' })],
  })[0]?.key

describe('what waits for an answer', () => {
  it('too long, as the settings say, is a finding', () => {
    const rows = {
      account,
      link: [link('m', 'c', { status: 'pending', askedAt: '2026-11-07T12:00:00Z' })],
      invitation: [offer('i', 'bo@n.example', 'c', { sentAt: '2026-10-01' })],
    }
    expect(found('waits-too-long', rows)).toMatchObject([
      { says: 'invitation', accounts: ['c'], params: { email: 'bo@n.example', days: 51 } },
      { says: 'link', accounts: ['c', 'm'], params: { days: 14 } },
    ])
    expect(mendOf('waits-too-long', rows)).toEqual([
      { command: 'invitations.revoke', input: { invitations: ['i'] } },
      { command: 'links.cancel', input: { parent: 'm', child: 'c' } },
    ])
    expect(found('waits-too-long', rows, { waitingDays: 60 })).toEqual([])
  })

  it('is none before its day, without a date, or where it is over', () => {
    const rows = {
      account,
      link: [link('m', 'c', { status: 'pending', askedAt: '2026-11-07T12:00:01Z' })],
      invitation: [
        offer('i', 'bo@n.example', 'c'),
        offer('j', 'cy@n.example', 'c', { sentAt: '2026-10-01', status: 'declined' }),
        offer('k', 'di@n.example', 'c', { sentAt: '2026-10-01', expiresAt: '2026-10-21' }),
      ],
    }
    expect(found('waits-too-long', rows)).toEqual([])
  })

  it('keeps its key when the same is offered again under another id', () => {
    expect(keyOfOffer('i')).toBe(keyOfOffer('other'))
  })
})

const invited = (expiresAt: string) => ({
  account,
  invitation: [offer('i', 'bo@n.example', 'c', { sentAt: '2026-11-20', expiresAt })],
})

describe('an invitation', () => {
  it('that ends within the days of the settings is a finding, mended by sending it anew', () => {
    expect(found('invitation-ends', invited('2026-11-24T12:00:00Z'))).toMatchObject([{ params: { days: 3 } }])
    expect(mendOf('invitation-ends', invited('2026-11-24T12:00:00Z'))).toEqual([
      { command: 'invitations.resend', input: { invitation: 'i' } },
    ])
  })

  it('that ran out while it waited says so', () => {
    expect(found('invitation-ends', invited('2026-11-20'))).toMatchObject([
      { says: 'over', params: { day: '2026-11-20' } },
    ])
  })

  it('that ends later, or has no end, is none', () => {
    expect(found('invitation-ends', invited('2026-11-24T12:00:01Z'))).toEqual([])
    expect(found('invitation-ends', { account, invitation: [offer('i', 'bo@n.example', 'c')] })).toEqual([])
  })
})
