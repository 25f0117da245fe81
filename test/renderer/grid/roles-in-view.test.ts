import { describe, expect, test } from 'vitest'
import { pendingRoles } from '../../../renderer/features/grid/model/pending-roles.ts'
import { readRoleDrag, roleDragData } from '../../../renderer/features/palette/role-drag.ts'
import { kindsOf, rolesInView } from '../../../renderer/features/palette/roles-in-view.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'

describe('the palette', () => {
  test('has the roles that some account in view can hold, by platform', () => {
    const groups = rolesInView(
      kindsOf([
        { system: 'tiktok-business-center', kind: 'pixel' },
        undefined,
        { system: 'google-ads', kind: 'client' },
        { system: 'tiktok-business-center', kind: 'pixel' },
      ]),
    )
    expect(groups.map((group) => [group.system, group.roles.map((role) => role.id)])).toEqual([
      ['google-ads', ['admin', 'standard', 'billing', 'read-only', 'email-only', 'report-recipient']],
      ['tiktok-business-center', ['assigned']],
    ])
  })

  test('a dragged role is read again, and nothing else is taken for one', () => {
    const drag = { system: 'google-ads', role: 'admin' } as const
    expect(readRoleDrag(roleDragData(drag))).toMatchObject(drag)
    expect(readRoleDrag({ type: 'keyholder/account', account: 'mcc' })).toBeNull()
    expect(readRoleDrag({ type: 'keyholder/role', system: 'meta', role: 'admin' })).toBeNull()
  })
})

describe('what was offered to a person', () => {
  const offer: Invitation = {
    id: 'i',
    email: 'Sofia.Tamm@balticclick.example',
    account: 'a',
    role: 'admin',
    status: 'pending',
    expiresAt: '2026-12-01T00:00:00Z',
  }
  const sofia = {
    id: 'sofia',
    name: 'Sofia',
    email: 'sofia@northlight.example',
    otherEmails: ['sofia.tamm@balticclick.example'],
  }
  const before = Date.parse('2026-11-30T00:00:00Z')

  test('is found by any of their addresses', () => {
    expect(pendingRoles([offer], sofia, before)).toBe('admin')
    expect(pendingRoles([{ ...offer, email: 'sofia@elsewhere.example' }], sofia, before)).toBe('')
    expect(pendingRoles([offer], undefined, before)).toBe('')
  })

  test('waits no longer once it was answered or its day has passed', () => {
    expect(pendingRoles([{ ...offer, status: 'declined' }], sofia, before)).toBe('')
    expect(pendingRoles([offer], sofia, Date.parse('2026-12-02T00:00:00Z'))).toBe('')
  })
})
