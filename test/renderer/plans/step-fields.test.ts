import { describe, expect, it } from 'vitest'
import { stepFields, withFields } from '../../../renderer/features/plans/step-fields.ts'

const given = {
  command: 'grants.give',
  input: { grants: [{ member: 'bo', account: 'fjord', role: 'standard', detail: 'post' }] },
}
const sent = {
  command: 'invitations.send',
  input: {
    account: 'fjord',
    role: 'admin',
    emails: ['nils@n.example'],
    expiresAt: '2026-03-01T10:00:00.000Z',
  },
}
const shared = { command: 'centers.share', input: { receiver: 'bc', assets: ['shop'], share: 'assigned' } }

describe('what of a step can be put right in its place', () => {
  it('is the role, the address and the share', () => {
    expect(stepFields(given)).toEqual({ role: { value: 'standard', account: 'fjord' } })
    expect(stepFields(sent)).toEqual({ role: { value: 'admin', account: 'fjord' }, email: 'nils@n.example' })
    expect(stepFields(shared)).toEqual({ share: 'assigned' })
  })

  it('is nothing where one field would not do', () => {
    const [grant] = given.input.grants
    expect(stepFields({ command: 'grants.give', input: { grants: [grant, grant] } })).toBeNull()
    expect(stepFields({ command: 'links.cancel', input: { parent: 'a', child: 'b' } })).toBeNull()
    expect(stepFields({ command: 'grants.give', input: { grants: 'all' } })).toBeNull()
  })

  it('is not the address where several are invited', () => {
    const several = { ...sent, input: { ...sent.input, emails: ['a@n.example', 'b@n.example'] } }
    expect(stepFields(several)).toEqual({ role: { value: 'admin', account: 'fjord' } })
  })

  it('leaves everything else of the step as it was', () => {
    expect(withFields(given, { role: 'admin' })).toEqual({
      grants: [{ member: 'bo', account: 'fjord', role: 'admin', detail: 'post' }],
    })
    expect(withFields(sent, { email: 'nina@n.example' })).toEqual({
      ...sent.input,
      emails: ['nina@n.example'],
    })
    expect(withFields(shared, { share: 'asset-admin' })).toEqual({ ...shared.input, share: 'asset-admin' })
    expect(withFields({ command: 'links.cancel', input: { parent: 'a', child: 'b' } }, {})).toEqual({
      parent: 'a',
      child: 'b',
    })
  })
})
