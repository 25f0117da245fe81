import { expect, test } from 'vitest'
import { startSample } from '../helpers/test-app.ts'

const refusals = [
  ['an unknown call', 'no.such.call', {}, 'unknown-call', {}],
  ['an unknown key', 'access.people', { account: 'mcc', colour: 1 }, 'bad-input', { path: 'colour' }],
  ['a missing key', 'access.people', {}, 'bad-input', { path: 'account' }],
  [
    'a wrong place in a list',
    'grants.give',
    { grants: [{ member: 'bo', account: 'mcc' }] },
    'bad-input',
    { path: 'grants[0].role' },
  ],
  [
    'an unknown member',
    'access.check',
    { member: 'x', action: 'account.view', on: 'mcc' },
    'not-found',
    { subject: 'x' },
  ],
  [
    'an unknown action',
    'access.check',
    { member: 'bo', action: 'fly', on: 'mcc' },
    'not-found',
    { subject: 'fly' },
  ],
  [
    'a level too few',
    'access.check',
    { member: 'bo', action: 'user.invite', on: 'mcc' },
    'not-found',
    { subject: 'level' },
  ],
  [
    'a kind of another system',
    'accounts.add',
    { system: 'google-ads', kind: 'pixel', name: 'x' },
    'structure',
    {},
  ],
  [
    'a child below a client',
    'accounts.add',
    { system: 'google-ads', kind: 'client', name: 'x', parent: 'lumi' },
    'structure',
    {},
  ],
  ['an address twice', 'members.add', { name: 'x', email: 'ANNA@northlight.example' }, 'structure', {}],
  [
    'an external id twice',
    'accounts.update',
    { account: 'lumi', set: { externalId: '1000000012' } },
    'structure',
    {},
  ],
  [
    'two roles of one class at once',
    'grants.give',
    { grants: ['admin', 'standard'].map((role) => ({ member: 'elin', account: 'lumi', role })) },
    'structure',
    {},
  ],
  [
    'a role that is not held',
    'grants.remove',
    { grants: [{ member: 'elin', account: 'lumi', role: 'admin' }] },
    'not-found',
    {},
  ],
] as const

test.each(refusals)(
  '%s is refused with the place, and changes nothing',
  async (_, name, input, code, details) => {
    const { app, ask } = await startSample()
    const before = await ask('workspace.current', {})
    const result = await app.call(name, input)
    expect(result).toMatchObject({ ok: false, error: { code, details } })
    expect(await ask('workspace.current', {})).toEqual(before)
  },
)
