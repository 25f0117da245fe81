import { describe, expect, it, test } from 'vitest'
import { roleOf } from '../../shared/policy/roles.ts'
import { soundWorkspace } from '../fixtures/sound-workspace.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { download, startSample } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { held, hierarchy, person, startWith } from './agency.ts'

const leftOn = '2026-11-21'

/** The whole workspace as its document, to see that nothing differs. */
async function documentOf(started: TestApp): Promise<string> {
  const { download: id } = await started.ask('workspace.export', {})
  return download(started, id)
}

const agency = {
  ...hierarchy,
  member: [person('anna'), person('ben'), person('zoe')],
  grant: ['anna admin top', 'anna admin fjord', 'ben standard top', 'zoe admin north'].map(held),
}
const handOver = [
  { account: 'top', to: 'ben' },
  { account: 'fjord', to: 'zoe' },
]

describe('offboarding', () => {
  it('takes every role and invitation away in one change, with the day', async () => {
    const started = await startSample()
    const { ask } = started
    const before = await documentOf(started)
    const { ways } = await ask('offboarding.ways', { member: 'bo' })
    expect(ways.map(({ way }) => way)).toEqual(['role', 'role', 'role', 'invitation'])
    const { remaining, change } = await ask('offboarding.apply', { member: 'bo', leftOn })
    expect(remaining).toEqual([])
    const [latest] = await ask('changes.list', { limit: 1 })
    expect(latest).toMatchObject({
      id: change,
      command: 'offboarding.apply',
      rowsIn: { grant: 3, invitation: 1, member: 1 },
    })
    const after = JSON.parse(await documentOf(started)) as Record<string, { id?: string; member?: string }[]>
    expect(after['grants']!.filter(({ member }) => member === 'bo')).toEqual([])
    expect(after['members']!.find(({ id }) => id === 'bo')).toMatchObject({ leftOn })
    expect((await ask('offboarding.ways', { member: 'bo' })).ways).toEqual([])
    await ask('changes.undo', {})
    expect(await documentOf(started)).toBe(before)
  })

  it('hands posts over before anything is taken away', async () => {
    const { ask } = startWith(agency)
    const { steps } = await ask('offboarding.ways', { member: 'anna', handOver })
    expect(steps.map(({ command }) => command)).toEqual([
      'grants.give',
      'grants.give',
      'grants.remove',
      'grants.remove',
    ])
    const { findings } = await ask('offboarding.apply', { member: 'anna', leftOn, handOver })
    expect(findings).toEqual([])
    const people = await ask('access.people', { account: 'fjord' })
    expect(people.map(({ member, roles }) => `${member} ${roles[0]!.role}`)).toEqual([
      'ben admin',
      'zoe admin',
    ])
  })

  it('is refused to a named member while a post is left without an admin, and then all of it', async () => {
    const { ask, fail } = startWith({ ...agency, grant: ['anna admin top', 'zoe admin fjord'].map(held) })
    await ask('actor.choose', { actor: 'anna' })
    expect(await fail('offboarding.apply', { member: 'zoe', leftOn })).toMatchObject({
      code: 'refused',
      details: { path: 'steps[0]' },
    })
    expect((await ask('changes.undo-state', {})).undo).toBeNull()
  })

  it('warns the keeper of posts that nobody took over', async () => {
    const { ask } = startWith(agency)
    const { findings, change } = await ask('offboarding.apply', { member: 'anna', leftOn })
    expect(change).not.toBeNull()
    expect(findings.map(({ limit }) => limit)).toContain('last-admin-of-manager')
  })

  it('can be done by a named member who may do each step, also to themselves', async () => {
    const { ask } = startWith(agency)
    await ask('actor.choose', { actor: 'anna' })
    const { remaining } = await ask('offboarding.apply', { member: 'anna', leftOn, handOver })
    expect(remaining).toEqual([])
    const [latest] = await ask('changes.list', { limit: 1 })
    expect(latest).toMatchObject({ actor: 'anna', command: 'offboarding.apply' })
  })

  it('of someone who has nothing keeps the day alone, and a second time changes nothing', async () => {
    const { ask } = startWith({ ...agency, grant: [] })
    expect(await ask('offboarding.apply', { member: 'zoe', leftOn })).toMatchObject({ remaining: [] })
    expect(await ask('offboarding.apply', { member: 'zoe', leftOn })).toMatchObject({ change: null })
  })

  it('hands over only what the person holds, to somebody who stays', async () => {
    const { fail } = startWith({
      ...agency,
      member: [person('anna'), person('ben', { leftOn: '2026-06-30' }), person('zoe')],
    })
    const refusalOf = async (account: string, to: string) => {
      const input = {
        member: 'anna',
        leftOn,
        handOver: [
          { account: 'top', to: 'zoe' },
          { account, to },
        ],
      }
      const { message, details } = await fail('offboarding.apply', input)
      return [message, details['path']]
    }
    expect(await refusalOf('north', 'zoe')).toEqual(['offboarding.not-their-post', 'handOver[1].account'])
    expect(await refusalOf('nowhere', 'zoe')).toEqual(['question.unknown-account', 'handOver[1].account'])
    expect(await refusalOf('fjord', 'ben')).toEqual(['offboarding.not-a-successor', 'handOver[1].to'])
    expect(await refusalOf('fjord', 'anna')).toEqual(['offboarding.not-a-successor', 'handOver[1].to'])
    expect(await refusalOf('fjord', 'nobody')).toEqual(['question.unknown-member', 'handOver[1].to'])
  })
})

for (let seed = 1; seed <= 25; seed++) {
  test(`no route remains, nobody else loses anything, and undo brings all of it back (seed ${seed})`, async () => {
    const rows = soundWorkspace(randomWorkspace(new Chance(seed)))
    const started = startWith(rows)
    const { ask } = started
    const before = await documentOf(started)
    const accounts = rows.account.map(({ id }) => id)
    const cellsOf = async (members: readonly string[]) => {
      const { kinds, cells } = await ask('access.cells', { members: [...members], accounts })
      return cells.map((cell) => JSON.stringify(kinds[cell]))
    }
    const leaver = 'member-0'
    const others = ['member-1', 'member-2', 'member-3']
    const theirs = await cellsOf(others)
    const { ways } = await ask('offboarding.ways', { member: leaver })
    const known = ways.filter((way) => way.way === 'role' && way.role !== 'unknown')
    expect(known.length).toBe(
      rows.grant.filter((grant) => {
        const { system } = rows.account.find(({ id }) => id === grant.account)!
        return grant.member === leaver && roleOf(system, grant.role) !== undefined
      }).length,
    )
    expect((await ask('offboarding.apply', { member: leaver, leftOn })).remaining).toEqual([])
    expect(new Set(await cellsOf([leaver]))).toEqual(new Set(['{"here":[],"above":[]}']))
    expect(await cellsOf(others)).toEqual(theirs)
    await ask('changes.undo', {})
    expect(await documentOf(started)).toBe(before)
  })
}
