import { describe, expect, it } from 'vitest'
import { startSample } from '../helpers/test-app.ts'
import { give, planned, take } from './planning.ts'

const three = [
  give('bo', 'lumi', 'standard'),
  give('petra', 'lumi', 'standard'),
  take('bo', 'lumi', 'standard'),
]

describe('the steps of a plan', () => {
  it('are edited, and tried with their new input', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, three)
    const [first] = ids as [string]
    const edit = { step: first, base: three[0]!.input, input: give('bo', 'lumi', 'read-only').input }
    await app.ask('plans.edit-step', edit)
    const { list } = await app.ask('plans.show', { plan })
    expect(list.map(({ outcome }) => outcome.ok)).toEqual([true, true, false])
    await app.ask('changes.undo', {})
    expect((await app.ask('plans.show', { plan })).list.every(({ outcome }) => outcome.ok)).toBe(true)
  })

  it('keep the newer input when somebody who began from an older one edits them too', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, three)
    const step = ids[0]!
    const base = three[0]!.input
    const newer = give('bo', 'lumi', 'read-only').input
    await app.ask('plans.edit-step', { step, base, input: newer })
    expect(
      await app.fail('plans.edit-step', { step, base, input: give('bo', 'lumi', 'billing').input }),
    ).toEqual({
      code: 'conflict',
      message: 'step.moved-on',
      details: { step, place: 1, current: newer },
    })
    expect((await app.ask('plans.show', { plan })).list[0]!.input).toEqual(newer)
    expect((await app.ask('plans.edit-step', { step, base, input: newer })).change).toBeNull()
    await app.ask('plans.edit-step', { step, base: newer, input: give('bo', 'lumi', 'billing').input })
  })

  it('are not edited into nonsense', async () => {
    const app = await startSample()
    const { ids } = await planned(app, three)
    const step = ids[0]!
    const base = three[0]!.input
    expect(await app.fail('plans.edit-step', { step, base, input: { grants: [{}] } })).toMatchObject({
      code: 'bad-input',
      details: { path: 'grants[0].member' },
    })
    expect(
      await app.fail('plans.edit-step', {
        step,
        base,
        input: give('nobody', 'lumi', 'standard').input,
      }),
    ).toMatchObject({
      code: 'not-found',
      message: 'question.unknown-member',
    })
  })

  it('are dropped', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, three)
    await app.ask('plans.drop-steps', { steps: [ids[0]!, ids[2]!] })
    const { list } = await app.ask('plans.show', { plan })
    expect(list).toMatchObject([{ id: ids[1], place: 2 }])
    await app.ask('plans.stage', { plan, steps: [give('per', 'lumi', 'billing')] })
    expect((await app.ask('plans.show', { plan })).list.map(({ place }) => place)).toEqual([2, 3])
  })

  it('are put in another order', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, three)
    const turned = ids.toReversed()
    await app.ask('plans.reorder', { plan, base: [...ids], steps: turned })
    const { list, order } = await app.ask('plans.show', { plan })
    expect(list.map(({ id }) => id)).toEqual(ids.toReversed())
    expect(list.map(({ outcome }) => outcome.ok)).toEqual([false, true, true])
    expect(order).toEqual([ids[1], ids[0], ids[2]])
    expect((await app.ask('plans.reorder', { plan, base: [...ids], steps: turned })).change).toBeNull()
  })

  it('stay in the newer order when somebody who saw an older one orders them too', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, three)
    const [one, two, last] = ids as [string, string, string]
    await app.ask('plans.reorder', { plan, base: [...ids], steps: [two, one, last] })
    expect(await app.fail('plans.reorder', { plan, base: [...ids], steps: [one, last, two] })).toEqual({
      code: 'conflict',
      message: 'plan.order-moved-on',
      details: { steps: [two, one, last] },
    })
    expect((await app.ask('plans.show', { plan })).list.map(({ id }) => id)).toEqual([two, one, last])
  })

  it('are put in another order only all at once', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, three)
    const [one, two, last] = ids as [string, string, string]
    for (const steps of [
      [one, two],
      [one, two, two],
      [one, two, 'gone'],
      [one, two, last, last],
    ]) {
      expect(await app.fail('plans.reorder', { plan, base: [...ids], steps })).toMatchObject({
        code: 'conflict',
        message: 'plan.not-all-steps',
        details: { steps: ids, staged: 3 },
      })
    }
  })

  it('are ticked off when they were carried out, and the tick is taken back', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, three)
    await app.ask('actor.choose', { actor: 'bo' })
    await app.ask('plans.tick', { steps: [ids[0]!], done: true })
    const ticked = await app.ask('plans.show', { plan })
    expect(ticked).toMatchObject({ ticked: 1, list: [{ tickedBy: 'bo' }, { tickedAt: null }, {}] })
    expect(ticked.list[0]!.tickedAt).toMatch(/^2026-11-21T/)
    expect((await app.ask('plans.tick', { steps: [ids[0]!], done: true })).change).toBeNull()
    await app.ask('plans.tick', { steps: [...ids], done: false })
    expect(await app.ask('plans.show', { plan })).toMatchObject({
      ticked: 0,
      list: [{ tickedBy: null }, {}, {}],
    })
  })

  it('can be ticked off after the plan is finished', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, three)
    await app.ask('plans.apply', { plan })
    await app.ask('plans.tick', { steps: [...ids], done: true })
    expect(await app.ask('plans.list', {})).toMatchObject([{ state: 'finished', applied: 3, ticked: 3 }])
  })

  it('that are not there, or are of another plan, are refused by their place', async () => {
    const app = await startSample()
    const { ids } = await planned(app, three)
    const { ids: others } = await planned(app, three)
    const mixed = [ids[0]!, others[0]!]
    expect(await app.fail('plans.drop-steps', { steps: [ids[0], 'gone'] })).toEqual({
      code: 'not-found',
      message: 'step.not-there',
      details: { step: 'gone', path: 'steps[1]' },
    })
    for (const call of ['plans.drop-steps', 'plans.tick'] as const) {
      const input = call === 'plans.tick' ? { steps: mixed, done: true } : { steps: mixed }
      expect(await app.fail(call, input)).toMatchObject({
        code: 'bad-input',
        message: 'step.of-another-plan',
        details: { path: 'steps[1]' },
      })
    }
    expect((await app.fail('plans.edit-step', { step: 'gone', base: {}, input: {} })).message).toBe(
      'step.not-there',
    )
  })
})

