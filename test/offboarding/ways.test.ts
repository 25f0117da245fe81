import { describe, expect, it, test } from 'vitest'
import { createGraph } from '../../electron/access/graph.ts'
import { countBelow } from '../../electron/features/offboarding/count-below.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { activeLinks } from '../helpers/slow-access.ts'
import { startSample } from '../helpers/test-app.ts'
import { held, hierarchy, person, startWith } from './agency.ts'

const ben = person('ben')
const roles = (...texts: readonly string[]) => ({ grant: texts.map(held) })

/** The accounts with a post of Anna's that has to be handed over. */
async function postsOf(rows: Partial<WorkspaceRows>): Promise<readonly string[]> {
  const { ask } = startWith({ ...hierarchy, ...rows })
  const { ways, handOver } = await ask('offboarding.ways', { member: 'anna' })
  const sole = ways.flatMap((way) => (way.way === 'role' && way.soleAdmin ? [way.account] : []))
  expect(handOver.map(({ account }) => account)).toEqual(sole)
  return sole.toSorted()
}

/** Who could take Anna's only post over. */
async function candidatesIn(rows: Partial<WorkspaceRows>): Promise<readonly string[] | undefined> {
  const { ask } = startWith({ ...hierarchy, ...rows })
  const { handOver } = await ask('offboarding.ways', { member: 'anna' })
  return handOver[0]?.candidates
}

describe('the ways in', () => {
  it('are the roles of every class on every platform, the most powerful first', async () => {
    const { ask } = await startSample()
    const { ways } = await ask('offboarding.ways', { member: 'elin' })
    const told = ways.map((way) => (way.way === 'role' ? `${way.role} ${way.account} ${way.reaches}` : ''))
    expect(told).toEqual([
      'admin internal 2',
      'standard bc 42',
      'standard nordic 38',
      'asset-analyst tt-retail 5',
      'manager am-keramik-lera 0',
      'viewer am-nattljus 0',
      'assigned catalog-granen 0',
      'report-recipient nordic 0',
      'assigned pixel-tindra 0',
      'asset-operator tt-granen 0',
    ])
  })

  it('are also what a platform calls by a word that nobody here knows', async () => {
    const { ask } = await startSample()
    const { ways, steps } = await ask('offboarding.ways', { member: 'maja' })
    expect(ways).toContainEqual(
      expect.objectContaining({ account: 'am-keramik-lera', role: 'unknown', raw: 'OWNER', reaches: 0 }),
    )
    expect(steps).toContainEqual({
      command: 'grants.remove',
      input: { grants: [{ member: 'maja', account: 'am-keramik-lera', role: 'unknown', raw: 'OWNER' }] },
    })
  })

  it('are invitations that wait at one of the person’s addresses, whatever its case', async () => {
    const sent = { account: 'fjord', role: 'standard', status: 'pending' } as const
    const { ask } = startWith({
      ...hierarchy,
      member: [person('zoe', { otherEmails: ['zoe@home.example'] })],
      invitation: [
        { ...sent, id: 'first', email: 'Zoe@N.example', expiresAt: '2026-11-22T00:00:00Z' },
        { ...sent, id: 'second', email: 'zoe@home.example' },
        { ...sent, id: 'too late', email: 'zoe@n.example', expiresAt: '2026-11-20T00:00:00Z' },
        { ...sent, id: 'answered', email: 'zoe@n.example', status: 'declined' },
        { ...sent, id: 'of another', email: 'ben@n.example' },
      ],
    })
    const { ways } = await ask('offboarding.ways', { member: 'zoe' })
    expect(ways).toEqual(
      ['first', 'second'].map((invitation) => ({
        way: 'invitation',
        invitation,
        account: 'fjord',
        role: 'standard',
      })),
    )
  })

  it('are none for somebody who does not exist', async () => {
    const { fail } = startWith(hierarchy)
    expect(await fail('offboarding.ways', { member: 'nobody' })).toMatchObject({
      code: 'not-found',
      message: 'question.unknown-member',
      details: { subject: 'nobody', path: 'member' },
    })
  })
})

