import { expect, test } from 'vitest'
import type { LinkStatus } from '../../shared/model/link.ts'
import { startSample } from '../helpers/test-app.ts'
import { exported, linkBetween } from './exported.ts'

/** A pair of the sample agency in each state. */
const pairs = {
  none: { parent: 'central', child: 'fjord-sport' },
  pending: { parent: 'nordic', child: 'lumi' },
  active: { parent: 'nordic', child: 'fjord-sport' },
  refused: { parent: 'central', child: 'lindenhof' },
  canceled: { parent: 'tokyo', child: 'himuro' },
  inactive: { parent: 'nordic', child: 'viddefly' },
} as const
type State = keyof typeof pairs
type Ends = (typeof pairs)[State]

interface Call {
  readonly name: string
  readonly input: object
}

const acts = {
  request: ({ parent, child }: Ends) => ({ name: 'links.request', input: { parent, children: [child] } }),
  accept: (ends: Ends) => ({ name: 'links.decide', input: { ...ends, decision: 'accept' } }),
  refuse: (ends: Ends) => ({ name: 'links.decide', input: { ...ends, decision: 'refuse' } }),
  cancel: (ends: Ends) => ({ name: 'links.cancel', input: ends }),
  'unlink from above': (ends: Ends) => ({ name: 'links.unlink', input: { ...ends, side: 'parent' } }),
  'unlink from below': (ends: Ends) => ({ name: 'links.unlink', input: { ...ends, side: 'child' } }),
  hide: (ends: Ends) => ({ name: 'links.hide', input: { ...ends, hidden: true } }),
  move: ({ parent, child }: Ends) => ({
    name: 'links.move',
    input: { children: [child], from: parent, to: 'mcc' },
  }),
} as const satisfies { readonly [act: string]: (ends: Ends) => Call }
type Act = keyof typeof acts

/** The life cycle once more, from the table of facts A3. */
const leadsTo: { readonly [S in State]: { readonly [A in Act]?: LinkStatus } } = {
  none: { request: 'pending' },
  pending: { accept: 'active', refuse: 'refused', cancel: 'canceled' },
  active: {
    'unlink from above': 'inactive',
    'unlink from below': 'inactive',
    hide: 'active',
    move: 'inactive',
  },
  refused: { request: 'pending' },
  canceled: { request: 'pending' },
  inactive: { request: 'pending' },
}

const possible: { readonly [S in State]: readonly string[] } = {
  none: ['request'],
  pending: ['accept', 'refuse', 'cancel'],
  active: ['unlink', 'move', 'hide'],
  refused: ['request'],
  canceled: ['request'],
  inactive: ['request'],
}

const everyStep = (Object.keys(pairs) as State[]).flatMap((state) =>
  (Object.keys(acts) as Act[]).map((act) => ({ state, act, next: leadsTo[state][act] })),
)

test.each(everyStep.filter(({ next }) => next !== undefined))(
  '$state, $act: the link is $next, and undo restores it exactly',
  async ({ state, act, next }) => {
    const started = await startSample()
    const before = await exported(started)
    const { parent, child } = pairs[state]
    const { name, input } = acts[act](pairs[state])
    await started.app.call(name, input)
    expect(await linkBetween(started, parent, child)).toMatchObject({ status: next })
    await started.ask('changes.undo', {})
    expect(await exported(started)).toBe(before)
  },
)

test.each(everyStep.filter(({ next }) => next === undefined))(
  '$state, $act: refused, with the state, what is possible and who says so',
  async ({ state, act }) => {
    const started = await startSample()
    const before = await exported(started)
    const { name, input } = acts[act](pairs[state])
    const isThere = state !== 'none'
    expect(await started.fail(name, input)).toMatchObject({
      code: isThere ? 'structure' : 'not-found',
      message: isThere ? 'link.transition' : 'link.none',
      details: {
        state: isThere ? state : null,
        act: act.split(' ')[0],
        possible: possible[state],
        source: 'Google Ads API, ManagerLinkStatus',
      },
    })
    expect(await exported(started)).toBe(before)
  },
)

test('a request waits, with the moment of asking, and gives nothing until it is accepted', async () => {
  const started = await startSample()
  const question = { member: 'clara', action: 'account.view', on: 'himuro' }
  await started.ask('links.request', { parent: 'nordic', children: ['himuro'], askedAt: '2026-11-02' })
  expect(await linkBetween(started, 'nordic', 'himuro')).toEqual({
    parent: 'nordic',
    child: 'himuro',
    status: 'pending',
    owner: 'no',
    askedAt: '2026-11-02',
  })
  expect((await started.ask('access.check', question)).allowed).toBe(false)
  await started.ask('links.decide', { parent: 'nordic', child: 'himuro', decision: 'accept' })
  expect(await linkBetween(started, 'nordic', 'himuro')).toEqual({
    parent: 'nordic',
    child: 'himuro',
    status: 'active',
    owner: 'no',
  })
  expect((await started.ask('access.check', question)).allowed).toBe(true)
})

