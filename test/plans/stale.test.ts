import { describe, expect, it } from 'vitest'
import { testEnvironment } from '../helpers/environment.ts'
import { startApp, startSample } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { give, planned, take } from './planning.ts'

const key = JSON.stringify(['bo', 'lumi', 'standard', ''])
const held = { member: 'bo', account: 'lumi', role: 'standard' }
const someoneElse = ({ ask }: TestApp) => ask('grants.give', { grants: [held] })
const bosLevelGoes = ({ ask }: TestApp) =>
  ask('grants.remove', { grants: [{ member: 'bo', account: 'fjord-sport', role: 'read-only' }] })

async function movedIn({ ask }: TestApp, plan: string) {
  const { list } = await ask('plans.show', { plan })
  return list.map(({ moved }) => moved)
}

describe('a plan over which something changed', () => {
  it('says which row moved, what was expected and what is there', async () => {
    const app = await startSample()
    const { plan } = await planned(app, [give('bo', 'lumi', 'standard'), give('petra', 'lumi', 'standard')])
    expect(await movedIn(app, plan)).toEqual([[], []])
    await someoneElse(app)
    expect(await movedIn(app, plan)).toEqual([[{ table: 'grant', key, expected: null, current: held }], []])
    await app.ask('changes.undo', {})
    expect(await movedIn(app, plan)).toEqual([[], []])
  })

  it('says so after a restart', async () => {
    const environment = testEnvironment()
    const first = await startSample(environment)
    const { plan } = await planned(first, [give('bo', 'lumi', 'standard')])
    await someoneElse(first)
    first.app.close()
    const second = startApp(environment)
    const [recent] = await second.ask('workspace.recent', {})
    await second.ask('workspace.open-recent', { file: recent!.file })
    expect(await movedIn(second, plan)).toMatchObject([[{ key, expected: null }]])
  })

  it('does not take its own earlier steps for someone else’s', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, [
      give('bo', 'lumi', 'standard'),
      give('bo', 'lumi', 'read-only'),
      take('bo', 'lumi', 'read-only'),
    ])
    expect((await movedIn(app, plan)).flat()).toEqual([])
    await app.ask('plans.apply', { plan, steps: [ids[0]!] })
    expect((await movedIn(app, plan)).flat()).toEqual([])
    await app.ask('plans.apply', { plan, steps: [ids[1]!] })
    expect((await movedIn(app, plan)).flat()).toEqual([])
    await app.ask('changes.undo', {})
    await app.ask('changes.undo', {})
    expect((await movedIn(app, plan)).flat()).toEqual([])
  })

  it('stays so in another order, and with fewer steps', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, [
      give('bo', 'lumi', 'standard'),
      take('bo', 'lumi', 'standard'),
      give('petra', 'lumi', 'standard'),
    ])
    const turned = ids.toReversed()
    await app.ask('plans.reorder', { plan, base: [...ids], steps: turned })
    expect((await movedIn(app, plan)).flat()).toEqual([])
    await app.ask('plans.reorder', { plan, base: turned, steps: [...ids] })
    await someoneElse(app)
    await app.ask('plans.reorder', { plan, base: [...ids], steps: turned })
    expect((await movedIn(app, plan)).flat()).toMatchObject([{ key, expected: null }])
    await app.ask('plans.drop-steps', { steps: [ids[1]!] })
    expect((await movedIn(app, plan)).flat()).toMatchObject([{ key, expected: null }])
  })

  it('drops a step without taking that for a change by someone else', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, [
      give('bo', 'fjord-sport', 'standard'),
      give('bo', 'fjord-sport', 'admin'),
    ])
    await app.ask('plans.drop-steps', { steps: [ids[0]!] })
    expect((await movedIn(app, plan)).flat()).toEqual([])
    await bosLevelGoes(app)
    expect((await movedIn(app, plan)).flat()).toMatchObject([
      { expected: { role: 'read-only' }, current: null },
    ])
  })

  it('takes what is there for granted once the step is edited', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, [take('bo', 'fjord-sport', 'read-only')])
    await bosLevelGoes(app)
    expect((await movedIn(app, plan)).flat()).toHaveLength(1)
    await app.ask('plans.edit-step', {
      step: ids[0]!,
      base: take('bo', 'fjord-sport', 'read-only').input,
      input: take('bo', 'fjord-sport', 'report-recipient').input,
    })
    expect((await movedIn(app, plan)).flat()).toEqual([])
  })

  it('applied out of order does not look changed by someone else', async () => {
    const app = await startSample()
    const { plan, ids } = await planned(app, [
      give('bo', 'fjord-sport', 'standard'),
      give('bo', 'fjord-sport', 'admin'),
    ])
    await app.ask('plans.apply', { plan, steps: [ids[1]!] })
    expect((await movedIn(app, plan)).flat()).toEqual([])
  })
})
