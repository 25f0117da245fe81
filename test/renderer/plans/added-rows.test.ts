import { describe, expect, it } from 'vitest'
import { addedRows } from '../../../renderer/features/plans/added-rows.ts'

const called = (name: string, number: number) => `${name} of ${number}`
const nils = { name: 'Nils', email: 'nils@n.example' }

describe('what only a plan adds', () => {
  it('bears the id of its step, and is called by the name that the step gives it', () => {
    const added = addedRows(
      [
        { id: 's1', command: 'members.add', input: nils },
        {
          id: 's2',
          command: 'accounts.add',
          input: { system: 'google-ads', kind: 'client', name: 'Ski', parent: 'nordic' },
        },
        { id: 's3', command: 'grants.give', input: { grants: [] } },
        { id: 's4', command: 'invitations.accept', input: { invitation: 'i1', name: 'Line' } },
      ],
      called,
    )
    expect(added.members.get('s1')).toEqual({ ...nils, id: 's1', name: 'Nils of 1' })
    expect(added.accounts.get('s2')).toEqual({
      id: 's2',
      system: 'google-ads',
      kind: 'client',
      name: 'Ski of 2',
    })
    expect(added.members.get('s4')).toMatchObject({ name: 'Line of 4' })
    expect([...added.members.keys(), ...added.accounts.keys()]).toEqual(['s1', 's4', 's2'])
  })

  it('is several things where a step makes several', () => {
    const input = { account: 'fjord', role: 'admin', emails: ['a@n.example', 'b@n.example'] }
    const { invitations } = addedRows([{ id: 's1', command: 'invitations.send', input }], called)
    expect(invitations.get('s1')).toMatchObject({ email: 'a@n.example', account: 'fjord' })
    expect(invitations.get('s1-2')).toMatchObject({ email: 'b@n.example' })
  })

  it('is nothing that cannot be read', () => {
    const added = addedRows([{ id: 's1', command: 'members.add', input: { name: 7 } }], called)
    expect(added.members.size).toBe(0)
  })
})
