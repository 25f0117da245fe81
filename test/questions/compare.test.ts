import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract/contract.ts'
import { startSample } from '../helpers/test-app.ts'

type Compared = InputOf<'access.compare'>['compared']
const whole = { from: 0, limit: 200 } as const

describe('everything that a member has', () => {
  it('comes a page at a time, each row as the account’s own page says it', async () => {
    const { ask } = await startSample()
    const all = await ask('access.has', { member: 'anna', ...whole })
    expect(all.total).toBe(all.rows.length)
    expect(all.total).toBeGreaterThan(5)
    for (const { id, role, route, routes } of all.rows) {
      const held = await ask('access.roles', { member: 'anna', account: id })
      expect(held.find((each) => each.role === role)?.routes).toMatchObject({ 0: route, length: routes })
    }
    const second = await ask('access.has', { member: 'anna', from: 1, limit: 1 })
    expect(second).toEqual({ total: all.total, rows: all.rows.slice(1, 2) })
    expect(await ask('access.has', { member: 'anna', from: 1000, limit: 5 })).toEqual({
      total: all.total,
      rows: [],
    })
  })

  it('is looked for anew after a change', async () => {
    const { ask } = await startSample()
    const before = await ask('access.has', { member: 'bo', ...whole })
    await ask('grants.give', { grants: [{ member: 'bo', account: 'nordic', role: 'admin' }] })
    const after = await ask('access.has', { member: 'bo', ...whole })
    expect(after.total).toBeGreaterThan(before.total)
  })

  it('is nobody’s where nobody has the id', async () => {
    const { fail } = await startSample()
    expect(await fail('access.has', { member: 'nobody', ...whole })).toMatchObject({
      message: 'question.unknown-member',
      details: { subject: 'nobody' },
    })
  })
})

describe('a comparison', () => {
  it('of two people has the acts, and behind each the accounts that check confirms', async () => {
    const { ask } = await startSample()
    const compared: Compared = { kind: 'compare-members', member: 'anna', other: 'bo' }
    const { one, rows, acts } = await ask('access.compare', { compared, side: 'one', ...whole })
    expect(rows).toHaveLength(one)
    expect(acts.length).toBeGreaterThan(3)
    for (const { one: mine, other: theirs, ...act } of acts) {
      for (const [side, count] of [['one', mine] as const, ['other', theirs] as const]) {
        const found = await ask('access.compare-act', { compared, act, side, ...whole })
        expect(found.total).toBe(count)
        for (const { account, rule, route } of found.rows) {
          const asked = { action: act.action, params: act.params, on: account }
          const [yes, no] = side === 'one' ? ['anna', 'bo'] : ['bo', 'anna']
          const verdict = await ask('access.check', { ...asked, member: yes })
          expect([verdict.proof.rule, verdict.proof.routes[0]]).toEqual([rule, route])
          expect(await ask('access.check', { ...asked, member: no })).toMatchObject({ allowed: false })
        }
      }
    }
  })

  it('of two accounts has who holds what on one alone', async () => {
    const { ask } = await startSample()
    const compared: Compared = { kind: 'compare-accounts', account: 'fjord-sport', other: 'nordic' }
    const { one, rows, acts } = await ask('access.compare', { compared, side: 'one', ...whole })
    expect(rows).toHaveLength(one)
    expect(acts).toEqual([])
    for (const { id, role } of rows) {
      const here = await ask('access.roles', { member: id, account: 'fjord-sport' })
      const there = await ask('access.roles', { member: id, account: 'nordic' })
      expect(here.some((held) => held.role === role)).toBe(true)
      expect(there.some((held) => held.role === role)).toBe(false)
    }
  })

  it('of one person with a change tells what comes and goes, as the effect of the same plan does', async () => {
    const { ask } = await startSample()
    const steps = [
      { command: 'grants.give', input: { grants: [{ member: 'bo', account: 'nordic', role: 'standard' }] } },
      { command: 'links.cancel', input: { parent: 'nowhere', child: 'fjord-sport' } },
    ]
    const revision = (await ask('workspace.current', {}))?.revision
    const compared: Compared = { kind: 'compare-change', member: 'bo', with: { steps } }
    const gained = await ask('access.compare', { compared, side: 'other', ...whole })
    const lost = await ask('access.compare', { compared, side: 'one', ...whole })
    expect(gained.failing).toMatchObject([{ step: 1 }])
    expect(gained.rows).toHaveLength(gained.other)
    expect(gained.other).toBeGreaterThan(0)

    const { shifts } = await ask('bulk.effect', { steps })
    const ofBo = shifts.filter(({ member }) => member === 'bo')
    const sum = (way: 'gained' | 'lost') => ofBo.reduce((total, shift) => total + shift[way], 0)
    expect([gained.other, lost.one]).toEqual([sum('gained'), sum('lost')])

    // Acts that are gained are allowed once the change is made, and were not before.
    const act = gained.acts.find(({ other }) => other > 0)!
    const { one: _one, other, ...named } = act
    const behind = await ask('access.compare-act', { compared, act: named, side: 'other', ...whole })
    expect(behind.total).toBe(other)
    const question = { member: 'bo', action: act.action, params: act.params, on: behind.rows[0]!.account }
    expect(await ask('access.check', question)).toMatchObject({ allowed: false })
    expect((await ask('workspace.current', {}))?.revision).toBe(revision)
    await ask('bulk.run', { steps: steps.slice(0, 1), mode: 'all' })
    expect(await ask('access.check', question)).toMatchObject({
      allowed: true,
      proof: { rule: behind.rows[0]!.rule },
    })
  })

  it('of a plan takes its steps as they are when it is asked', async () => {
    const { ask, fail } = await startSample()
    const give = {
      command: 'grants.give',
      input: { grants: [{ member: 'bo', account: 'nordic', role: 'admin' }] },
    }
    const { plan } = await ask('plans.create', { name: 'Spring', steps: [give] })
    const compared: Compared = { kind: 'compare-change', member: 'bo', with: { plan } }
    const gained = await ask('access.compare', { compared, side: 'other', ...whole })
    expect(gained.rows).toContainEqual(
      expect.objectContaining({
        id: 'nordic',
        role: 'admin',
        route: expect.objectContaining({ accounts: ['nordic'] }),
      }),
    )
    await ask('plans.apply', { plan })
    const after = await ask('access.compare', { compared, side: 'other', ...whole })
    expect([after.one, after.other, after.acts]).toEqual([0, 0, []])
    const gone: Compared = { ...compared, with: { plan: 'gone' } }
    expect(await fail('access.compare', { compared: gone, side: 'one', ...whole })).toMatchObject({
      message: 'plan.not-there',
    })
  })
})
