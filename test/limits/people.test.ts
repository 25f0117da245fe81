import { describe, expect, it } from 'vitest'
import { findBrokenLimits } from '../../electron/access/limits.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import {
  broken,
  center,
  client,
  findingsOf,
  holds,
  link,
  manager,
  nothing,
  person,
  several,
  viewOf,
  withRows,
  withStatus,
  without,
} from './world.ts'

const agency: WorkspaceRows = {
  ...nothing,
  account: [manager('top'), manager('south'), client('shop'), center('bc')],
  member: ['anna', 'bo', 'clara'].map(person),
  link: [link('top', 'shop')],
  grant: [holds('anna', 'top', 'admin'), holds('anna', 'shop', 'admin'), holds('anna', 'bc', 'admin')],
}

function unlinked(rows: WorkspaceRows): WorkspaceRows {
  return withStatus(rows, 'top', 'shop', 'inactive')
}

describe('the last admin of a manager', () => {
  it('can neither leave nor be made something less', () => {
    expect(findingsOf(agency, without(agency, holds('anna', 'top', 'admin')))).toEqual([
      {
        limit: 'last-admin-of-manager',
        platformError: 'LAST_ADMIN_USER_OF_MANAGER',
        details: { account: 'top', accountName: 'The top' },
      },
    ])
    const lowered = withRows(without(agency, holds('anna', 'top', 'admin')), {
      grant: [holds('anna', 'top', 'standard')],
    })
    expect(broken(agency, lowered)).toEqual(['last-admin-of-manager top'])
  })

  it('can leave where another stays or comes, even one who is new', () => {
    const two = withRows(agency, { grant: [holds('bo', 'top', 'admin')] })
    expect(broken(two, agency)).toEqual([])
    const handed = withRows(without(agency, holds('anna', 'top', 'admin')), {
      member: [person('new')],
      grant: [holds('new', 'top', 'admin')],
    })
    expect(broken(agency, handed)).toEqual([])
  })

  it('is no news where there was none', () => {
    const bare = withRows(without(agency, holds('anna', 'top', 'admin')), {
      grant: [holds('bo', 'top', 'standard')],
    })
    expect(broken(bare, without(bare, holds('bo', 'top', 'standard')))).toEqual([])
    expect(broken(bare, withRows(bare, { grant: [holds('bo', 'top', 'admin')] }))).toEqual([])
  })

  it('is not asked for where the manager itself goes', () => {
    const gone = without(agency, holds('anna', 'top', 'admin'))
    const after = { ...gone, link: [], account: agency.account.filter(({ id }) => id !== 'top') }
    expect(broken(agency, after)).toEqual([])
  })

  it('stays where the same role is taken and given again in two rows', () => {
    const before = holds('anna', 'top', 'admin')
    const rows = [
      { table: 'grant', before: null, after: { ...before, since: '2026-01-01' } },
      { table: 'grant', before, after: null },
    ] as const
    expect(findBrokenLimits(viewOf(agency), rows)).toEqual([])
  })
})

describe('the last admin of a client', () => {
  const left = without(agency, holds('anna', 'shop', 'admin'))

  it('stays, unless a manager is known to own it', () => {
    expect(findingsOf(agency, left)).toEqual([
      {
        limit: 'last-admin-of-client',
        platformError: 'LAST_ADMIN_USER_OF_SERVING_CUSTOMER',
        details: { account: 'shop', accountName: 'The shop' },
      },
    ])
    const owned = withRows(agency, { link: [link('top', 'shop', { owner: 'yes' })] })
    expect(broken(owned, without(owned, holds('anna', 'shop', 'admin')))).toEqual([])
    const unsure = withRows(agency, { link: [link('top', 'shop', { owner: 'unknown' })] })
    expect(broken(unsure, without(unsure, holds('anna', 'shop', 'admin')))).toEqual([
      'last-admin-of-client shop',
    ])
  })

  it('is no news where there was none', () => {
    const standard = withRows(left, { grant: [holds('bo', 'shop', 'standard')] })
    expect(broken(left, standard)).toEqual([])
    expect(broken(standard, left)).toEqual([])
  })
})

