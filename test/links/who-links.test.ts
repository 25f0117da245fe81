import { describe, expect, test } from 'vitest'
import { startSample } from '../helpers/test-app.ts'

const onFjord = { parent: 'nordic', child: 'fjord-sport' }

/** Who may on the platform (document 003), who may not, and the act that it is. */
const cases = [
  {
    what: 'a manager’s Admin asks for a link',
    command: ['links.request', { parent: 'nordic', children: ['viddefly'] }],
    may: 'clara',
    mayNot: 'david',
    act: { action: 'client.link', on: 'nordic' },
  },
  {
    what: 'an Admin of the owning manager answers another manager’s request',
    command: ['links.decide', { parent: 'rival', child: 'granen-mobler', decision: 'refuse' }],
    may: 'clara',
    mayNot: 'mikko',
    act: { action: 'link-request.decide', on: 'granen-mobler' },
  },
  {
    what: 'a manager account’s Admin answers for it',
    command: ['links.decide', { parent: 'mcc', child: 'baltic-click', decision: 'accept' }],
    may: 'sofia',
    mayNot: 'anna',
    act: { action: 'link-request.decide', on: 'baltic-click' },
  },
  {
    what: 'the Admin who can ask takes the request back',
    command: ['links.cancel', { parent: 'mcc', child: 'baltic-click' }],
    may: 'anna',
    mayNot: 'sofia',
    act: { action: 'client.link', on: 'mcc' },
  },
  {
    what: 'an Admin of the manager unlinks from above',
    command: ['links.unlink', { ...onFjord, side: 'parent' }],
    may: 'clara',
    mayNot: 'kari',
    act: { action: 'link.remove', on: 'nordic' },
  },
  {
    what: 'an Admin of the client unlinks from below',
    command: ['links.unlink', { ...onFjord, side: 'child' }],
    may: 'kari',
    mayNot: 'mikko',
    act: { action: 'link.remove', on: 'fjord-sport' },
  },
  {
    what: 'an Admin of a manager account unlinks it from the one above',
    command: ['links.unlink', { parent: 'denmark', child: 'smilhuset', side: 'child' }],
    may: 'freja',
    mayNot: 'johan',
    act: { action: 'link.remove', on: 'smilhuset' },
  },
  {
    what: 'an Admin of both managers moves a client',
    command: ['links.move', { children: ['fjord-sport'], from: 'nordic', to: 'finland' }],
    may: 'clara',
    mayNot: 'mikko',
    act: { action: 'link.remove', on: 'nordic' },
  },
] as const

describe.each(cases)('$what', ({ command: [name, input], may, mayNot, act }) => {
  test('who may, and the change bears the name', async () => {
    const { app, ask } = await startSample()
    await ask('actor.choose', { actor: may })
    expect(await app.call(name, input)).toMatchObject({ ok: true })
    expect(await ask('changes.list', { limit: 1 })).toMatchObject([{ actor: may, command: name }])
  })

  test('who may not is refused with the proof', async () => {
    const { ask, fail } = await startSample()
    await ask('actor.choose', { actor: mayNot })
    expect(await fail(name, input)).toMatchObject({
      code: 'refused',
      message: 'refused.not-allowed',
      details: { question: { ...act, member: mayNot }, verdict: { allowed: false } },
    })
  })

  test('the keeper is told which act it is and who could do it', async () => {
    const { app } = await startSample()
    const result = await app.call(name, input)
    expect(result).toMatchObject({ ok: true })
    const { advice } = (result as { value: { advice: readonly { action: string; couldDo: string[] }[] } })
      .value
    expect(advice[0]).toMatchObject(act)
    expect(advice[0]!.couldDo).toContain(may)
    expect(advice[0]!.couldDo).not.toContain(mayNot)
  })
})

test('no document names the hiding of a link, so it is the keeper’s', async () => {
  const { ask, fail } = await startSample()
  await ask('actor.choose', { actor: 'clara' })
  const failure = await fail('links.hide', { ...onFjord, hidden: true })
  expect(failure).toMatchObject({
    code: 'refused',
    message: 'refused.keeper-only',
    details: { on: 'nordic' },
  })
})
