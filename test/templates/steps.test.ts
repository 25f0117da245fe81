import { describe, expect, it, test } from 'vitest'
import { covers } from '../../electron/access/covers.ts'
import type { Link } from '../../shared/model/link.ts'
import type { TemplatePart } from '../../shared/model/template.ts'
import { rolesFor } from '../../shared/policy/roles.ts'
import { soundWorkspace } from '../fixtures/sound-workspace.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { startSample } from '../helpers/test-app.ts'
import { client, held, hierarchy, linked, manager, person, startWith } from '../offboarding/agency.ts'

const onClients = (role: string): TemplatePart => ({ system: 'google-ads', kind: 'client', role })
const onManagers = (role: string): TemplatePart => ({ system: 'google-ads', kind: 'manager', role })

interface Aims {
  readonly account?: string
  /** What Ben holds already, as `standard fjord`. */
  readonly grants?: readonly string[]
  readonly link?: readonly Link[]
}

/** What a template would give Ben below an account, as `role account`. */
async function given(
  parts: readonly TemplatePart[],
  { account = 'top', grants = [], link = hierarchy.link }: Aims,
): Promise<readonly string[]> {
  const holds = grants.map((text) => held(`ben ${text}`))
  const { ask } = startWith({ ...hierarchy, link, member: [person('ben')], grant: holds })
  const { template } = await ask('templates.save', { name: 'Media buyer', parts: [...parts] })
  const steps = await ask('templates.steps', { template, member: 'ben', account })
  return steps.map(({ command, input }) => {
    expect(command).toBe('grants.give')
    const [grant, ...more] = input['grants'] as { member: string; account: string; role: string }[]
    expect([grant?.member, more]).toEqual(['ben', []])
    return `${grant!.role} ${grant!.account}`
  })
}

describe('a template in a subtree', () => {
  it('gives each part on each account of its kind, one step each, from the top down', async () => {
    expect(await given([onClients('standard')], {})).toEqual(['standard lumi', 'standard fjord'])
    expect(await given([onClients('report-recipient'), onClients('standard')], { account: 'lumi' })).toEqual([
      'report-recipient lumi',
      'standard lumi',
    ])
    expect(await given([onClients('standard')], { account: 'south' })).toEqual(['standard fjord'])
  })

  it('leaves out what a step above gives already', async () => {
    expect(await given([onManagers('standard'), onClients('read-only')], {})).toEqual(['standard top'])
    expect(await given([onManagers('email-only'), onClients('standard')], { account: 'north' })).toEqual([
      'email-only north',
      'standard fjord',
      'standard lumi',
    ])
  })

  it('leaves out what the member holds there, or what reaches it from above and gives as much', async () => {
    const parts = [onClients('standard')]
    expect(await given(parts, { grants: ['standard fjord'] })).toEqual(['standard lumi'])
    expect(await given(parts, { grants: ['admin north'] })).toEqual([])
    expect(await given(parts, { grants: ['read-only top', 'admin lumi'] })).toEqual(['standard fjord'])
  })

  it('takes no role for another that gives something else', async () => {
    expect(await given([onClients('read-only')], { account: 'lumi', grants: ['billing top'] })).toEqual([
      'read-only lumi',
    ])
    expect(await given([onClients('report-recipient')], { account: 'lumi', grants: ['admin top'] })).toEqual([
      'report-recipient lumi',
    ])
  })

  it('does not follow links that are not active', async () => {
    const link: readonly Link[] = hierarchy.link.map((each) =>
      each.parent === 'top' ? { ...each, status: 'pending' } : each,
    )
    expect(await given([onClients('standard')], { link })).toEqual([])
  })

  it('names who or what does not exist', async () => {
    const { ask, fail } = startWith({ ...hierarchy, member: [person('ben')] })
    const { template } = await ask('templates.save', { name: 'Buyer', parts: [onClients('standard')] })
    const pathOf = async (member: string, account: string) =>
      (await fail('templates.steps', { template, member, account })).details['path']
    expect(await pathOf('x', 'top')).toBe('member')
    expect(await pathOf('ben', 'x')).toBe('account')
  })

  it('is refused where it would be more steps than one change takes', { timeout: 30_000 }, async () => {
    const clients = Array.from({ length: 5001 }, (_, at) => client(`c${at}`))
    const { ask, fail } = startWith({
      account: [manager('top'), ...clients],
      link: clients.map(({ id }) => linked('top', id)),
      member: [person('ben')],
    })
    const parts = [onClients('standard'), onClients('report-recipient')]
    const { template } = await ask('templates.save', { name: 'Buyer', parts })
    expect(await fail('templates.steps', { template, member: 'ben', account: 'top' })).toMatchObject({
      message: 'template.too-many-steps',
      details: { count: 10_002 },
    })
  })
})

