import { describe, expect, it } from 'vitest'
import { startSample } from '../helpers/test-app.ts'
import { give, planned, rolesHere, take, wholeState } from './planning.ts'

describe('staging', () => {
  it('collects steps and changes nobody’s access', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, [
      give('bo', 'lumi', 'standard'),
      take('per', 'trygghuset', 'billing'),
    ])
    expect(ids).toHaveLength(2)
    expect(await rolesHere(app, 'bo', 'lumi')).toEqual([])
    expect(await app.ask('plans.list', {})).toMatchObject([
      {
        id: plan,
        name: 'Autumn',
        state: 'open',
        createdBy: 'keeper',
        note: null,
        steps: 2,
        applied: 0,
        ticked: 0,
      },
    ])
    const { list } = await app.ask('plans.show', { plan })
    expect(list.map(({ id, place, command, state }) => ({ id, place, command, state }))).toEqual([
      { id: ids[0], place: 1, command: 'grants.give', state: 'staged' },
      { id: ids[1], place: 2, command: 'grants.remove', state: 'staged' },
    ])
  })

  it('is recorded, heard in every window, and undone like any change', async () => {
    const app = await startSample()
    const { plan } = await app.ask('plans.create', { name: 'Autumn' })
    app.heard.length = 0
    const { revision } = await app.ask('plans.stage', { plan, steps: [give('bo', 'lumi', 'standard')] })
    expect(app.heard).toMatchObject([
      { kind: 'patch', revision, command: 'plans.stage', rows: [{ table: 'step', before: null }] },
    ])
    await app.ask('changes.undo', {})
    expect((await app.ask('plans.show', { plan })).list).toEqual([])
    await app.ask('changes.undo', {})
    expect(await app.ask('plans.list', {})).toEqual([])
    await app.ask('changes.redo', {})
    await app.ask('changes.redo', {})
    expect(await app.ask('plans.list', {})).toMatchObject([{ steps: 1 }])
  })

  it('takes steps along when the plan is made, and a note', async () => {
    const { ask } = await startSample()
    const { plan } = await ask('plans.create', {
      name: 'Autumn',
      note: 'For Nils',
      steps: [give('bo', 'lumi', 'standard')],
    })
    expect(await ask('plans.show', { plan })).toMatchObject({ note: 'For Nils', list: [{ place: 1 }] })
  })

  it('needs no permission on any platform', async () => {
    const { ask } = await startSample()
    await ask('actor.choose', { actor: 'bo' })
    const { plan } = await ask('plans.create', { name: 'What Bo would like' })
    await ask('plans.stage', { plan, steps: [give('bo', 'mcc', 'admin')] })
    const shown = await ask('plans.show', { plan })
    expect(shown).toMatchObject({
      createdBy: 'bo',
      list: [{ outcome: { ok: false, why: { code: 'refused' } } }],
    })
  })

  it('lets wait what rules, limits or a life cycle refuse now, with the reason', async () => {
    const app = await startSample()
    const { plan } = await planned(app, [
      take('bo', 'lumi', 'standard'),
      give('bo', 'bc', 'assigned'),
      { command: 'links.decide', input: { parent: 'nordic', child: 'viddefly', decision: 'accept' } },
    ])
    const { list } = await app.ask('plans.show', { plan })
    expect(list.map(({ outcome }) => outcome)).toMatchObject([
      { ok: false, why: { message: 'grant.not-held' } },
      { ok: false, why: { message: 'grant.not-on-this-kind' } },
      { ok: false, why: { code: 'structure' } },
    ])
  })

  it('names what an earlier step makes by the id of that step', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, [
      { command: 'members.add', input: { name: 'Nils', email: 'nils@northlight.example' } },
    ])
    const [nils] = ids as [string]
    await app.ask('plans.stage', { plan, steps: [give(nils, 'lumi', 'standard')] })
    const { list, shifts } = await app.ask('plans.show', { plan })
    expect(list.map(({ outcome }) => outcome.ok)).toEqual([true, true])
    expect(shifts).toMatchObject([{ member: nils, role: 'standard', gained: 1, gainedOn: ['lumi'] }])
    await app.ask('plans.apply', { plan })
    expect(await rolesHere(app, nils, 'lumi')).toEqual(['standard'])
  })

  it.each([
    ['an unknown command', { command: 'changes.undo', input: {} }, 'bad-input', 'steps[1]'],
    [
      'a malformed input',
      { command: 'grants.give', input: { grants: [{}] } },
      'bad-input',
      'steps[1].input.grants[0].member',
    ],
    ['an unknown member', give('nobody', 'lumi', 'standard'), 'not-found', 'steps[1].input.grants[0]'],
    ['an unknown account', give('bo', 'nowhere', 'standard'), 'not-found', 'steps[1].input.grants[0]'],
  ])('refuses %s and names its place', async (_, step, code, path) => {
    const app = await startSample()
    const { plan } = await app.ask('plans.create', { name: 'Autumn' })
    const before = await wholeState(app)
    const steps = [give('bo', 'lumi', 'standard'), step]
    expect(await app.fail('plans.stage', { plan, steps })).toMatchObject({ code, details: { path } })
    expect(await app.fail('plans.create', { name: 'Other', steps })).toMatchObject({
      code,
      details: { path },
    })
    expect(await wholeState(app)).toEqual(before)
  })

  it('keeps a thousand steps in a plan', async () => {
    const app = await startSample()
    const snapshot = ['bo', 'petra', 'david', 'elin', 'rory', 'jonas', 'haruto', 'per', 'tor', 'kari']
    const steps = Array.from({ length: 1000 }, (_, at) =>
      give(snapshot[at % snapshot.length]!, 'lumi', at % 20 < 10 ? 'standard' : 'read-only'),
    )
    const { plan } = await planned(app, steps)
    const { list, shifts } = await app.ask('plans.show', { plan })
    expect(list.every(({ outcome }) => outcome.ok)).toBe(true)
    expect(new Set(shifts.map(({ member }) => member)).size).toBe(snapshot.length)
  })
})

