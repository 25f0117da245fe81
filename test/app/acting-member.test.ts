import { expect, test } from 'vitest'
import { startSample } from '../helpers/test-app.ts'

const invite = { grants: [{ member: 'elin', account: 'granen-mobler', role: 'standard' }] }

test('a named member is refused what the platform would refuse, with the proof', async () => {
  const { ask, fail } = await startSample()
  await ask('actor.choose', { actor: 'bo' })
  const failure = await fail('grants.give', invite)
  expect(failure).toMatchObject({
    code: 'refused',
    details: { verdict: { allowed: false }, question: { member: 'bo', action: 'user.invite' } },
  })
  const [preview] = await ask('grants.preview', {
    role: 'standard',
    targets: [{ member: 'elin', account: 'granen-mobler' }],
  })
  expect(preview).toMatchObject({ effect: 'forbidden', why: { code: 'refused' } })
})

test('a named member may do what the platform allows, and the change bears the name', async () => {
  const { ask } = await startSample()
  await ask('actor.choose', { actor: 'anna' })
  const { change } = await ask('grants.give', invite)
  const [latest] = await ask('changes.list', { limit: 1 })
  expect(latest).toMatchObject({ id: change, actor: 'anna' })
})

test('what no document names is the keeper’s alone', async () => {
  const { ask, fail } = await startSample()
  await ask('actor.choose', { actor: 'anna' })
  const failure = await fail('members.add', { name: 'New', email: 'new@northlight.example' })
  expect(failure).toMatchObject({ code: 'refused', message: 'refused.keeper-only' })
  await ask('actor.choose', { actor: 'keeper' })
  await ask('members.add', { name: 'New', email: 'new@northlight.example' })
})

test('each undoes only what is their own, and the keeper anything', async () => {
  const { ask, fail } = await startSample()
  await ask('actor.choose', { actor: 'anna' })
  const { change } = await ask('grants.give', invite)
  await ask('actor.choose', { actor: 'clara' })
  expect((await fail('changes.undo', { change: change! })).message).toBe('undo.not-yours')
  expect((await ask('changes.undo-state', {})).undo).toBeNull()
  await ask('actor.choose', { actor: 'keeper' })
  await ask('changes.undo', { change: change! })
})

test('nobody can act as someone who does not exist', async () => {
  const { ask, fail } = await startSample()
  expect((await fail('actor.choose', { actor: 'nobody' })).code).toBe('not-found')
  expect(await ask('actor.get', {})).toEqual({ actor: 'keeper' })
})

test('the preview tells for each target what a drop would do', async () => {
  const { ask } = await startSample()
  const previews = await ask('grants.preview', {
    role: 'standard',
    targets: [
      { member: 'elin', account: 'lumi' },
      { member: 'bo', account: 'fjord-sport' },
      { member: 'bo', account: 'finland' },
      { member: 'bo', account: 'tta-hokkodo' },
    ],
  })
  expect(previews.map((each) => each.effect)).toEqual(['gives', 'replaces', 'nothing', 'forbidden'])
})

test('the preview asks the limits: they stop a named member, and warn the keeper', async () => {
  const { ask } = await startSample()
  const last = { role: 'standard', targets: [{ member: 'clara', account: 'nordic' }] }
  expect(await ask('grants.preview', last)).toMatchObject([
    { effect: 'replaces', role: 'admin', findings: [{ limit: 'last-admin-of-manager' }] },
  ])
  await ask('actor.choose', { actor: 'anna' })
  expect(await ask('grants.preview', last)).toMatchObject([
    { effect: 'forbidden', why: { code: 'refused', message: 'limit.last-admin-of-manager' } },
  ])
})
