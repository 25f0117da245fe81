import { expect, test } from 'vitest'
import type { ShareRole } from '../../shared/model/link.ts'
import { startCenters } from './small-centers.ts'
import type { Centers } from './small-centers.ts'

const share = ({ ask }: Centers, assets: readonly string[], role: ShareRole) =>
  ask('centers.share', { receiver: 'partner', assets: [...assets], share: role })

test('a partner has what was shared, up to the role, and does not own it', async () => {
  const centers = await startCenters()
  const before = await centers.rows()
  await share(centers, ['ads', 'more-ads'], 'asset-operator')
  expect(await centers.link('partner', 'ads')).toEqual({
    parent: 'partner',
    child: 'ads',
    status: 'active',
    owner: 'no',
    share: 'asset-operator',
  })
  await centers.ask('grants.give', { grants: [{ member: 'pal', account: 'ads', role: 'asset-admin' }] })
  expect(await centers.may('pal', 'ads.manage', 'ads')).toBe(true)
  expect(await centers.may('pal', 'settings.change', 'ads')).toBe(false)
  await centers.ask('changes.undo', {})
  await centers.ask('changes.undo', {})
  expect(await centers.rows()).toEqual(before)
})

test('a share is raised in place, step by step, and the same share again changes nothing', async () => {
  const centers = await startCenters()
  for (const role of ['assigned', 'asset-analyst', 'asset-operator', 'asset-admin'] as const) {
    expect((await share(centers, ['ads'], role)).change).not.toBeNull()
    expect(await centers.link('partner', 'ads')).toMatchObject({ share: role })
    expect(await share(centers, ['ads'], role)).toMatchObject({ change: null, advice: [] })
  }
})

test('a share is lowered only by stopping it and sharing again', async () => {
  const centers = await startCenters()
  await share(centers, ['ads'], 'asset-admin')
  const before = await centers.rows()
  const lower = { receiver: 'partner', assets: ['more-ads', 'ads'], share: 'asset-analyst' }
  expect(await centers.fail('centers.share', lower)).toMatchObject({
    code: 'structure',
    message: 'share.lowering',
    details: { held: 'asset-admin', share: 'asset-analyst', path: 'assets[1]', receiver: 'The partner' },
  })
  expect(await centers.rows()).toEqual(before)
  await centers.ask('centers.stop-sharing', { receiver: 'partner', assets: ['ads'] })
  await share(centers, ['ads'], 'asset-analyst')
  expect(await centers.link('partner', 'ads')).toMatchObject({ status: 'active', share: 'asset-analyst' })
})

test('of a share that nobody knew the size of, it is told', async () => {
  const centers = await startCenters()
  await share(centers, ['ads'], 'asset-admin')
  await centers.ask('accounts.describe-link', { parent: 'partner', child: 'ads', share: null })
  await share(centers, ['ads'], 'asset-analyst')
  expect(await centers.link('partner', 'ads')).toMatchObject({ share: 'asset-analyst' })
})

test('sharing is done where the documents name it, and begins a partnership where they name that', async () => {
  const centers = await startCenters()
  const actsOf = async (asset: string, role: ShareRole) =>
    (await share(centers, [asset], role)).advice.map(({ action, on }) => [action, on])
  expect(await actsOf('pixel', 'assigned')).toEqual([['partner.share', 'pixel']])
  await centers.ask('changes.undo', {})
  expect(await actsOf('ads', 'asset-analyst')).toEqual([['partner.invite', 'giver']])
  expect(await actsOf('profile', 'assigned')).toEqual([[null, 'giver']])
  expect(await actsOf('ads', 'asset-admin')).toEqual([[null, 'giver']])
})

test('an admin of the owner invites a partner; nobody else of either center does', async () => {
  const centers = await startCenters()
  const input = { receiver: 'partner', assets: ['ads'], share: 'asset-analyst' as const }
  for (const member of ['gus', 'pia']) {
    await centers.as(member)
    expect((await centers.fail('centers.share', input)).message).toBe('refused.not-allowed')
  }
  await centers.as('gina')
  await centers.ask('centers.share', input)
  const raise = { ...input, share: 'asset-admin' }
  expect((await centers.fail('centers.share', raise)).message).toBe('refused.keeper-only')
  await centers.as('gus')
  const stop = { receiver: 'partner', assets: ['ads'] }
  expect((await centers.fail('centers.stop-sharing', stop)).message).toBe('refused.not-allowed')
  await centers.as('gina')
  await centers.ask('centers.stop-sharing', stop)
})