describe('a plan', () => {
  it('changes its name and its note', async () => {
    const { ask } = await startSample()
    const { plan } = await ask('plans.create', { name: 'Autumn' })
    const base = { name: 'Autumn', note: null }
    await ask('plans.update', { plan, base, name: 'Winter', note: 'Later' })
    expect(await ask('plans.list', {})).toMatchObject([{ name: 'Winter', note: 'Later' }])
    const later = { name: 'Winter', note: 'Later' }
    await ask('plans.update', { plan, base: later, note: null })
    expect(await ask('plans.list', {})).toMatchObject([{ name: 'Winter', note: null }])
    expect((await ask('plans.update', { plan, base: later, name: 'Winter' })).change).toBeNull()
  })

  it('keeps the newer name and note; what nobody else touched may still be set', async () => {
    const { ask, fail } = await startSample()
    const { plan } = await ask('plans.create', { name: 'Autumn' })
    const base = { name: 'Autumn', note: null }
    await ask('plans.update', { plan, base, name: 'Winter' })
    expect(await fail('plans.update', { plan, base, name: 'Spring' })).toEqual({
      code: 'conflict',
      message: 'plan.name-moved-on',
      details: { plan, field: 'name', current: 'Winter' },
    })
    await ask('plans.update', { plan, base, note: 'Later' })
    expect(await fail('plans.update', { plan, base, note: 'Sooner' })).toMatchObject({
      message: 'plan.note-moved-on',
      details: { current: 'Later' },
    })
    expect((await ask('plans.update', { plan, base, note: 'Later' })).change).toBeNull()
    expect(await ask('plans.list', {})).toMatchObject([{ name: 'Winter', note: 'Later' }])
  })

  it('is discarded and opened again; meanwhile nothing can be done to it', async () => {
    const app = await startSample()
    const { ask, fail } = app
    const { plan, ids } = await planned(app, [give('bo', 'lumi', 'standard')])
    await ask('plans.discard', { plan })
    expect((await ask('plans.discard', { plan })).change).toBeNull()
    const refused = {
      code: 'structure',
      message: 'plan.transition',
      details: { state: 'discarded', possible: ['reopen'] },
    }
    const [step] = ids as [string]
    expect(
      await fail('plans.update', { plan, base: { name: 'Autumn', note: null }, name: 'Winter' }),
    ).toMatchObject(refused)
    expect(await fail('plans.stage', { plan, steps: [give('bo', 'mcc', 'standard')] })).toMatchObject(refused)
    expect(await fail('plans.edit-step', { step, base: {}, input: {} })).toMatchObject(refused)
    expect(await fail('plans.drop-steps', { steps: ids })).toMatchObject(refused)
    expect(await fail('plans.reorder', { plan, base: ids, steps: ids })).toMatchObject(refused)
    expect(await fail('plans.tick', { steps: ids, done: true })).toMatchObject(refused)
    expect(await fail('plans.apply', { plan })).toMatchObject(refused)
    await ask('plans.reopen', { plan })
    await ask('plans.apply', { plan })
    expect(await rolesHere(app, 'bo', 'lumi')).toEqual(['standard'])
  })

  it('lists the steps that wait, as they were asked for', async () => {
    const app = await startSample()
    const asked = [give('bo', 'lumi', 'standard'), give('petra', 'lumi', 'standard')]
    const { plan, ids } = await planned(app, asked)
    await app.ask('plans.apply', { plan, steps: [ids[0]!] })
    expect(await app.ask('plans.staged', { plan })).toEqual([{ id: ids[1], ...asked[1] }])
  })

  it('that is not there is not found', async () => {
    const { fail } = await startSample()
    const missing = { code: 'not-found', message: 'plan.not-there', details: { plan: 'gone' } }
    for (const call of ['show', 'staged', 'discard', 'reopen', 'apply'] as const) {
      expect(await fail(`plans.${call}`, { plan: 'gone' })).toEqual(missing)
    }
    expect(await fail('plans.stage', { plan: 'gone', steps: [give('bo', 'lumi', 'standard')] })).toEqual(
      missing,
    )
    const base = { name: 'Autumn', note: null }
    expect(await fail('plans.update', { plan: 'gone', base, name: 'Winter' })).toEqual(missing)
    expect(await fail('plans.reorder', { plan: 'gone', base: ['x'], steps: ['x'] })).toEqual(missing)
    expect(await fail('plans.export', { plan: 'gone', format: 'csv', language: 'en' })).toEqual(missing)
  })
})
