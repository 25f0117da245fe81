import { describe, expect, test } from 'vitest'
import { knownLinkStatuses } from '../../shared/model/link.ts'
import { requestLifeCycle } from '../../shared/policy/life-cycles.ts'
import { startCenters } from './small-centers.ts'
import type { Centers } from './small-centers.ts'

const ends = { parent: 'partner', child: 'ads' }

const acts = {
  request: ({ ask }: Centers) => ask('links.request', { parent: 'partner', children: ['ads'] }),
  accept: ({ ask }: Centers) => ask('links.decide', { ...ends, decision: 'accept', share: 'asset-operator' }),
  refuse: ({ ask }: Centers) => ask('links.decide', { ...ends, decision: 'refuse' }),
  cancel: ({ ask }: Centers) => ask('links.cancel', ends),
} as const

type Act = keyof typeof acts

/** The acts that lead from nothing to each state of a request. */
const waysTo: Readonly<Record<(typeof knownLinkStatuses)[number], readonly Act[]>> = {
  pending: ['request'],
  active: ['request', 'accept'],
  refused: ['request', 'refuse'],
  canceled: ['request', 'cancel'],
  inactive: ['request', 'accept'],
}

async function startIn(state: (typeof knownLinkStatuses)[number]): Promise<Centers> {
  const centers = await startCenters()
  for (const act of waysTo[state]) await acts[act](centers)
  if (state === 'inactive') {
    await centers.ask('centers.stop-sharing', { receiver: 'partner', assets: ['ads'] })
  }
  return centers
}

describe('what a Business Center asked for', () => {
  test.each(knownLinkStatuses)(
    'goes its way from %s along the life cycle only, and back by undo',
    async (state) => {
      const centers = await startIn(state)
      const before = await centers.rows()
      const steps: { act: Act; from: string; to: string | undefined }[] = []
      for (const act of ['request', 'accept', 'refuse', 'cancel'] as const) {
        const done = await acts[act](centers).then(
          () => true,
          () => false,
        )
        const to = (await centers.link('partner', 'ads'))?.status
        if (done) steps.push({ act, from: state, to })
        if (done) await centers.ask('changes.undo', {})
        expect(await centers.rows()).toEqual(before)
      }
      const cycle = requestLifeCycle.filter(({ from }) => from === state)
      expect(steps).toEqual(cycle.map(({ act, from, to }) => ({ act, from, to })))
    },
  )

  test('is shared up to the role that is accepted, and is not owned', async () => {
    const centers = await startIn('pending')
    await acts.accept(centers)
    expect(await centers.link('partner', 'ads')).toEqual({
      ...ends,
      status: 'active',
      owner: 'no',
      share: 'asset-operator',
    })
    expect(await centers.may('pia', 'member.assign', 'ads')).toBe(true)
  })

  test('is refused by its state, with what is possible and the source', async () => {
    const { fail } = await startIn('active')
    expect(await fail('links.cancel', ends)).toMatchObject({
      code: 'structure',
      details: { state: 'active', act: 'cancel', possible: ['stop-sharing'], parent: 'The partner' },
    })
    expect(await fail('links.cancel', { ...ends, child: 'pixel' })).toMatchObject({ code: 'not-found' })
    const wrong = { parent: 'partner', child: 'free-ads', decision: 'accept', share: 'assigned' } as const
    const { link, ask } = await startCenters()
    await ask('links.decide', wrong)
    expect(await link('partner', 'free-ads')).toMatchObject({ share: 'assigned', owner: 'no' })
  })

  test('is nothing that a Business Center cannot hold, and each is asked once', async () => {
    const { fail } = await startCenters()
    for (const [children, message, path] of [
      [['ads', 'client'], 'link.kinds-cannot-link', 'children[1]'],
      [['ads', 'giver'], 'link.kinds-cannot-link', 'children[1]'],
      [['ads', 'ads'], 'center.account-twice', 'children[1]'],
      [['free-ads'], 'link.transition', 'children[0]'],
    ] as const) {
      const failure = await fail('links.request', { parent: 'partner', children })
      expect(failure).toMatchObject({ message, details: { path } })
    }
    const pixel = { parent: 'partner', child: 'pixel', decision: 'accept', share: 'asset-admin' }
    expect((await fail('links.decide', pixel)).code).toBe('not-found')
  })
})

describe('who answers a request', () => {
  const accept = { ...ends, decision: 'accept', share: 'asset-analyst' } as const

  test('of a Business Center’s asset is an admin of that Business Center', async () => {
    const centers = await startIn('pending')
    await centers.as('pia')
    expect((await centers.fail('links.decide', accept)).code).toBe('refused')
    await centers.as('gina')
    await centers.ask('links.decide', accept)
  })

  test('of an asset that nobody is known to own is the keeper, for whoever made it', async () => {
    const centers = await startCenters()
    const free = { parent: 'partner', child: 'free-ads', decision: 'refuse' } as const
    await centers.as('gina')
    expect(await centers.fail('links.decide', free)).toMatchObject({ message: 'refused.keeper-only' })
    await centers.as('keeper')
    expect((await centers.ask('links.decide', free)).advice).toMatchObject([{ action: null, on: 'free-ads' }])
  })

  test('to refuse, where no document names it, is the keeper', async () => {
    const centers = await startIn('pending')
    await centers.as('gina')
    const refuse = { ...ends, decision: 'refuse' } as const
    expect(await centers.fail('links.decide', refuse)).toMatchObject({ message: 'refused.keeper-only' })
  })

  test('and who asks, and takes it back, is an admin of the Business Center that asks', async () => {
    const centers = await startCenters()
    await centers.as('pal')
    expect((await centers.fail('links.request', { parent: 'partner', children: ['ads'] })).code).toBe(
      'refused',
    )
    await centers.as('pia')
    await acts.request(centers)
    await acts.cancel(centers)
    expect(await centers.link('partner', 'ads')).toMatchObject({ status: 'canceled' })
  })
})
