import { describe, expect, it, test } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import { download, startApp, startSample } from '../helpers/test-app.ts'

const fjord = 'fjord-sport'
const gives = (member: string, account: string, role: string) => ({ grants: [{ member, account, role }] })

/** The sample, with Elin's role on Lumi given and taken. */
async function lived() {
  const started = await startSample()
  await started.ask('grants.give', gives('elin', 'lumi', 'standard'))
  await started.ask('grants.remove', gives('elin', 'lumi', 'standard'))
  return started
}

describe('a call with a moment', () => {
  it('is answered as it was after that change', async () => {
    const { ask, askAt } = await lived()
    const seen = async (revision: number) => {
      const people = await askAt({ revision }, 'access.people', { account: 'lumi' })
      return people.some(({ member }) => member === 'elin')
    }
    expect([await seen(1), await seen(2), await seen(3)]).toEqual([false, true, false])
    const snapshot = await askAt({ revision: 2 }, 'mirror.snapshot', {})
    expect(snapshot.revision).toBe(2)
    expect(snapshot.grants.role.words).toEqual((await ask('mirror.snapshot', {})).grants.role.words)
    expect((await askAt({ revision: 0 }, 'mirror.snapshot', {})).accounts.id).toEqual([])
  })

  it('finds the same as in the present, where it is the present', async () => {
    const { ask, askAt } = await lived()
    for (const [name, input] of [
      ['mirror.snapshot', {}],
      ['access.people', { account: fjord }],
      ['changes.list', { limit: 10 }],
      ['plans.list', {}],
    ] as const) {
      expect(await askAt({ revision: 3 }, name, input)).toEqual(await ask(name, input))
    }
  })

  it('lists the record up to then, and offers nothing to undo', async () => {
    const { askAt } = await lived()
    const listed = await askAt({ revision: 2 }, 'changes.list', { limit: 10 })
    expect(listed.map(({ command }) => command)).toEqual(['grants.give', 'import.files'])
    expect(await askAt({ revision: 2 }, 'changes.undo-state', {})).toEqual({ undo: null, redo: null })
  })

  it('takes trials back as in the present', async () => {
    const { askAt } = await lived()
    const judged = await askAt({ revision: 2 }, 'bulk.try', {
      steps: [{ command: 'grants.remove', input: gives('elin', 'lumi', 'standard') }],
    })
    expect(judged).toMatchObject([{ ok: true, changes: true }])
    const again = await askAt({ revision: 2 }, 'access.roles', { member: 'elin', account: 'lumi' })
    expect(again.map(({ role }) => role)).toEqual(['standard'])
  })

  it('is told when the record has no such moment, or no workspace is open', async () => {
    const { fail } = await lived()
    const failure = { code: 'not-found', message: 'past.no-such-moment', details: { revision: 4, latest: 3 } }
    expect(await fail('access.people', { account: fjord }, { revision: 4 })).toEqual(failure)
    expect(await fail('past.moment', { revision: 4 })).toEqual(failure)
    const empty = startApp()
    for (const [name, input] of [
      ['mirror.snapshot', {}],
      ['past.span', {}],
      ['past.moment', { revision: 0 }],
      ['past.looked', {}],
    ] as const) {
      expect(await empty.fail(name, input, { revision: 0 })).toMatchObject({ code: 'no-workspace' })
    }
  })
})

const commands = (Object.keys(contract) as CallName[]).filter((name) => contract[name].kind === 'command')

test('every command is refused in the past, whatever it says, and changes nothing', async () => {
  const { ask, fail, heard } = await lived()
  const before = await ask('workspace.current', {})
  heard.length = 0
  expect(commands.length).toBeGreaterThan(40)
  for (const name of commands) {
    for (const input of [{}, gives('elin', 'lumi', 'standard')]) {
      expect(await fail(name, input, { revision: 2 })).toEqual({
        code: 'refused',
        message: 'past.read-only',
        details: {},
      })
    }
  }
  expect(await ask('workspace.current', {})).toEqual(before)
  expect(heard).toEqual([])
})