test('stopping ends what the partner’s people and groups had of the asset, and undo brings all back', async () => {
  const centers = await startCenters()
  await share(centers, ['ads'], 'asset-admin')
  await centers.ask('centers.group', { group: 'partners-group', accounts: ['ads'] })
  const assigned = ['pal', 'both', 'loose'].map((member) => ({ member, account: 'ads', role: 'asset-admin' }))
  const inGroup = { member: 'pia', account: 'partners-group', role: 'asset-admin' }
  await centers.ask('grants.give', { grants: [...assigned, inGroup] })
  expect(await centers.may('pal', 'ads.manage', 'ads')).toBe(true)
  expect(await centers.may('pia', 'ads.manage', 'ads')).toBe(true)
  const before = await centers.rows()

  const { advice } = await centers.ask('centers.stop-sharing', { receiver: 'partner', assets: ['ads'] })
  expect(advice).toMatchObject([{ action: 'partner.remove', on: 'giver', couldDo: ['gina'] }])
  expect(await centers.link('partner', 'ads')).toMatchObject({ status: 'inactive' })
  expect(await centers.link('partners-group', 'ads')).toMatchObject({ status: 'inactive' })
  expect(await centers.may('pal', 'ads.manage', 'ads')).toBe(false)
  expect(await centers.may('pia', 'ads.manage', 'ads')).toBe(false)
  expect(await centers.may('both', 'ads.manage', 'ads')).toBe(true)
  expect(await centers.rolesOn('ads')).toEqual([
    'both asset-admin',
    'gus asset-operator',
    'loose asset-admin',
  ])

  await centers.ask('changes.undo', {})
  expect(await centers.rows()).toEqual(before)
})

test.each([
  ['an unknown receiver', { receiver: 'x' }, 'not-found', 'question.unknown-account', 'receiver'],
  ['a receiver of another kind', { receiver: 'pixel' }, 'structure', 'center.not-a-center', 'receiver'],
  ['the owner itself', { receiver: 'giver' }, 'structure', 'center.own-asset', 'assets[0]'],
  ['an unknown asset', { assets: ['ads', 'x'] }, 'not-found', 'question.unknown-account', 'assets[1]'],
  ['an asset twice', { assets: ['ads', 'ads'] }, 'bad-input', 'center.account-twice', 'assets[1]'],
  ['what nobody owns', { assets: ['free-ads'] }, 'structure', 'center.no-owner', 'assets[0]'],
  ['what is shared in Ads Manager', { assets: ['alone'] }, 'structure', 'center.no-owner', 'assets[0]'],
  ['an account of Google', { assets: ['client'] }, 'structure', 'center.no-owner', 'assets[0]'],
  ['an account group', { assets: ['group'] }, 'structure', 'center.group-not-shared', 'assets[0]'],
  ['a pixel with a role', { assets: ['pixel'] }, 'structure', 'share.not-on-this-kind', 'assets[0]'],
  ['no asset', { assets: [] }, 'bad-input', 'call.bad-input', 'assets'],
  ['a share that is none', { share: 'owner' }, 'bad-input', 'call.bad-input', 'share'],
])('%s is refused, and nothing is changed', async (_, part, code, message, path) => {
  const centers = await startCenters()
  const before = await centers.rows()
  const input = { receiver: 'partner', assets: ['ads'], share: 'asset-analyst', ...part }
  expect(await centers.fail('centers.share', input)).toMatchObject({ code, message, details: { path } })
  expect(await centers.rows()).toEqual(before)
})

test('what is not shared cannot be stopped, and the answer says how it stands', async () => {
  const centers = await startCenters()
  const stop = (receiver: string, asset: string) =>
    centers.fail('centers.stop-sharing', { receiver, assets: [asset] })
  expect(await stop('partner', 'ads')).toMatchObject({ code: 'not-found', message: 'link.not-there' })
  expect(await stop('giver', 'ads')).toMatchObject({ code: 'structure', message: 'center.own-asset' })
  expect(await stop('partner', 'x')).toMatchObject({ code: 'not-found', message: 'question.unknown-account' })
  expect(await stop('ads', 'pixel')).toMatchObject({ code: 'structure', message: 'center.not-a-center' })
  expect(await stop('partner', 'free-ads')).toMatchObject({
    code: 'structure',
    message: 'share.not-active',
    details: { state: 'pending', possible: ['share'], path: 'assets[0]' },
  })
})