test('the clock tells when it was asked, where nobody says so', async () => {
  const started = await startSample()
  await started.ask('links.request', { parent: 'nordic', children: ['himuro'] })
  expect((await linkBetween(started, 'nordic', 'himuro'))?.askedAt).toMatch(/^2026-11-21T12:\d\d:\d\d\.000Z$/)
})

test('several accounts are asked in one change, all or none, and the one at fault is named', async () => {
  const started = await startSample()
  const before = await exported(started)
  for (const [children, message] of [
    [['himuro', 'fjord-sport'], 'link.transition'],
    [['himuro', 'bc'], 'link.not-google-ads'],
    [['himuro', 'nobody'], 'question.unknown-account'],
    [['himuro', 'nordic'], 'structure.self-link'],
    [['himuro', 'himuro'], 'link.child-twice'],
  ] as const) {
    const failure = await started.fail('links.request', { parent: 'nordic', children })
    expect(failure).toMatchObject({ message, details: { path: 'children[1]' } })
  }
  expect(await exported(started)).toBe(before)
  await started.ask('links.request', { parent: 'nordic', children: ['himuro', 'viddefly', 'rival'] })
  const [latest] = await started.ask('changes.list', { limit: 1 })
  expect(latest).toMatchObject({ command: 'links.request', rowCount: 3 })
})

test('only a manager asks for accounts of Google Ads', async () => {
  const { fail } = await startSample()
  expect(await fail('links.request', { parent: 'lumi', children: ['himuro'] })).toMatchObject({
    code: 'structure',
    message: 'link.kinds-cannot-link',
  })
  expect(await fail('links.request', { parent: 'bc', children: ['himuro'] })).toMatchObject({
    message: 'link.kinds-cannot-link',
    details: { path: 'children[0]' },
  })
  const shared = { parent: 'nordic', child: 'lumi', decision: 'accept', share: 'asset-admin' }
  expect(await fail('links.decide', shared)).toMatchObject({ message: 'link.share-of-a-center' })
  expect(await fail('links.cancel', { parent: 'nobody', child: 'himuro' })).toMatchObject({
    code: 'not-found',
    details: { subject: 'nobody', path: 'parent' },
  })
})

test('ending a link ends ownership by it, and a new one does not bring it back', async () => {
  const started = await startSample()
  const ends = { parent: 'nordic', child: 'fjord-sport' }
  await started.ask('links.unlink', { ...ends, side: 'parent' })
  expect(await linkBetween(started, 'nordic', 'fjord-sport')).toEqual({
    ...ends,
    status: 'inactive',
    owner: 'no',
  })
  await started.ask('links.request', { parent: 'nordic', children: ['fjord-sport'] })
  await started.ask('links.decide', { ...ends, decision: 'accept' })
  expect((await linkBetween(started, 'nordic', 'fjord-sport'))?.owner).toBe('no')
})

test('what is not active cannot be hidden, which Google has a name for', async () => {
  const { fail } = await startSample()
  const failure = await fail('links.hide', { parent: 'nordic', child: 'lumi', hidden: true })
  expect(failure.details).toMatchObject({ platformError: 'CANNOT_HIDE_OR_UNHIDE_MANAGER_ACCOUNTS' })
})

test('a hidden link changes nobody’s access, hides once, and is shown again', async () => {
  const started = await startSample()
  const before = await exported(started)
  const ends = { parent: 'nordic', child: 'fjord-sport' }
  const people = await started.ask('access.people', { account: 'fjord-sport' })
  await started.ask('links.hide', { ...ends, hidden: true })
  expect(await linkBetween(started, 'nordic', 'fjord-sport')).toMatchObject({ hidden: 'yes', owner: 'yes' })
  expect((await started.ask('links.hide', { ...ends, hidden: true })).change).toBeNull()
  expect(await started.ask('access.people', { account: 'fjord-sport' })).toEqual(people)
  await started.ask('links.hide', { ...ends, hidden: false })
  expect(await exported(started)).toBe(before)
})

test('a link that ended is hidden no more', async () => {
  const started = await startSample()
  const ends = { parent: 'nordic', child: 'fjord-sport' }
  await started.ask('links.hide', { ...ends, hidden: true })
  await started.ask('links.unlink', { ...ends, side: 'child' })
  expect(await linkBetween(started, 'nordic', 'fjord-sport')).not.toHaveProperty('hidden')
})

test('a request that would close a circle is refused when it is accepted', async () => {
  const { ask, fail } = await startSample()
  await ask('links.request', { parent: 'smilhuset', children: ['mcc'] })
  const failure = await fail('links.decide', { parent: 'smilhuset', child: 'mcc', decision: 'accept' })
  expect(failure).toMatchObject({ code: 'structure', message: 'structure.cycle' })
})
