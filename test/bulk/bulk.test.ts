import { describe, expect, it } from 'vitest'
import { startSample } from '../helpers/test-app.ts'
import { give, planned, rolesHere, take, wholeState } from '../plans/planning.ts'

const rejected = give('bo', 'bc', 'assigned')

describe('trying many steps', () => {
  it('tells what becomes of each on the workspace as those before it leave it', async () => {
    const { ask } = await startSample()
    const outcomes = await ask('bulk.try', {
      steps: [
        take('bo', 'lumi', 'standard'),
        give('bo', 'lumi', 'standard'),
        take('bo', 'lumi', 'standard'),
        rejected,
      ],
    })
    expect(outcomes).toMatchObject([
      { ok: false, why: { message: 'grant.not-held' } },
      { ok: true, changes: true, advice: [{ action: 'user.invite', on: 'lumi' }] },
      { ok: true, changes: true },
      { ok: false, why: { code: 'structure', message: 'grant.not-on-this-kind' } },
    ])
  })

  it('says where everything already is so', async () => {
    const { ask } = await startSample()
    const outcomes = await ask('bulk.try', { steps: [give('bo', 'fjord-sport', 'read-only')] })
    expect(outcomes).toMatchObject([{ ok: true, changes: false }])
  })

  it('leaves nothing behind', async () => {
    const app = await startSample()
    const before = await wholeState(app)
    const steps = [
      give('bo', 'mcc', 'admin'),
      { command: 'members.add', input: { name: 'Nils', email: 'nils@northlight.example' } },
      {
        command: 'accounts.add',
        input: { system: 'google-ads', kind: 'client', name: 'New', parent: 'nordic' },
      },
      take('clara', 'nordic', 'admin'),
    ]
    const first = await app.ask('bulk.try', { steps })
    expect(first.every(({ ok }) => ok)).toBe(true)
    expect(await app.ask('bulk.try', { steps })).toEqual(first)
    expect(await wholeState(app)).toEqual(before)
    expect(app.heard).toEqual([])
  })

  it('knows the commands that a step may be, and no other', async () => {
    const { ask } = await startSample()
    const steps = ['changes.undo', 'plans.create', 'bulk.run', 'constructor'].map((command) => ({
      command,
      input: {},
    }))
    for (const outcome of await ask('bulk.try', { steps })) {
      expect(outcome).toMatchObject({
        ok: false,
        why: { code: 'bad-input', message: 'step.unknown-command' },
      })
    }
  })
})

describe('the effect of many steps', () => {
  it('is what a plan of them would show, and leaves nothing behind', async () => {
    const app = await startSample()
    const before = await wholeState(app)
    const steps = [
      { command: 'links.move', input: { children: ['denmark'], from: 'nordic', to: 'central' } },
      rejected,
    ]
    const { outcomes, shifts } = await app.ask('bulk.effect', { steps })
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false])
    expect(await wholeState(app)).toEqual(before)
    const { plan } = await planned(app, steps.slice(0, 1))
    expect(shifts).toEqual((await app.ask('plans.show', { plan })).shifts)
    expect(shifts).not.toEqual([])
  })
})