describe('a post has to be handed over', () => {
  const anna = person('anna')

  it('where nobody else is admin of a manager, or of a client that no manager owns', async () => {
    const grants = roles('anna admin top', 'anna admin fjord', 'anna admin lumi', 'anna standard south')
    expect(await postsOf({ member: [anna], ...grants })).toEqual(['fjord', 'top'])
  })

  it('but not where another admin holds the post, by a role held there', async () => {
    const grants = roles('anna admin top', 'ben admin top', 'anna admin north', 'ben standard north')
    expect(await postsOf({ member: [anna, ben], ...grants })).toEqual(['north'])
  })

  it('and who has left does not count as another admin', async () => {
    const gone = person('ben', { leftOn: '2026-11-21' })
    const staying = person('zoe', { leftOn: '2026-11-22' })
    const grants = roles('anna admin top', 'ben admin top', 'anna admin north', 'zoe admin north')
    expect(await postsOf({ member: [anna, gone, staying], ...grants })).toEqual(['top'])
  })

  it('on a Business Center and on an ad account of TikTok Ads Manager, but on no asset', async () => {
    const center = { id: 'bc', system: 'tiktok-business-center', kind: 'business-center', name: '' } as const
    const alone = { id: 'am', system: 'tiktok-ads-manager', kind: 'ad-account', name: '' } as const
    const asset = { id: 'tt', system: 'tiktok-business-center', kind: 'ad-account', name: '' } as const
    const grants = roles('anna admin bc', 'anna admin am', 'anna asset-admin tt')
    expect(await postsOf({ account: [center, alone, asset], link: [], member: [anna], ...grants })).toEqual([
      'am',
      'bc',
    ])
  })
})

describe('who could take a post over', () => {
  it('is whoever holds something there or above, the strongest first, then the team', async () => {
    const member = [
      person('anna', { team: 'Search' }),
      person('above'),
      person('bot', { nature: 'service', team: 'Search' }),
      person('below'),
      person('colleague', { team: 'Search' }),
      person('departed', { team: 'Search', leftOn: '2026-06-30' }),
      person('here'),
      person('reader', { team: 'Search' }),
      person('stranger', { team: 'Social' }),
    ]
    const grants = roles(
      'anna admin north',
      'above admin top',
      'below admin fjord',
      'departed admin top',
      'here standard north',
      'bot admin top',
      'reader read-only top',
    )
    expect(await candidatesIn({ member, ...grants })).toEqual(['above', 'here', 'reader', 'colleague'])
  })

  it('is told in the order of ids where two are equally strong', async () => {
    const member = [person('anna'), person('zoe'), person('ben')]
    const grants = roles('anna admin north', 'zoe admin top', 'ben admin top')
    expect(await candidatesIn({ member, ...grants })).toEqual(['ben', 'zoe'])
  })

  it('is never more than ten people', async () => {
    const team = Array.from({ length: 14 }, (_, at) => person(`member-${at + 10}`, { team: 'Search' }))
    const member = [person('anna', { team: 'Search' }), ...team]
    expect(await candidatesIn({ member, ...roles('anna admin north') })).toHaveLength(10)
  })
})

for (let seed = 1; seed <= 40; seed++) {
  test(`what is below an account is counted as by hand (seed ${seed})`, () => {
    const rows = randomWorkspace(new Chance(seed), seed % 2 === 0 ? 'usual' : 'odd')
    const graph = createGraph(rows)
    const counted = rows.account.map(({ id }) => `${id} ${countBelow(graph, graph.accounts.find(id))}`)
    expect(counted).toEqual(rows.account.map(({ id }) => `${id} ${below(rows, id).size}`))
  })
}

function below(rows: WorkspaceRows, top: string): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (parent: string) => {
    for (const each of activeLinks(rows)) {
      if (each.parent !== parent || found.has(each.child)) continue
      found.add(each.child)
      look(each.child)
    }
  }
  look(top)
  return found
}
