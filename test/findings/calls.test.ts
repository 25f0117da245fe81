import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract/contract.ts'
import type { FindingsPage } from '../../shared/contract/findings.ts'
import { startFindingSettings } from '../../shared/model/finding-settings.ts'
import { noon, testEnvironment } from '../helpers/environment.ts'
import { download, startApp, startSample, upload } from '../helpers/test-app.ts'

const keysOf = ({ findings }: FindingsPage) => findings.map(({ key }) => key)
const johan = 'left-with-access:["johan"]'

/** The sample at the tests' noon, or some days later. */
function sampleAt(days = 0) {
  const environment = testEnvironment()
  return startSample({ ...environment, clock: () => noon + days * 24 * 60 * 60 * 1000 })
}

describe('the list of findings', () => {
  it('has each kind that the sample agency has something of, the gravest first', async () => {
    const { ask } = await sampleAt()
    const { kinds, total } = await ask('findings.list', {})
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'left-with-access',
      'sole-admin',
      'owned-by-stranger',
      'duties-in-one-hand',
      'second-admin-missing',
      'sole-admin-of-client',
      'group-default-admin',
      'invitation-ends',
      'duplicate-access',
    ])
    expect(total).toBe(kinds.reduce((sum, { open }) => sum + open, 0))
  })

  it('is filtered by kind, severity, person, and account with everything below it', async () => {
    const { ask } = await sampleAt()
    const keys = async (wish: InputOf<'findings.list'>) => keysOf(await ask('findings.list', wish))
    expect(await keys({ kinds: ['left-with-access'] })).toEqual([johan])
    expect(await keys({ kinds: ['left-with-access'], severities: ['low', 'medium'] })).toEqual([])
    expect(await keys({ member: 'johan', severities: ['high'] })).toEqual([johan])
    expect(await keys({ account: 'nordic' })).toContain(johan)
    expect(await keys({ account: 'tokyo' })).not.toContain(johan)
    expect(await keys({ account: 'nowhere' })).toEqual([])
  })

  it('comes in pages that together are the whole', async () => {
    const { ask } = await sampleAt()
    const all = await ask('findings.list', { limit: 200 })
    const first = await ask('findings.list', { limit: 4 })
    const rest = await ask('findings.list', { from: 4, limit: 200 })
    expect([...keysOf(first), ...keysOf(rest)]).toEqual(keysOf(all))
    expect(first.total).toBe(all.total)
  })

  it('follows changes, and the clock alone', async () => {
    const { ask } = await sampleAt()
    const { steps } = await ask('findings.mend', { findings: [johan] })
    await ask('bulk.run', { mode: 'all', steps: [...steps] })
    expect(keysOf(await ask('findings.list', { kinds: ['left-with-access'] }))).toEqual([])
    const later = await sampleAt(30)
    const waiting = await later.ask('findings.list', { kinds: ['waits-too-long'] })
    const today = await ask('findings.list', { kinds: ['waits-too-long'] })
    expect(waiting.total).toBeGreaterThan(today.total)
  })
})

describe('counts for the tree', () => {
  it('say what is on an account and what is beneath it, without what is muted', async () => {
    const { ask } = await sampleAt()
    const at = async (account: string) => {
      const { own, all } = await ask('findings.counts', {})
      return [own, all].map(({ of, count }) => count[of.indexOf(account)] ?? 0)
    }
    const [, before] = await at('nordic')
    expect(await at('tindra-smycken')).toEqual([1, 1])
    await ask('findings.mute', { findings: [johan], reason: 'His contract was extended' })
    expect(await at('tindra-smycken')).toEqual([0, 0])
    expect((await at('nordic'))[1]).toBe(before! - 1)
  })
})

describe('a finding that is muted', () => {
  it('is listed with the muted ones only, with who muted it, why and until when', async () => {
    const { ask } = await sampleAt()
    await ask('findings.mute', { findings: [johan], reason: ' Extended ', until: '2026-11-30' })
    expect(keysOf(await ask('findings.list', {}))).not.toContain(johan)
    const { findings } = await ask('findings.list', { muted: true })
    expect(findings).toMatchObject([
      { key: johan, muted: { reason: 'Extended', until: '2026-11-30', mutedBy: 'keeper' } },
    ])
  })

  it('shows again when its last day is over, when it is unmuted, and when the mute is undone', async () => {
    const environment = testEnvironment()
    let now = noon
    const { ask } = await startSample({ ...environment, clock: () => now })
    const isShown = async () => keysOf(await ask('findings.list', {})).includes(johan)
    await ask('findings.mute', { findings: [johan], reason: 'Extended', until: '2026-11-22' })
    now = Date.UTC(2026, 10, 22, 23, 59)
    expect(await isShown()).toBe(false)
    now = Date.UTC(2026, 10, 23)
    expect(await isShown()).toBe(true)
    await ask('findings.mute', { findings: [johan], reason: 'Extended again' })
    expect(await isShown()).toBe(false)
    await ask('findings.unmute', { findings: [johan] })
    expect(await isShown()).toBe(true)
    await ask('changes.undo', {})
    expect(await isShown()).toBe(false)
    await ask('changes.undo', {})
    expect(await isShown()).toBe(true)
  })

  it('is the agency’s own, so a named member mutes as well; the same mute again changes nothing', async () => {
    const { ask } = await sampleAt()
    await ask('actor.choose', { actor: 'bo' })
    await ask('findings.mute', { findings: [johan], reason: 'Extended' })
    expect(await ask('findings.mute', { findings: [johan], reason: 'Extended' })).toMatchObject({
      change: null,
    })
    const [latest] = await ask('changes.list', { limit: 1 })
    expect(latest).toMatchObject({ actor: 'bo', command: 'findings.mute' })
  })

  it('needs a reason, a day that is not over, and has to be there', async () => {
    const { fail } = await sampleAt()
    const mute = { findings: [johan], reason: 'Extended' }
    expect(await fail('findings.mute', { ...mute, reason: '  ' })).toMatchObject({ code: 'bad-input' })
    expect(await fail('findings.mute', { ...mute, until: '2026-11-20' })).toMatchObject({
      message: 'finding.mute-over',
      details: { path: 'until' },
    })
    expect(await fail('findings.mute', { ...mute, findings: ['sole-admin:["x"]'] })).toMatchObject({
      code: 'not-found',
      message: 'finding.not-there',
    })
  })
})

