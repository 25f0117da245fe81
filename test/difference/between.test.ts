import { describe, expect, it } from 'vitest'
import { startApp, startSample } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

const gives = (member: string, account: string, role: string) => ({ grants: [{ member, account, role }] })

/** The sample after three changes: 2 gives Elin a role, 3 ends the link to Denmark, 4 takes Elin's role again. */
async function lived(): Promise<TestApp> {
  const started = await startSample()
  await started.ask('grants.give', gives('elin', 'lumi', 'standard'))
  await started.ask('links.unlink', { parent: 'nordic', child: 'denmark', side: 'parent' })
  await started.ask('grants.remove', gives('elin', 'lumi', 'standard'))
  return started
}

const between = (earlier: number, later: number | null) => ({
  earlier: { revision: earlier },
  later: later === null ? null : { revision: later },
})

describe('the difference between two moments', () => {
  it('says who gained what, where, by which route and through which change', async () => {
    const { ask } = await lived()
    const found = await ask('difference.between', between(1, 2))
    expect(found).toMatchObject({
      earlier: { revision: 1 },
      later: { revision: 2 },
      total: 1,
      counts: { gained: 1, lost: 0, people: 1 },
      recorded: 1,
      rows: { grant: { added: 1, removed: 0, changed: 0 } },
      names: { elin: 'Elin Sandvik', lumi: 'Lumi' },
      erased: 0,
    })
    expect(found.differences).toEqual([
      {
        member: 'elin',
        system: 'google-ads',
        role: 'standard',
        way: 'gained',
        total: 1,
        here: 1,
        places: [{ account: 'lumi', route: ['lumi'], changes: [2] }],
        changes: [2],
      },
    ])
    expect(found.changes).toMatchObject([{ revision: 2, actor: 'keeper', command: 'grants.give' }])
  })

  it('says what was lost with a link, and the route on which it was held', async () => {
    const { ask } = await lived()
    const found = await ask('difference.between', { ...between(2, 3), member: 'clara' })
    expect(found.differences).toMatchObject([
      { way: 'lost', role: 'admin', total: 11, here: 0, changes: [3] },
    ])
    expect(found.differences[0]!.places[0]).toEqual({
      account: 'denmark',
      route: ['nordic', 'denmark'],
      changes: [3],
    })
    expect(found.counts).toEqual({ gained: 0, lost: 1, people: 1 })
  })

  it('leaves out what came and went again, until now or until then', async () => {
    const { ask, askAt } = await lived()
    const now = await ask('difference.between', between(1, null))
    expect(now.differences.every(({ way }) => way === 'lost')).toBe(true)
    expect(now.later.revision).toBe(4)
    expect(await ask('difference.between', { ...between(1, null), account: 'lumi' })).toMatchObject({
      total: 0,
    })
    expect(await ask('difference.between', between(3, 3))).toMatchObject({ total: 0, recorded: 0, rows: {} })
    // Where one looks meanwhile makes no difference.
    const { later: _, ...asked } = await askAt({ revision: 2 }, 'difference.between', between(1, null))
    const { later: __, ...same } = now
    expect(asked).toEqual(same)
  })

  it('comes in pages, and by way, person and account', async () => {
    const { ask } = await lived()
    const whole = await ask('difference.between', between(0, 3))
    expect(whole.differences).toHaveLength(50)
    const pages = await Promise.all(
      [0, 20, 40].map((from) => ask('difference.between', { ...between(0, 3), from, limit: 20 })),
    )
    expect(pages.flatMap(({ differences }) => differences).slice(0, 50)).toEqual(whole.differences)
    expect(await ask('difference.between', { ...between(0, 3), way: 'lost' })).toMatchObject({ total: 0 })
    const lumi = await ask('difference.between', { ...between(0, 3), account: 'lumi', limit: 100 })
    expect(lumi.differences.every(({ total, places }) => total === 1 && places[0]!.account === 'lumi')).toBe(
      true,
    )
    expect(lumi.total).toBe(1)
    const people = await ask('access.people', { account: 'fjord-sport' })
    const fjord = await ask('difference.between', { ...between(0, 3), account: 'fjord-sport' })
    expect(fjord.total).toBe(people.flatMap(({ roles }) => roles).length)
  })

  it('names what is gone by the name that it had', async () => {
    const { ask } = await startSample()
    const { member } = (await ask('members.add', { name: 'Ola Nord', email: 'ola@n.example' })) as {
      member: string
    }
    await ask('grants.give', gives(member, 'lumi', 'standard'))
    await ask('changes.undo', {})
    await ask('changes.undo', {})
    const found = await ask('difference.between', between(3, null))
    expect(found.differences).toMatchObject([{ member, way: 'lost', changes: [4] }])
    expect(found.names[member]).toBe('Ola Nord')
  })

  it('is refused backwards, beyond the record, and where nothing is open', async () => {
    const { fail } = await lived()
    expect(await fail('difference.between', between(3, 1))).toMatchObject({ message: 'difference.backwards' })
    expect(await fail('difference.between', between(1, 9))).toMatchObject({ message: 'past.no-such-moment' })
    expect(await startApp().fail('difference.between', between(0, null))).toMatchObject({
      code: 'no-workspace',
    })
  })
})
