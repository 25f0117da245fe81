import { describe, expect, it } from 'vitest'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import {
  broken,
  client,
  findingsOf,
  holds,
  link,
  manager,
  nothing,
  person,
  several,
  withRows,
  withStatus,
} from './world.ts'

/** m1 above m2 above m3 …, and a client that stands nowhere yet. */
function chainOf(levels: number): WorkspaceRows {
  const managers = several(levels, 'm')
  return {
    ...nothing,
    account: [...managers.map(manager), client('shop')],
    link: managers.slice(1).map((id, place) => link(managers[place]!, id)),
  }
}

describe('six levels', () => {
  it('hold a client on the sixth', () => {
    const chain = chainOf(5)
    expect(broken(chain, withRows(chain, { link: [link('m5', 'shop')] }))).toEqual([])
  })

  it('hold no client on the seventh, and the finding says what and where', () => {
    const chain = chainOf(6)
    expect(findingsOf(chain, withRows(chain, { link: [link('m6', 'shop')] }))).toEqual([
      {
        limit: 'depth',
        platformError: 'MAX_DEPTH_EXCEEDED',
        details: {
          account: 'shop',
          accountName: 'The shop',
          manager: 'm6',
          managerName: 'The m6',
          most: 6,
          would: 7,
        },
      },
    ])
  })

  it('are counted through a request that could never be accepted, and again when it is', () => {
    const chain = chainOf(6)
    const asked = withStatus(chain, 'm6', 'shop', 'pending')
    expect(broken(chain, asked)).toEqual(['depth shop 7'])
    expect(broken(asked, withStatus(asked, 'm6', 'shop', 'active'))).toEqual(['depth shop 7'])
    expect(broken(asked, withStatus(asked, 'm6', 'shop', 'canceled'))).toEqual([])
  })

  it('count everything below a manager that is linked', () => {
    const chain = withStatus(chainOf(6), 'm3', 'm4', 'inactive')
    const below = withRows(chain, { link: [link('m6', 'shop')] })
    expect(broken(below, withStatus(below, 'm3', 'm4', 'active'))).toEqual(['depth m4 7'])
    expect(broken(below, withStatus(below, 'm2', 'm4', 'active'))).toEqual([])
  })

  it('that were passed before are no news, unless it gets worse', () => {
    const chain = chainOf(7)
    const before = withRows(chain, { account: [manager('other')], link: [link('m6', 'shop')] })
    expect(broken(before, withRows(before, { link: [link('m6', 'shop', { owner: 'yes' })] }))).toEqual([])
    const moved = (to: string) =>
      withStatus(withStatus(before, 'm6', 'shop', 'inactive'), to, 'shop', 'active')
    expect(broken(before, moved('m5'))).toEqual([])
    expect(broken(before, moved('m7'))).toEqual(['depth shop 8'])
  })

  it('count an account that the change itself brings', () => {
    const chain = chainOf(6)
    const after = withRows(chain, { account: [client('new')], link: [link('m6', 'new')] })
    expect(broken(chain, after)).toEqual(['depth new 7'])
  })
})

