import { describe, expect, it } from 'vitest'
import { isLeaving, plannedAccess, plannedFor } from '../../../renderer/client/planned-access.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import { give, take } from '../../plans/planning.ts'

const planned = (...steps: readonly PlannedStep[]) =>
  plannedAccess(
    steps.map(({ command, input }, place) => ({ id: `s${place + 1}`, command, input })),
    () => 'google-ads',
  )

const invite = (email: string, role: string): PlannedStep => ({
  command: 'invitations.send',
  input: { account: 'lumi', role, emails: [email] },
})

const leaves = (role: string, ...steps: readonly PlannedStep[]) =>
  isLeaving('google-ads', { role }, planned(...steps).on('lumi'))

describe('what a plan does to roles', () => {
  it('is found by the account, with the step that does it', () => {
    const access = planned(give('bo', 'lumi', 'admin'), take('petra', 'lumi', 'standard'))
    expect(access.on('lumi')).toMatchObject([
      { who: 'bo', role: 'admin', change: 'give', step: 's1' },
      { who: 'petra', role: 'standard', change: 'take', step: 's2' },
    ])
    expect(access.on('fjord')).toEqual([])
    expect(access.on('lumi')).toBe(access.on('lumi'))
  })

  it('is found for somebody by any address', () => {
    const access = planned(invite('Bo@Home.example', 'admin'))
    const bo = { id: 'bo', email: 'bo@agency.example', otherEmails: ['bo@home.example'] }
    expect(plannedFor(access.on('lumi'), bo)).toMatchObject([{ role: 'admin', change: 'invite' }])
    expect(plannedFor(access.on('lumi'), { ...bo, otherEmails: [] })).toEqual([])
  })

  it('is the difference to how things are: a later step takes an earlier one back, or its place', () => {
    expect(planned(give('bo', 'lumi', 'admin'), take('bo', 'lumi', 'admin')).on('lumi')).toEqual([])
    expect(planned(take('bo', 'lumi', 'admin'), give('bo', 'lumi', 'admin')).on('lumi')).toEqual([])
    const twice = planned(give('bo', 'lumi', 'admin'), give('bo', 'lumi', 'billing'))
    expect(twice.on('lumi')).toMatchObject([{ role: 'billing', step: 's2' }])
  })

  it('names no step that does more than this, and reads over what it does not know', () => {
    const [one, two] = [give('bo', 'lumi', 'admin'), give('petra', 'lumi', 'admin')]
    const grants = [one, two].flatMap(({ input }) => input['grants'])
    const access = planned(
      { command: 'grants.give', input: { grants } },
      { command: 'grants.give', input: { grants: 'all' } },
      { command: 'later.command', input: {} },
      { command: 'invitations.revoke', input: { invitations: ['i1'] } },
    )
    expect(access.on('lumi')).toMatchObject([
      { who: 'bo', step: null },
      { who: 'petra', step: null },
    ])
    expect([...access.revokes]).toEqual(['i1'])
  })

  it('makes a role go that it takes away, and one whose place another takes', () => {
    expect(leaves('standard', take('bo', 'lumi', 'standard'))).toBe(true)
    expect(leaves('standard', give('bo', 'lumi', 'admin'))).toBe(true)
    expect(leaves('admin', give('bo', 'lumi', 'admin'))).toBe(false)
    expect(leaves('report-recipient', give('bo', 'lumi', 'admin'))).toBe(false)
    expect(leaves('standard', invite('bo@agency.example', 'admin'))).toBe(false)
  })
})
