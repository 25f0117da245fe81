import { expect, test } from 'vitest'
import { startCenters } from './small-centers.ts'

const understood = true

test('an ad account of Ads Manager becomes the center’s own, with its roles by their names there', async () => {
  const centers = await startCenters()
  const before = await centers.rows()
  const { advice } = await centers.ask('centers.migrate', { asset: 'alone', center: 'partner', understood })
  expect(advice).toMatchObject([{ action: 'ad-account.migrate', on: 'partner', couldDo: ['pia'] }])
  const after = await centers.rows()
  expect(after.account.find(({ id }) => id === 'alone')).toMatchObject({
    system: 'tiktok-business-center',
    externalId: '71',
  })
  expect(await centers.link('partner', 'alone')).toMatchObject({ status: 'active', owner: 'yes' })
  expect(await centers.rolesOn('alone')).toEqual([
    'gus unknown',
    'loose asset-admin',
    'pal asset-operator',
    'pia asset-analyst',
  ])
  expect(new Map(after.invitation.map(({ email, role }) => [email, role]))).toEqual(
    new Map([
      ['new@x.example', 'asset-operator'],
      ['old@x.example', 'asset-analyst'],
    ]),
  )
  expect(await centers.may('pal', 'ads.manage', 'alone')).toBe(true)
  await centers.ask('changes.undo', {})
  expect(await centers.rows()).toEqual(before)
  expect(await centers.may('pal', 'ads.manage', 'alone')).toBe(true)
})

test.each([
  ['free-ads', 'ad-account.migrate'],
  ['free-pixel', 'pixel.migrate'],
  ['free-lead', 'lead.migrate'],
])('%s is brought in by %s', async (asset, action) => {
  const centers = await startCenters()
  const { advice } = await centers.ask('centers.migrate', { asset, center: 'partner', understood })
  expect(advice).toMatchObject([{ action, on: 'partner' }])
  expect(await centers.link('partner', asset)).toEqual({
    parent: 'partner',
    child: asset,
    status: 'active',
    owner: 'yes',
  })
})

test('an admin of the center migrates; a standard member does not', async () => {
  const centers = await startCenters()
  const input = { asset: 'free-pixel', center: 'partner', understood }
  await centers.as('pal')
  expect((await centers.fail('centers.migrate', input)).message).toBe('refused.not-allowed')
  await centers.as('pia')
  await centers.ask('centers.migrate', { ...input, understood })
})

test.each([
  [
    'what somebody owns',
    { asset: 'ads' },
    { code: 'structure', message: 'center.owned-already', details: { owner: 'The giver', path: 'asset' } },
  ],
  ['what is not migrated', { asset: 'free-shop' }, { code: 'structure', message: 'center.not-migrated' }],
  ['an account of Google', { asset: 'client' }, { code: 'structure', message: 'center.not-migrated' }],
  [
    'an unknown asset',
    { asset: 'x' },
    { code: 'not-found', message: 'question.unknown-account', details: { path: 'asset' } },
  ],
  [
    'an unknown center',
    { center: 'x' },
    { code: 'not-found', message: 'question.unknown-account', details: { path: 'center' } },
  ],
  ['a center that is none', { center: 'ads' }, { code: 'structure', message: 'center.not-a-center' }],
  [
    'an act that is not understood',
    { understood: false },
    { code: 'bad-input', details: { path: 'understood' } },
  ],
  [
    'an act of which nobody asked',
    { understood: undefined },
    { code: 'bad-input', details: { path: 'understood' } },
  ],
])('%s is refused, and nothing is changed', async (_, part, failure) => {
  const centers = await startCenters()
  const before = await centers.rows()
  const input = { asset: 'free-ads', center: 'giver', understood, ...part }
  expect(await centers.fail('centers.migrate', input)).toMatchObject(failure)
  expect(await centers.rows()).toEqual(before)
})