describe('the mend of findings', () => {
  it('is steps that a plan takes, each once, and names what people have to mend', async () => {
    const { ask } = await sampleAt()
    const { findings } = await ask('findings.list', { limit: 200 })
    const { steps, without } = await ask('findings.mend', { findings: findings.map(({ key }) => key) })
    expect(new Set(steps.map((step) => JSON.stringify(step))).size).toBe(steps.length)
    expect(without.every((key) => /^(sole-admin|second-admin)/.test(key))).toBe(true)
    const { plan } = await ask('plans.create', { name: 'Mend', steps: [...steps] })
    const { list } = await ask('plans.show', { plan })
    expect(list.filter(({ outcome }) => !outcome.ok)).toEqual([])
    await ask('plans.apply', { plan })
    const after = await ask('findings.list', { limit: 200 })
    expect(
      keysOf(after).filter((key) => !without.includes(key) && findings.some((one) => one.key === key)),
    ).toEqual([])
  })

  it('is shown with the finding, of which a long list is cut', async () => {
    const { ask } = await sampleAt()
    expect(await ask('findings.show', { finding: johan })).toMatchObject({
      finding: { key: johan, members: ['johan'], totals: { accounts: 2 }, muted: null },
      steps: [{ command: 'grants.remove' }, { command: 'grants.remove' }],
    })
    expect(await ask('findings.show', { finding: 'sole-admin:["x"]' })).toBe(null)
  })

  it('of a finding that is gone is none', async () => {
    const { ask } = await sampleAt()
    expect(await ask('findings.mend', { findings: ['sole-admin:["x"]'] })).toEqual({
      steps: [],
      without: ['sole-admin:["x"]'],
    })
  })
})

describe('what counts as a finding', () => {
  const domains = { ...startFindingSettings, domains: ['northlight.example'] }

  it('is chosen for the workspace, recorded, and undone', async () => {
    const { ask } = await sampleAt()
    expect(await ask('findings.settings', {})).toEqual(startFindingSettings)
    await ask('findings.set', { base: startFindingSettings, settings: domains })
    expect(await ask('findings.settings', {})).toEqual(domains)
    const outside = await ask('findings.list', { kinds: ['outside-domains'] })
    expect(outside.findings.map(({ members }) => members)).toContainEqual(['petra'])
    await ask('changes.undo', {})
    expect(await ask('findings.settings', {})).toEqual(startFindingSettings)
  })

  it('is not changed over somebody else’s change', async () => {
    const { ask, fail } = await sampleAt()
    await ask('findings.set', { base: startFindingSettings, settings: domains })
    const late = { base: startFindingSettings, settings: { ...startFindingSettings, waitingDays: 30 } }
    expect(await fail('findings.set', late)).toMatchObject({
      code: 'conflict',
      message: 'finding.settings-moved-on',
    })
  })

  it.each([
    [
      'a role that the system does not have',
      { duties: [{ system: 'google-ads', one: 'admin', other: 'king' }] },
      'finding.unknown-role',
    ],
    [
      'one role on both sides',
      { duties: [{ system: 'google-ads', one: 'admin', other: 'admin' }] },
      'finding.same-role',
    ],
    [
      'a team twice',
      {
        teams: ['A', 'A'].map((team) => ({
          team,
          template: 'T',
          parts: [{ system: 'google-ads', kind: 'client', role: 'standard' }],
        })),
      },
      'finding.team-twice',
    ],
    [
      'a role that the kind cannot hold',
      {
        teams: [
          { team: 'A', template: 'T', parts: [{ system: 'google-ads', kind: 'client', role: 'assigned' }] },
        ],
      },
      'template.role-not-held',
    ],
  ] as const)('is refused with %s', async (_, more, message) => {
    const { fail } = await sampleAt()
    const settings = { ...startFindingSettings, ...more }
    expect(await fail('findings.set', { base: startFindingSettings, settings })).toMatchObject({ message })
  })

  it('goes along in a workspace document, with the mutes, and makes its version', async () => {
    const from = await sampleAt()
    await from.ask('findings.set', { base: startFindingSettings, settings: domains })
    await from.ask('findings.mute', { findings: [johan], reason: 'Extended', until: '2026-12-31' })
    const { download: id } = await from.ask('workspace.export', {})
    const text = await download(from, id)
    expect(text).toContain('"version": 3')

    const to = startApp({ ...testEnvironment(), clock: () => noon })
    await to.ask('workspace.open-files', { uploads: [await upload(to, 'n.keyholder.json', text)] })
    expect(await to.ask('findings.settings', {})).toEqual(domains)
    expect(await to.ask('findings.list', { muted: true })).toMatchObject({
      findings: [{ key: johan, muted: { reason: 'Extended', until: '2026-12-31' } }],
    })
    const keysIn = async ({ ask }: typeof to) => keysOf(await ask('findings.list', { limit: 200 }))
    expect(await keysIn(to)).toEqual(await keysIn(from))
  })
})