describe('a client that a manager lets go', () => {
  const owned = withRows(agency, { link: [link('top', 'shop', { owner: 'yes' })] })
  const alone = without(owned, holds('anna', 'shop', 'admin'))

  it('keeps a person with access of their own, whatever the level', () => {
    expect(broken(owned, unlinked(owned))).toEqual([])
    const billed = withRows(alone, { grant: [holds('bo', 'shop', 'billing')] })
    expect(broken(billed, unlinked(billed))).toEqual([])
    expect(findingsOf(alone, unlinked(alone))).toEqual([
      {
        limit: 'left-without-users',
        platformError: 'CANNOT_UNLINK_ACCOUNT_WITHOUT_ACTIVE_USER',
        details: { account: 'shop', accountName: 'The shop' },
      },
    ])
  })

  it('is not kept by someone who only gets mail', () => {
    const mailed = withRows(alone, {
      grant: [holds('bo', 'shop', 'email-only'), holds('bo', 'shop', 'report-recipient')],
    })
    expect(broken(mailed, unlinked(mailed))).toEqual(['left-without-users shop'])
  })

  it('is kept by another manager only where that one owns it', () => {
    const other = withRows(alone, { link: [link('top', 'shop'), link('south', 'shop', { owner: 'yes' })] })
    expect(broken(other, unlinked(other))).toEqual([])
    const stranger = withRows(alone, { link: [link('south', 'shop')] })
    expect(broken(stranger, unlinked(stranger))).toEqual(['left-without-users shop'])
  })

  it('must not lose its owner either', () => {
    const [finding] = findingsOf(alone, withRows(alone, { link: [link('top', 'shop')] }))
    expect(finding?.platformError).toBe('CANNOT_REMOVE_LAST_CLIENT_ACCOUNT_OWNER')
    const handed = withRows(alone, { link: [link('top', 'shop'), link('south', 'shop', { owner: 'yes' })] })
    expect(broken(alone, handed)).toEqual([])
  })

  it('is no news where it only moves, or was only asked', () => {
    const unsure = withRows(alone, { link: [link('top', 'shop', { owner: 'unknown' })] })
    expect(broken(unsure, withStatus(unlinked(unsure), 'south', 'shop', 'active'))).toEqual([])
    const asked = withStatus(unsure, 'south', 'shop', 'pending')
    expect(broken(asked, withStatus(asked, 'south', 'shop', 'refused'))).toEqual([])
  })
})

describe('a Business Center', () => {
  const people = several(4002, 'p')
  const staffed = (admins: number, standard: number): WorkspaceRows => ({
    ...nothing,
    account: [center('bc')],
    member: people.map(person),
    grant: [
      ...people.slice(0, admins).map((id) => holds(id, 'bc', 'admin')),
      ...people.slice(admins, admins + standard).map((id) => holds(id, 'bc', 'standard')),
    ],
  })

  it('keeps an admin', () => {
    expect(findingsOf(agency, without(agency, holds('anna', 'bc', 'admin')))).toEqual([
      {
        limit: 'last-admin-of-center',
        platformError: null,
        details: { account: 'bc', accountName: 'The bc' },
      },
    ])
    expect(broken(staffed(0, 2), staffed(0, 1))).toEqual([])
    expect(broken(staffed(2, 0), staffed(1, 0))).toEqual([])
  })

  it('has twenty admins at most', () => {
    expect(broken(staffed(19, 1), staffed(20, 0))).toEqual([])
    expect(broken(staffed(20, 1), staffed(21, 0))).toEqual(['admins-of-center bc 21'])
    const many = staffed(22, 0)
    expect(broken(many, withRows(many, { grant: [holds('p1', 'bc', 'finance-manager')] }))).toEqual([])
    expect(broken(many, staffed(21, 1))).toEqual([])
  })

  it('has 4,000 members at most, admins included', () => {
    expect(broken(staffed(1, 3998), staffed(1, 3999))).toEqual([])
    expect(broken(staffed(1, 3999), staffed(1, 4000))).toEqual(['members-of-center bc 4001'])
    expect(broken(staffed(1, 4000), staffed(2, 3999))).toEqual([])
    expect(broken(staffed(1, 4001), staffed(1, 4000))).toEqual([])
  })
})