describe('access copied from one person to another', () => {
  it('is what the other lacks, and lists every difference', async () => {
    const { ask } = await startSample()
    const { differences, steps } = await ask('templates.copy', { from: 'linnea', to: 'elin' })
    const told = differences.map(({ account, from, to }) => `${account}: ${from} / ${to}`)
    expect(told).toContain('tt-retail: asset-operator / asset-analyst')
    expect(told).toContain('nordic: null / standard')
    expect(told).not.toContainEqual(expect.stringMatching(/^bc:/))
    expect(steps).toContainEqual({
      command: 'grants.give',
      input: { grants: [{ member: 'elin', account: 'tta-tindra', role: 'assigned', detail: 'post, live' }] },
    })
    const { change } = await ask('bulk.run', { steps: [...steps], mode: 'all' })
    expect(change).not.toBeNull()
    const after = await ask('templates.copy', { from: 'linnea', to: 'elin' })
    expect(after.steps).toEqual([])
    expect(after.differences.filter(({ from }) => from !== null)).toEqual([])
  })

  it('takes nothing away: a role is replaced only by one that gives all it gave', async () => {
    const { ask } = startWith({
      ...hierarchy,
      member: [person('ben'), person('zoe')],
      grant: [
        'ben read-only top',
        'zoe admin top',
        'ben billing north',
        'zoe read-only north',
        'ben standard south',
        'zoe read-only south',
        'zoe standard lumi',
      ].map(held),
    })
    const { differences, steps } = await ask('templates.copy', { from: 'ben', to: 'zoe' })
    expect(differences).toHaveLength(4)
    expect(steps.map(({ input }) => input)).toEqual([
      { grants: [{ member: 'zoe', account: 'south', role: 'standard' }] },
    ])
  })

  it('shows a role that nobody here knows, but cannot give it', async () => {
    const { ask } = await startSample()
    const { differences, steps } = await ask('templates.copy', { from: 'maja', to: 'petra' })
    expect(differences).toContainEqual({
      account: 'am-keramik-lera',
      class: 'unknown:OWNER',
      from: 'unknown',
      to: null,
    })
    expect(JSON.stringify(steps)).not.toContain('unknown')
  })

  it('goes from one person who exists to another', async () => {
    const { fail } = await startSample()
    expect((await fail('templates.copy', { from: 'bo', to: 'bo' })).message).toBe('template.same-person')
    expect((await fail('templates.copy', { from: 'x', to: 'bo' })).details['path']).toBe('from')
    expect((await fail('templates.copy', { from: 'bo', to: 'x' })).details['path']).toBe('to')
  })
})

describe('one role gives all that another gives', () => {
  const onClient = { system: 'google-ads', kind: 'client' } as const
  const adAccount = { system: 'tiktok-business-center', kind: 'ad-account' } as const

  it('on a client: the levels in their order, but Billing beside Read-only', () => {
    const levels = rolesFor('google-ads', 'client').filter((role) => role.class === 'level')
    const covered = ({ id }: { readonly id: string }) =>
      levels.map((other) => other.id).filter((other) => covers(onClient, id, other))
    expect(Object.fromEntries(levels.map((role) => [role.id, covered(role).join(' ')]))).toEqual({
      admin: 'admin standard billing read-only email-only',
      standard: 'standard billing read-only email-only',
      billing: 'billing',
      'read-only': 'read-only email-only',
      'email-only': 'email-only',
    })
  })

  it('on a manager not Read-only for E-mail only: no document gives it the manager’s notifications', () => {
    expect(covers({ ...onClient, kind: 'manager' }, 'read-only', 'email-only')).toBe(false)
    expect(covers({ ...onClient, kind: 'manager' }, 'standard', 'email-only')).toBe(true)
  })

  it('never over the borders of a class', () => {
    expect(covers(onClient, 'admin', 'report-recipient')).toBe(false)
    expect(covers(adAccount, 'asset-admin', 'standard')).toBe(false)
    expect(covers(adAccount, 'asset-admin', 'assigned')).toBe(true)
  })
})

for (let seed = 1; seed <= 25; seed++) {
  test(`after a template is applied, nothing is left for it to give (seed ${seed})`, async () => {
    const chance = new Chance(seed)
    const rows = soundWorkspace(randomWorkspace(chance))
    const { ask } = startWith({ ...rows, grant: rows.grant.filter(({ member }) => member !== 'member-0') })
    const kinds = [...new Map(rows.account.map((each) => [`${each.system} ${each.kind}`, each])).values()]
    const parts = kinds.map(({ system, kind }) => ({
      system,
      kind,
      role: chance.pick(rolesFor(system, kind)).id,
    }))
    const { template } = await ask('templates.save', { name: 'Everything', parts })
    const wish = { template, member: 'member-0', account: chance.pick(rows.account).id }
    const steps = await ask('templates.steps', wish)
    if (steps.length > 0) await ask('bulk.run', { steps: [...steps], mode: 'all' })
    expect(await ask('templates.steps', wish)).toEqual([])
  })
}