describe('running many steps', () => {
  it('is one change in the record, and one undo', async () => {
    const app = await startSample()
    const { ask } = app
    const before = await rolesHere(app, 'bo', 'fjord-sport')
    const { change, revision, outcomes } = await ask('bulk.run', {
      steps: [
        give('bo', 'lumi', 'standard'),
        give('bo', 'fjord-sport', 'standard'),
        take('bo', 'lumi', 'standard'),
      ],
      mode: 'all',
    })
    expect(outcomes).toHaveLength(3)
    const [latest] = await ask('changes.list', { limit: 1 })
    expect(latest).toMatchObject({ id: change, revision, command: 'bulk.run' })
    expect(await rolesHere(app, 'bo', 'fjord-sport')).toEqual(['standard', 'report-recipient'])
    expect(await rolesHere(app, 'bo', 'lumi')).toEqual([])
    await ask('changes.undo', {})
    expect(await rolesHere(app, 'bo', 'fjord-sport')).toEqual(before)
  })

  it('is refused as a whole by the first step that fails, naming its place', async () => {
    const app = await startSample()
    const before = await wholeState(app)
    const steps = [give('bo', 'lumi', 'standard'), give('bo', 'lumi', 'admin'), rejected, rejected]
    const failure = await app.fail('bulk.run', { steps, mode: 'all' })
    expect(failure).toMatchObject({ code: 'structure', details: { path: 'steps[2].input.grants[0]' } })
    expect(await wholeState(app)).toEqual(before)
  })

  it('leaves out what cannot be done where that is wanted', async () => {
    const app = await startSample()
    const { outcomes, change } = await app.ask('bulk.run', {
      steps: [give('bo', 'lumi', 'standard'), rejected, give('bo', 'mcc', 'read-only')],
      mode: 'possible',
    })
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(change).not.toBeNull()
    expect(await rolesHere(app, 'bo', 'mcc')).toEqual(['read-only'])
  })

  it('records nothing where nothing can be done', async () => {
    const { ask } = await startSample()
    const before = await ask('workspace.current', {})
    const { change, outcomes } = await ask('bulk.run', { steps: [rejected], mode: 'possible' })
    expect({ change, first: outcomes[0]?.ok }).toEqual({ change: null, first: false })
    expect(await ask('workspace.current', {})).toEqual(before)
  })

  it('explains each distinct act once', async () => {
    const { ask } = await startSample()
    const { advice } = await ask('bulk.run', {
      steps: [
        give('bo', 'lumi', 'standard'),
        give('petra', 'lumi', 'standard'),
        give('bo', 'mcc', 'standard'),
      ],
      mode: 'all',
    })
    expect(advice.map(({ on }) => on)).toEqual(['lumi', 'mcc'])
  })
})

describe('a named member', () => {
  it('is authorised for each step as the steps before it leave things', async () => {
    const app = await startSample()
    await app.ask('actor.choose', { actor: 'clara' })
    // Clara makes David an admin of Nordic, and gives her own post up: both are hers to do, in this order.
    const steps = [give('david', 'nordic', 'admin'), take('clara', 'nordic', 'admin')]
    await app.ask('bulk.run', { steps, mode: 'all' })
    expect(await rolesHere(app, 'david', 'nordic')).toEqual(['admin'])
    expect(await rolesHere(app, 'clara', 'nordic')).toEqual([])
  })

  it('cannot do afterwards what an earlier step took away', async () => {
    const { ask, fail } = await startSample()
    await ask('grants.give', { grants: [{ member: 'elin', account: 'nordic', role: 'admin' }] })
    await ask('actor.choose', { actor: 'clara' })
    const steps = [take('clara', 'nordic', 'admin'), give('david', 'nordic', 'admin')]
    const failure = await fail('bulk.run', { steps, mode: 'all' })
    expect(failure).toMatchObject({
      code: 'refused',
      details: { path: 'steps[1]', verdict: { allowed: false } },
    })
  })

  it('does what is possible, and hears why the rest is not', async () => {
    const app = await startSample()
    await app.ask('actor.choose', { actor: 'clara' })
    const { outcomes } = await app.ask('bulk.run', {
      steps: [give('bo', 'nordic', 'standard'), give('bo', 'mcc', 'standard')],
      mode: 'possible',
    })
    expect(outcomes).toMatchObject([{ ok: true }, { ok: false, why: { message: 'refused.not-allowed' } }])
    expect(await rolesHere(app, 'bo', 'nordic')).toEqual(['standard'])
  })
})

it('who could do an act is told once, as it was before the first step of its kind', async () => {
  const { ask } = await startSample()
  const steps = ['bo', 'david'].map((member) => give(member, 'bc', 'admin'))
  const { advice } = await ask('bulk.run', { steps, mode: 'all' })
  expect(advice).toMatchObject([{ action: 'member.add', on: 'bc', couldDo: ['maja', 'oskar'] }])
})