describe('an order in which all can be done', () => {
  it('is found where a step stands before what it needs', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, [
      take('bo', 'lumi', 'standard'),
      give('petra', 'lumi', 'standard'),
      give('bo', 'lumi', 'standard'),
    ])
    expect((await app.ask('plans.show', { plan })).order).toEqual([ids[1], ids[2], ids[0]])
  })

  it('is found where a step stands after what takes its ground away', async () => {
    const app = await startSample()
    await app.ask('grants.give', { grants: [{ member: 'elin', account: 'nordic', role: 'admin' }] })
    await app.ask('actor.choose', { actor: 'clara' })
    const { plan, ids } = await planned(app, [
      take('clara', 'nordic', 'admin'),
      give('bo', 'mcc', 'standard'),
      give('bo', 'nordic', 'standard'),
    ])
    const { order, list } = await app.ask('plans.show', { plan })
    expect(list.map(({ outcome }) => outcome.ok)).toEqual([true, false, false])
    expect(order).toBeNull()
    await app.ask('plans.drop-steps', { steps: [ids[1]!] })
    expect((await app.ask('plans.show', { plan })).order).toEqual([ids[2], ids[0]])
  })

  it('is not told where the given one will do, or none does', async () => {
    const app = await startSample()
    const { plan } = await planned(app, three)
    expect((await app.ask('plans.show', { plan })).order).toBeNull()
    await app.ask('plans.stage', { plan, steps: [take('kari', 'lumi', 'admin')] })
    expect((await app.ask('plans.show', { plan })).order).toBeNull()
  })
})
