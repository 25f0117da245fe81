import { describe, expect, it } from 'vitest'
import { startSample } from '../helpers/test-app.ts'
import { give, planned, rolesHere, take, wholeState } from './planning.ts'

const two = [give('bo', 'lumi', 'standard'), give('petra', 'lumi', 'read-only')]

describe('applying a plan', () => {
  it('is one change of all its steps, and finishes it', async () => {
    const app = await startSample()
    const { plan } = await planned(app, two)
    const { change, advice } = await app.ask('plans.apply', { plan })
    expect(advice.map(({ action, on, params }) => [action, on, params])).toEqual([
      ['user.invite', 'lumi', { level: 'standard' }],
      ['user.invite', 'lumi', { level: 'read-only' }],
    ])
    expect(await app.ask('changes.list', { limit: 1 })).toMatchObject([
      { id: change, command: 'plans.apply' },
    ])
    expect(await rolesHere(app, 'bo', 'lumi')).toEqual(['standard'])
    expect(await app.ask('plans.show', { plan })).toMatchObject({
      state: 'finished',
      applied: 2,
      list: [{ state: 'applied', outcome: { ok: true, changes: false } }, { state: 'applied' }],
      shifts: [],
      order: null,
    })
  })

  it('is undone with what it did to the plan', async () => {
    const app = await startSample()
    const { plan } = await planned(app, two)
    const before = await wholeState(app)
    const shown = await app.ask('plans.show', { plan })
    await app.ask('plans.apply', { plan })
    await app.ask('changes.undo', {})
    const { document, plans, verdicts } = await wholeState(app)
    expect({ document, plans, verdicts }).toEqual({
      document: before.document,
      plans: before.plans,
      verdicts: before.verdicts,
    })
    expect(await app.ask('plans.show', { plan })).toEqual(shown)
    await app.ask('changes.redo', {})
    expect(await app.ask('plans.list', {})).toMatchObject([{ state: 'finished', applied: 2 }])
  })

  it('in part leaves the rest to be applied later', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, two)
    await app.ask('plans.apply', { plan, steps: [ids[1]!] })
    expect(await rolesHere(app, 'bo', 'lumi')).toEqual([])
    expect(await rolesHere(app, 'petra', 'lumi')).toEqual(['read-only'])
    expect(await app.ask('plans.list', {})).toMatchObject([{ state: 'open', applied: 1 }])
    await app.ask('plans.apply', { plan })
    expect(await app.ask('plans.list', {})).toMatchObject([{ state: 'finished', applied: 2 }])
  })

  it('keeps to the order of work, however its steps are named', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, [give('bo', 'lumi', 'standard'), give('bo', 'lumi', 'admin')])
    await app.ask('plans.apply', { plan, steps: ids.toReversed() })
    expect(await rolesHere(app, 'bo', 'lumi')).toEqual(['admin'])
  })

  it('is all or nothing, and names the step that cannot be done', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, [...two, take('kari', 'lumi', 'admin')])
    const before = await wholeState(app)
    expect(await app.fail('plans.apply', { plan })).toMatchObject({
      code: 'not-found',
      message: 'grant.not-held',
      details: { step: ids[2], path: 'steps[2].input.grants[0]' },
    })
    expect(await app.fail('plans.apply', { plan, steps: [ids[2], ids[0]] })).toMatchObject({
      details: { step: ids[2], path: 'steps[0].input.grants[0]' },
    })
    expect(await wholeState(app)).toEqual(before)
    await app.ask('plans.apply', { plan, steps: [ids[0]!, ids[1]!] })
    expect(await app.ask('plans.list', {})).toMatchObject([{ state: 'open', applied: 2 }])
  })

  it('is authorised as its steps are, each where those before it lead', async () => {
    const app = await startSample()
    await app.ask('actor.choose', { actor: 'clara' })
    const client = { system: 'google-ads', kind: 'client', name: 'Northern Oats', parent: 'nordic' }
    const { plan, ids } = await planned(app, [{ command: 'accounts.add', input: client }])
    // Clara may invite people into the account only because the plan has made it by then.
    await app.ask('plans.stage', { plan, steps: [give('bo', ids[0]!, 'standard')] })
    await app.ask('plans.apply', { plan })
    expect(await rolesHere(app, 'bo', ids[0]!)).toEqual(['standard'])
  })

  it('is refused to a member who may not do one of its steps', async () => {
    const app = await startSample()
    const { plan } = await planned(
      app,
      two.map(({ command }, at) => ({
        command,
        input: give(['bo', 'petra'][at]!, 'granen-mobler', 'read-only').input,
      })),
    )
    await app.ask('actor.choose', { actor: 'bo' })
    expect(await app.fail('plans.apply', { plan })).toMatchObject({
      code: 'refused',
      details: { path: 'steps[0]', verdict: { allowed: false } },
    })
    await app.ask('actor.choose', { actor: 'clara' })
    const { advice } = await app.ask('plans.apply', { plan })
    expect(advice).toEqual([])
  })

  it('marks as applied also what is so already, and records it', async () => {
    const app = await startSample()
    const { plan } = await planned(app, [give('bo', 'fjord-sport', 'read-only')])
    await app.ask('plans.apply', { plan })
    expect(await app.ask('plans.list', {})).toMatchObject([{ state: 'finished', applied: 1 }])
  })

  it('needs a step that waits', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, two)
    const [first] = ids as [string]
    const { ids: others } = await planned(app, two)
    expect(await app.fail('plans.apply', { plan, steps: [others[0]] })).toMatchObject({
      code: 'bad-input',
      message: 'step.of-another-plan',
    })
    expect((await app.fail('plans.apply', { plan, steps: ['gone'] })).message).toBe('step.not-there')
    await app.ask('plans.apply', { plan, steps: [first] })
    expect(await app.fail('plans.apply', { plan, steps: [first] })).toMatchObject({
      code: 'structure',
      message: 'step.applied',
    })
    expect((await app.fail('plans.edit-step', { step: first, base: {}, input: {} })).message).toBe(
      'step.applied',
    )
    expect((await app.fail('plans.drop-steps', { steps: [first] })).message).toBe('step.applied')
    await app.ask('plans.drop-steps', { steps: [ids[1]!] })
    expect((await app.fail('plans.apply', { plan })).message).toBe('plan.nothing-staged')
  })

  it('opens a finished plan again for more', async () => {
    const app = await startSample()
    const { plan } = await planned(app, two)
    await app.ask('plans.apply', { plan })
    expect(await app.fail('plans.discard', { plan })).toMatchObject({
      message: 'plan.transition',
      details: { state: 'finished', possible: ['tick', 'reopen'] },
    })
    await app.ask('plans.reopen', { plan })
    await app.ask('plans.stage', { plan, steps: [take('bo', 'lumi', 'standard')] })
    await app.ask('plans.apply', { plan })
    expect(await rolesHere(app, 'bo', 'lumi')).toEqual([])
  })
})