describe('managers directly above', () => {
  const managers = several(7, 'm')
  const apart: WorkspaceRows = {
    ...nothing,
    account: [...managers.map(manager), client('shop')],
    member: [person('anna')],
    grant: [holds('anna', 'shop', 'admin')],
  }
  const above = (count: number, child: string) =>
    withRows(apart, { link: managers.slice(0, count).map((id) => link(id, child)) })

  it('are five for a client at most', () => {
    expect(broken(above(4, 'shop'), above(5, 'shop'))).toEqual([])
    const [finding] = findingsOf(above(5, 'shop'), above(6, 'shop'))
    expect(finding).toMatchObject({
      limit: 'managers-of-client',
      platformError: 'TOO_MANY_MANAGERS',
      details: { account: 'shop', accountName: 'The shop', most: 5, would: 6 },
    })
  })

  it('are no news where there were six and nothing is added, and news at seven', () => {
    const six = above(6, 'shop')
    expect(broken(six, withRows(six, { link: [link('m6', 'shop', { hidden: 'yes' })] }))).toEqual([])
    const swapped = withStatus(withStatus(six, 'm1', 'shop', 'inactive'), 'm7', 'shop', 'active')
    expect(broken(six, swapped)).toEqual([])
    expect(broken(six, above(7, 'shop'))).toEqual(['managers-of-client shop 7'])
    expect(broken(six, above(5, 'shop'))).toEqual([])
  })

  it('do not count while they only ask', () => {
    expect(broken(above(5, 'shop'), withStatus(above(5, 'shop'), 'm6', 'shop', 'pending'))).toEqual([])
  })

  it('are one for a manager', () => {
    const one = withRows(apart, { link: [link('m1', 'm7')] })
    expect(broken(apart, one)).toEqual([])
    expect(broken(one, withStatus(one, 'm2', 'm7', 'active'))).toEqual(['managers-of-manager m7 2'])
    const moved = withStatus(withStatus(one, 'm1', 'm7', 'inactive'), 'm2', 'm7', 'active')
    expect(broken(one, moved)).toEqual([])
  })
})

describe('a client in a hierarchy', () => {
  const agency: WorkspaceRows = {
    ...nothing,
    account: [...['top', 'north', 'south', 'stranger'].map(manager), client('shop'), client('inn')],
    member: [person('anna')],
    link: [link('top', 'north'), link('top', 'south'), link('north', 'shop')],
    grant: [holds('anna', 'shop', 'admin')],
  }

  it('stands in it once: a second link under the same top is a finding', () => {
    expect(findingsOf(agency, withStatus(agency, 'south', 'shop', 'active'))).toEqual([
      {
        limit: 'twice-in-hierarchy',
        platformError: 'ALREADY_MANAGED_IN_HIERARCHY',
        details: {
          account: 'shop',
          accountName: 'The shop',
          top: 'top',
          topName: 'The top',
          manager: 'south',
          managerName: 'The south',
          other: 'north',
          otherName: 'The north',
        },
      },
    ])
  })

  it('may stand in the hierarchy of a stranger as well, and may be asked', () => {
    expect(broken(agency, withStatus(agency, 'stranger', 'shop', 'active'))).toEqual([])
    expect(broken(agency, withStatus(agency, 'south', 'shop', 'pending'))).toEqual([])
  })

  it('is found where a whole manager with it is linked', () => {
    const shared = withStatus(agency, 'stranger', 'shop', 'active')
    const [finding, ...more] = findingsOf(shared, withStatus(shared, 'top', 'stranger', 'active'))
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      limit: 'twice-in-hierarchy',
      platformError: 'DUPLICATE_CHILD_FOUND',
      details: { account: 'shop', top: 'top' },
    })
  })

  it('that stood there twice before is no news, wherever its links or its managers move', () => {
    const twice = withStatus(agency, 'south', 'shop', 'active')
    expect(broken(twice, withRows(twice, { link: [link('south', 'shop', { owner: 'yes' })] }))).toEqual([])
    const moved = withStatus(withStatus(twice, 'south', 'shop', 'inactive'), 'top', 'shop', 'active')
    expect(broken(twice, moved)).toEqual([])
    expect(broken(twice, withStatus(twice, 'stranger', 'top', 'active'))).toEqual([])
    expect(broken(twice, withStatus(twice, 'south', 'inn', 'active'))).toEqual([])
    expect(broken(twice, withStatus(twice, 'south', 'shop', 'inactive'))).toEqual([])
  })

  it('moved from one manager to another stands there once', () => {
    const moved = withStatus(withStatus(agency, 'north', 'shop', 'inactive'), 'south', 'shop', 'active')
    expect(broken(agency, moved)).toEqual([])
  })
})

it('a change that breaks a limit a thousand times is told with the first twenty', () => {
  const clients = several(1000, 'c')
  const chain = withRows(chainOf(6), { account: clients.map(client) })
  const after = withRows(chain, { link: clients.map((id) => link('m6', id)) })
  expect(broken(chain, after)).toEqual(clients.slice(0, 20).map((id) => `depth ${id} 7`))
})
