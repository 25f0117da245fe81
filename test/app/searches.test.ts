import { expect, test } from 'vitest'
import type { Question } from '../../shared/model/verdict.ts'
import { startSample } from '../helpers/test-app.ts'

test('who can do something is told a page at a time, each as a question of its own is answered', async () => {
  const { ask } = await startSample()
  const asked = { action: 'user.invite', on: 'fjord-sport', params: { level: 'admin' } }
  const all = await ask('access.who-can', { ...asked, from: 0, limit: 200 })
  expect(all.total).toBe(all.members.length)
  expect(all.total).toBeGreaterThan(2)
  for (const { member, verdict } of all.members) {
    expect(verdict.allowed).toBe(true)
    expect(verdict.proof.routes.length).toBeGreaterThan(0)
    expect(await ask('access.check', { ...asked, member })).toEqual(verdict)
  }
  const second = await ask('access.who-can', { ...asked, from: 1, limit: 1 })
  expect(second).toEqual({ total: all.total, members: all.members.slice(1, 2) })
})

test('nobody does what is not done on this kind of account', async () => {
  const { ask } = await startSample()
  expect(
    await ask('access.who-can', { action: 'client.link', on: 'fjord-sport', from: 0, limit: 9 }),
  ).toEqual({
    total: 0,
    members: [],
  })
})

test('where someone can do something is told a page at a time as well', async () => {
  const { ask } = await startSample()
  const asked = { member: 'anna', action: 'campaign.edit' }
  const all = await ask('access.where-can', { ...asked, from: 0, limit: 200 })
  expect(all.total).toBe(all.accounts.length)
  expect(all.total).toBeGreaterThan(2)
  for (const { account, verdict } of all.accounts) {
    const question: Question = { ...asked, on: account }
    expect(await ask('access.check', question)).toEqual(verdict)
    expect(verdict.allowed).toBe(true)
  }
  const some = await ask('access.where-can', { ...asked, from: 2, limit: 2 })
  expect(some).toEqual({ total: all.total, accounts: all.accounts.slice(2, 4) })
})