describe('the clock of the past', () => {
  it('says what it said then: an invitation that ended since could still be answered', async () => {
    const { askAt, ask, fail } = await startSample()
    const invitation = (await ask('mirror.snapshot', {})).invitations.find(
      ({ email }) => email === 'line.moe@fjordsport.example',
    )!.id
    const draft = { invitation, language: 'en' } as const
    const before = { revision: 1, at: '2026-10-10T00:00:00.000Z' }
    const after = { revision: 1, at: '2026-10-19T00:00:00.000Z' }
    expect(await askAt(before, 'invitations.draft', draft)).toMatchObject({
      to: 'line.moe@fjordsport.example',
    })
    expect(await fail('invitations.draft', draft, after)).toMatchObject({ message: 'invitation.not-open' })
  })

  it('stands still: findings at one moment are the same whenever they are asked for', async () => {
    const { askAt } = await startSample()
    const expired = async (at: string) => {
      return (await askAt({ revision: 1, at }, 'findings.list', { kinds: ['invitation-ends'] })).total
    }
    const [early, late] = [
      await expired('2026-10-10T00:00:00.000Z'),
      await expired('2026-10-19T00:00:00.000Z'),
    ]
    expect(late).toBe(early + 1)
    expect(await expired('2026-10-10T00:00:00.000Z')).toBe(early)
  })
})

describe('reports and files', () => {
  it('tell of the past when they are asked for there', async () => {
    const started = await lived()
    const reported = async (revision: number) => {
      const { download: id } = await started.askAt({ revision }, 'reports.make', {
        work: 'w',
        definition: { kind: 'access', filter: { members: ['elin'] } },
        format: 'csv',
        language: 'en',
      })
      return download(started, id)
    }
    expect(await reported(2)).toContain('Lumi')
    expect(await reported(1)).not.toContain('Lumi')
    const { download: exported } = await started.askAt({ revision: 2 }, 'workspace.export', {})
    const rows = JSON.parse(await download(started, exported)) as {
      grants: { member: string; account: string }[]
    }
    expect(rows.grants.some(({ member, account }) => member === 'elin' && account === 'lumi')).toBe(true)
  })
})

describe('moments', () => {
  it('are told of the present record, to those who look at the past, too', async () => {
    const { ask, askAt } = await lived()
    const span = await ask('past.span', {})
    expect(span.latest).toBe(3)
    expect(await askAt({ revision: 1 }, 'past.span', {})).toEqual(span)
    const second = await askAt({ revision: 1 }, 'past.moment', { revision: 2 })
    expect(second).toMatchObject({
      revision: 2,
      latest: 3,
      change: { command: 'grants.give', actor: 'keeper' },
    })
    expect(await ask('past.moment', { at: second.at! })).toEqual(second)
    const earlier = await ask('past.moment', { at: '2026-01-01T00:00:00+01:00' })
    expect(earlier).toEqual({ revision: 0, at: '2025-12-31T23:00:00.000Z', change: null, latest: 3 })
    expect(await ask('past.moment', { revision: 0 })).toMatchObject({
      revision: 0,
      at: span.first,
      change: null,
    })
  })

  it('say where one is', async () => {
    const { ask, askAt } = await lived()
    expect(await ask('past.looked', {})).toEqual({ moment: null, erased: 0 })
    const at = '2026-11-22T00:00:00.000Z'
    expect(await askAt({ revision: 2, at }, 'past.looked', {})).toEqual({
      moment: { revision: 2, at },
      erased: 0,
    })
  })

  it('can be many at once, and come and go', async () => {
    const { ask, askAt } = await lived()
    for (let time = 0; time < 12; time++) {
      await ask('accounts.add', { system: 'google-ads', kind: 'client', name: `New ${time}` })
    }
    const names = await Promise.all(
      [15, 3, 9, 15, 4, 12, 3].map(async (revision) => {
        const { accounts } = await askAt({ revision }, 'mirror.snapshot', {})
        return accounts.name.filter((name) => name.startsWith('New')).length
      }),
    )
    expect(names).toEqual([12, 0, 6, 12, 1, 9, 0])
  })

  it('belong to the workspace that is open', async () => {
    const { ask, askAt, fail } = await lived()
    await askAt({ revision: 2 }, 'mirror.snapshot', {})
    await ask('workspace.create', { name: 'Another' })
    expect(await fail('mirror.snapshot', {}, { revision: 2 })).toMatchObject({
      message: 'past.no-such-moment',
    })
    expect((await askAt({ revision: 0 }, 'mirror.snapshot', {})).workspace.name).toBe('Another')
  })
})
