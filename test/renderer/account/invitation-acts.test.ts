import { describe, expect, it } from 'vitest'
import { daysAway, dayAfter, endOfDay } from '../../../renderer/features/account/days-away.ts'
import { invitationActs } from '../../../renderer/features/account/invitation-acts.ts'
import { memberWithAddress } from '../../../renderer/features/account/member-with-address.ts'
import { readAddresses } from '../../../renderer/features/account/read-addresses.ts'
import { invitationStatuses } from '../../../shared/model/invitation.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'

const invitation: Invitation = {
  id: 'i1',
  email: 'bo@n.example',
  account: 'fjord',
  role: 'standard',
  status: 'pending',
}

function names(state: Invitation['status']): readonly string[] {
  return invitationActs(invitation, state).map(({ name }) => name)
}

describe('what can be done with an invitation', () => {
  it('that waits: everything, ending it last', () => {
    expect(names('pending')).toEqual(['resend', 'accepted', 'declined', 'copy', 'mail', 'save', 'revoke'])
  })

  it('that expired: nobody can accept it any more', () => {
    expect(names('expired')).toEqual(['resend', 'copy', 'mail', 'save', 'revoke'])
  })

  it('that was declined or revoked: it can be sent again', () => {
    expect(names('declined')).toEqual(['resend'])
    expect(names('revoked')).toEqual(['resend'])
    expect(names('accepted')).toEqual([])
  })

  it('of a status that nobody knows here: it is told what it is, or revoked whatever it is', () => {
    expect(names('unknown')).toEqual([
      'tell.pending',
      'tell.accepted',
      'tell.declined',
      'tell.revoked',
      'tell.expired',
      'revoke',
    ])
  })

  it('by letters that differ', () => {
    for (const state of invitationStatuses) {
      const letters = invitationActs(invitation, state).flatMap(({ letter }) => letter ?? [])
      expect(new Set(letters).size).toBe(letters.length)
    }
  })
})

describe('addresses in a text', () => {
  it('stand one a line, or with commas, semicolons or spaces between them', () => {
    expect(readAddresses('a@x.example\nb@x.example, c@x.example; d@x.example e@x.example\n\n').good).toEqual([
      'a@x.example',
      'b@x.example',
      'c@x.example',
      'd@x.example',
      'e@x.example',
    ])
  })

  it('come with names, as a mail program copies them', () => {
    expect(readAddresses('Anna Berg <anna@x.example>, "Bo" <bo@x.example>').good).toEqual([
      'anna@x.example',
      'bo@x.example',
    ])
  })

  it('are taken once, whatever their case', () => {
    expect(readAddresses('Anna@x.example, anna@X.example').good).toEqual(['Anna@x.example'])
  })

  it('that are none are named as they were typed', () => {
    expect(readAddresses('anna@x.example, Bo Lind, carl@, <>')).toEqual({
      good: ['anna@x.example'],
      bad: ['Bo Lind', 'carl@', '<>'],
    })
  })
})

describe('a member with an address', () => {
  it('is found by any of them, whatever the case', () => {
    const bo = { id: 'bo', name: 'Bo', email: 'bo@n.example', otherEmails: ['Lind@home.example'] }
    expect(memberWithAddress([bo], 'BO@n.example')).toBe(bo)
    expect(memberWithAddress([bo], 'lind@home.example')).toBe(bo)
    expect(memberWithAddress([bo], 'b@n.example')).toBeUndefined()
  })
})

describe('days', () => {
  const now = new Date(2026, 10, 21, 15, 30)

  it('are counted by the calendar', () => {
    expect(daysAway('en', new Date(2026, 11, 3, 1).toISOString(), now)).toBe('in 12 days')
    expect(daysAway('en', new Date(2026, 10, 21, 1).toISOString(), now)).toBe('today')
    expect(daysAway('en', new Date(2026, 10, 20, 23).toISOString(), now)).toBe('yesterday')
    expect(daysAway('en', new Date(2026, 10, 1).toISOString(), now)).toBe('20 days ago')
  })

  it('go over the ends of months, and last until midnight', () => {
    expect(dayAfter(now, 20)).toBe('2026-12-11')
    expect(new Date(endOfDay('2026-12-11')).getHours()).toBe(23)
  })
})
