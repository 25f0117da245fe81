import { expect, test } from 'vitest'
import { document } from '../fixtures/importing.ts'
import { startSample, upload } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { client, link, manager, several } from './world.ts'

/** Clara is the only one who is admin of Nordic itself. */
const lastAdmin = { grants: [{ member: 'clara', account: 'nordic', role: 'admin' }] }

function adminOfCenter(member: string) {
  return { grants: [{ member, account: 'bc', role: 'admin' }] }
}

/** Two managers below Smilhuset, which stands on the fourth level; the lower of them. */
async function addManagers({ ask }: TestApp): Promise<string> {
  const added = { system: 'google-ads', kind: 'manager' } as const
  const fifth = await ask('accounts.add', { ...added, name: 'Fifth', parent: 'smilhuset' })
  const sixth = await ask('accounts.add', { ...added, name: 'Sixth', parent: fifth.account })
  expect([fifth.findings, sixth.findings]).toEqual([[], []])
  return sixth.account
}

test('the keeper is warned that an account loses its last admin, and it is recorded', async () => {
  const { ask } = await startSample()
  const { change, findings } = await ask('grants.remove', lastAdmin)
  expect(change).not.toBeNull()
  expect(findings).toEqual([
    {
      limit: 'last-admin-of-manager',
      platformError: 'LAST_ADMIN_USER_OF_MANAGER',
      details: { account: 'nordic', accountName: 'Nordic' },
    },
  ])
})

test('a named member is stopped, with the platform’s own error, and nothing changed', async () => {
  const { ask, fail, heard } = await startSample()
  await ask('actor.choose', { actor: 'anna' })
  heard.length = 0
  expect(await fail('grants.remove', lastAdmin)).toEqual({
    code: 'refused',
    message: 'limit.last-admin-of-manager',
    details: {
      account: 'nordic',
      accountName: 'Nordic',
      platformError: 'LAST_ADMIN_USER_OF_MANAGER',
      source: 'Google Ads API, CustomerUserAccessError',
    },
  })
  expect(heard).toEqual([])
  const roles = await ask('access.roles', { member: 'clara', account: 'nordic' })
  expect(roles).toMatchObject([{ role: 'admin' }])
})

test('a lower level in the place of the last admin’s is stopped as well, and handing over is not', async () => {
  const { ask, fail } = await startSample()
  await ask('actor.choose', { actor: 'anna' })
  const lowered = { member: 'clara', account: 'nordic', role: 'standard' }
  expect((await fail('grants.give', { grants: [lowered] })).message).toBe('limit.last-admin-of-manager')
  const heir = { member: 'bo', account: 'nordic', role: 'admin' }
  expect((await ask('grants.give', { grants: [lowered, heir] })).change).not.toBeNull()
})

test('a change that breaks nothing has no findings, whatever is wrong elsewhere', async () => {
  const { ask } = await startSample()
  await ask('grants.remove', lastAdmin)
  const given = await ask('grants.give', { grants: [{ member: 'bo', account: 'lumi', role: 'standard' }] })
  expect(given.findings).toEqual([])
  const repaired = await ask('grants.give', lastAdmin)
  expect(repaired.findings).toEqual([])
})

test('a seventh level warns the keeper and stops a member', async () => {
  const started = await startSample()
  const { ask, fail } = started
  const sixth = await addManagers(started)
  const seventh = { system: 'google-ads', kind: 'client', name: 'Deep', parent: sixth } as const
  await ask('actor.choose', { actor: 'anna' })
  expect(await fail('accounts.add', seventh)).toMatchObject({
    code: 'refused',
    message: 'limit.depth',
    details: { accountName: 'Deep', managerName: 'Sixth', most: 6, would: 7 },
  })
  await ask('actor.choose', { actor: 'keeper' })
  const { findings, account } = await ask('accounts.add', seventh)
  expect(findings).toMatchObject([{ limit: 'depth', details: { account, would: 7 } }])
})

test('the keeper hears that a client without people would lose its owner, and not that it gets one', async () => {
  const { ask } = await startSample()
  const told = { parent: 'nordic', child: 'alvmo-ull' }
  const dropped = await ask('accounts.describe-link', { ...told, owner: 'no' })
  expect(dropped.findings).toMatchObject([
    {
      limit: 'left-without-users',
      platformError: 'CANNOT_REMOVE_LAST_CLIENT_ACCOUNT_OWNER',
      details: { account: 'alvmo-ull' },
    },
  ])
  expect((await ask('accounts.describe-link', { ...told, owner: 'yes' })).findings).toEqual([])
})

test('a Business Center keeps an admin', async () => {
  const { ask, fail } = await startSample()
  await ask('actor.choose', { actor: 'maja' })
  expect((await ask('grants.remove', adminOfCenter('oskar'))).findings).toEqual([])
  const failure = await fail('grants.remove', adminOfCenter('maja'))
  expect(failure).toMatchObject({ code: 'refused', message: 'limit.last-admin-of-center' })
  expect(failure.details).not.toHaveProperty('platformError')
})

test('a member may take back what they did, though it breaks a limit, and is told', async () => {
  const { ask, fail } = await startSample()
  await ask('actor.choose', { actor: 'anna' })
  const first = { grants: [{ member: 'bo', account: 'smilhuset', role: 'admin' }] }
  await ask('grants.give', first)
  expect((await fail('grants.remove', first)).message).toBe('limit.last-admin-of-manager')
  const { findings } = await ask('changes.undo', {})
  expect(findings).toMatchObject([{ limit: 'last-admin-of-manager', details: { account: 'smilhuset' } }])
})

test('an import is never stopped and never warned, however much it breaks', async () => {
  const started = await startSample()
  const managers = several(9, 'm')
  const deep = managers.slice(1).map((id, place) => link(managers[place]!, id))
  const many = managers.map((id) => link(id, 'shop'))
  const file = document({
    account: [...managers.map(manager), client('shop')],
    link: [...deep, ...many],
  })
  const sent = await upload(started, file.name, Buffer.from(file.bytes))
  const result = await started.ask('import.files', { uploads: [sent] })
  expect(result).toMatchObject({ added: 10 + deep.length + many.length, findings: [] })
})
