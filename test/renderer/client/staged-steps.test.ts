import { describe, expect, it } from 'vitest'
import { Reading } from '../../../renderer/client/mirror/reading.ts'
import { isStageable, stagedSteps } from '../../../renderer/client/staged-steps.ts'
import type { CommandName } from '../../../shared/contract/contract.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import { smallRows } from '../grid/small-agency.ts'
import { snapshotOf } from './snapshot-of.ts'

const known = new Reading(
  snapshotOf({
    ...smallRows,
    account: [
      ...smallRows.account,
      { id: 'solo', system: 'tiktok-ads-manager', kind: 'ad-account', name: 'Lumi TikTok' },
    ],
  }),
)

function give(...grants: readonly (readonly [member: string, role: string, account: string])[]): PlannedStep {
  return {
    command: 'grants.give',
    input: { grants: grants.map(([member, role, account]) => ({ member, role, account })) },
  }
}

function invite(email: string, role: string, account: string): PlannedStep {
  return { command: 'invitations.send', input: { account, role, emails: [email] } }
}

function staged(...steps: readonly PlannedStep[]): readonly PlannedStep[] {
  return stagedSteps(steps, known)
}

describe('what a command becomes in a plan', () => {
  it('is one step for each role that is given or taken', () => {
    const both = give(['anna', 'standard', 'fjord'], ['bo', 'admin', 'fjord'])
    expect(staged(both)).toEqual([give(['anna', 'standard', 'fjord']), give(['bo', 'admin', 'fjord'])])
    const grants = [
      { member: 'anna', account: 'mcc', role: 'admin' },
      { member: 'bo', account: 'fjord', role: 'standard' },
    ]
    expect(staged({ command: 'grants.remove', input: { grants } })).toEqual(
      grants.map((grant) => ({ command: 'grants.remove', input: { grants: [grant] } })),
    )
  })

  it('is one step for each account that is asked for or moved, and keeps what else was said', () => {
    const askedAt = '2026-03-01T10:00:00.000Z'
    const request = {
      command: 'links.request',
      input: { parent: 'mcc', children: ['fjord', 'lumi'], askedAt },
    }
    expect(staged(request).map(({ input }) => input)).toEqual([
      { parent: 'mcc', children: ['fjord'], askedAt },
      { parent: 'mcc', children: ['lumi'], askedAt },
    ])
    const move = { command: 'links.move', input: { from: 'mcc', to: 'rival', children: ['lumi', 'fjord'] } }
    expect(staged(move)).toHaveLength(2)
  })

  it('stays as it is where the platform does it in one act', () => {
    const sent = {
      command: 'invitations.send',
      input: { account: 'fjord', role: 'admin', emails: ['a@x.example', 'b@x.example'] },
    }
    expect(staged(sent)).toEqual([sent])
  })

  it('stays as it was asked where it would be more steps than a plan takes at once', () => {
    const many = give(...Array.from({ length: 2001 }, () => ['anna', 'standard', 'fjord'] as const))
    expect(staged(many)).toEqual([many])
  })
})

describe('a role for somebody without any on the account', () => {
  it('is an invitation where the platform invites: levels, and the basic roles of a Business Center', () => {
    expect(staged(give(['clara', 'standard', 'lumi']))).toEqual([
      invite('clara@northlight.example', 'standard', 'lumi'),
    ])
    expect(staged(give(['clara', 'viewer', 'solo']))).toEqual([
      invite('clara@northlight.example', 'viewer', 'solo'),
    ])
    expect(staged(give(['clara', 'standard', 'bc']))).toEqual([
      invite('clara@northlight.example', 'standard', 'bc'),
    ])
  })

  it('is given as it is where the platform does not invite: lists, finance roles, assignments', () => {
    for (const step of [
      give(['clara', 'report-recipient', 'lumi']),
      give(['clara', 'finance-manager', 'bc']),
      give(['clara', 'asset-operator', 'ad']),
    ])
      expect(staged(step)).toEqual([step])
  })

  it('is given to who holds a role there or above, by active links', () => {
    for (const step of [
      give(['bo', 'admin', 'fjord']),
      give(['anna', 'standard', 'fjord']),
      give(['clara', 'standard', 'fjord']),
    ])
      expect(staged(step)).toEqual([step])
  })

  it('is an invitation where what they hold above does not flow down, or a link is not active', () => {
    expect(staged(give(['zoe', 'standard', 'nordic']))).toEqual([
      invite('zoe@northlight.example', 'standard', 'nordic'),
    ])
    const north = new Reading(
      snapshotOf({ ...smallRows, grant: [{ member: 'bo', account: 'nordic', role: 'admin' }] }),
    )
    expect(stagedSteps([give(['bo', 'standard', 'lumi'])], north)).toEqual([
      invite('bo@northlight.example', 'standard', 'lumi'),
    ])
  })

  it('is left to the back end to refuse where the member or the account is not known', () => {
    const step = give(['nobody', 'standard', 'lumi'])
    expect(staged(step)).toEqual([step])
  })
})

describe('which commands wait in a plan', () => {
  it('are those about access; plans, undo and imports run at once', () => {
    const names: readonly CommandName[] = [
      'grants.give',
      'links.request',
      'members.update',
      'centers.migrate',
    ]
    expect(names.every(isStageable)).toBe(true)
    const others: readonly CommandName[] = ['plans.stage', 'plans.apply', 'changes.undo', 'import.files']
    expect(others.some(isStageable)).toBe(false)
  })
})
