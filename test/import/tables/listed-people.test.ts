import { describe, expect, it } from 'vitest'
import { ofGoogle } from './lists.ts'
import { take } from './take.ts'

const columns = {
  'E-mail': 'email',
  Name: 'name',
  Team: 'team',
  Role: 'role',
  State: 'access-status',
  Since: 'since',
  Invited: 'invited-on',
  'Customer ID': 'account-id',
}
const people = { ...ofGoogle, about: 'people', columns }

/** Rows of a list; what is not said of a person is empty. */
function list(...rows: readonly { readonly [column: string]: string }[]) {
  const names = Object.keys(columns)
  const lines = rows.map((row) => {
    const said = { 'E-mail': 'a@x.example', Role: 'Admin', 'Customer ID': '123-456-7890', ...row }
    return names.map((name) => (said as { readonly [column: string]: string })[name] ?? '').join(',')
  })
  return take(`${[names.join(','), ...lines].join('\n')}\n`, people)
}

describe('a person of a list', () => {
  it('is one for each address, with the first name and team that any row has', () => {
    const { rows, warnings } = list(
      { 'E-mail': 'a@x.example', 'Customer ID': '123-456-7891' },
      { 'E-mail': 'A@X.example', Name: 'Åsa', 'Customer ID': '123-456-7892' },
      { 'E-mail': 'a@x.example', Name: 'Asa', Team: 'North', 'Customer ID': '123-456-7893' },
    )
    expect(rows.member).toEqual([
      { id: 'member-a@x.example', name: 'Åsa', email: 'a@x.example', team: 'North' },
    ])
    expect(rows.grant).toHaveLength(3)
    expect(warnings).toEqual([
      'list.csv:4: The list has another name for the same address; the first is kept (1): lines 4 (a@x.example: Asa / Åsa)',
    ])
  })

  it('may be a service account, and stand there as a mail link', () => {
    const { rows } = list({ 'E-mail': 'mailto:bot@x.gserviceaccount.com' })
    expect(rows.member).toMatchObject([{ email: 'bot@x.gserviceaccount.com', nature: 'service' }])
  })

  it('has access since a day that begins with its year, and of other dates none, which is told', () => {
    const { rows, warnings, counts } = list(
      { Since: '2026年3月1日' },
      { 'E-mail': 'b@x.example', Since: '03/04/2026' },
    )
    expect(rows.grant.map(({ since }) => since)).toEqual(['2026-03-01', undefined])
    expect(counts.used).toEqual([2, 3])
    expect(warnings[0]).toContain('lines 3 (03/04/2026)')
  })

  it('without a role is taken in part, and told', () => {
    const { rows, counts, warnings } = list({ Role: '' })
    expect([rows.member.length, rows.grant, counts.partly]).toEqual([1, [], [2]])
    expect(warnings).toEqual(['list.csv:2: People without a role on the account (1): lines 2 (a@x.example)'])
  })
})

describe('the state of access in a list', () => {
  it.each([
    ['Accepted', 'grant'],
    ['Invitation sent', 'pending'],
    ['Declined', 'declined'],
    ['期限切れ', 'expired'],
    ['Återkallad', 'revoked'],
    ['Removed', 'nothing'],
  ])('%s is: %s', (word, what) => {
    const { rows, counts } = list({ State: word })
    const found = [...rows.invitation.map(({ status }) => status), ...rows.grant.map(() => 'grant')]
    expect(found).toEqual(what === 'nothing' ? [] : [what])
    expect(counts[what === 'nothing' ? 'setAside' : 'used']).toEqual([2])
  })

  it('is access in force where nobody knows the word, and that is told', () => {
    const { rows, counts, warnings } = list({ State: 'Sleeping' })
    expect([rows.grant.length, counts.partly]).toEqual([1, [2]])
    expect(warnings).toEqual([
      'list.csv:2: Taken as access in force, because nobody here knows the word for its state (1): lines 2 (Sleeping)',
    ])
  })

  it('makes no member of somebody who is only invited', () => {
    const { rows } = list({ State: 'Pending', Invited: '2026-11-02' })
    expect(rows.member).toEqual([])
    expect(rows.invitation).toMatchObject([{ email: 'a@x.example', role: 'admin', sentAt: '2026-11-02' }])
  })

  it('keeps an invitation to a role without a word of ours, once', () => {
    const { rows, warnings } = list({ State: 'Pending', Role: 'Chief' }, { State: 'Invited', Role: 'Chief' })
    expect(rows.invitation).toMatchObject([{ role: 'unknown', status: 'pending' }])
    expect(warnings).toEqual([
      'list.csv:2: Invitations to a role without a word of ours (2): lines 2 (Chief), 3 (Chief)',
    ])
  })

  it('refuses an invitation that does not say to what', () => {
    const { rows, counts } = list({ State: 'Pending', Role: '' })
    expect([rows.invitation, counts.refused]).toEqual([[], [2]])
  })
})

describe('an account of a list', () => {
  const accounts = {
    ...ofGoogle,
    about: 'accounts',
    columns: { ID: 'account-id', Account: 'account-name', Manager: 'manager-name', Kind: 'account-kind' },
  }

  it('has no manager by a name that two accounts have', () => {
    const { rows, warnings } = take(
      'ID,Account,Manager,Kind\n123-456-7890,Top,,Manager\n123-456-7891,Top,,Manager\n123-456-7892,Alfa,Top,\n',
      accounts,
    )
    expect(rows.link).toEqual([])
    expect(warnings).toEqual([
      'list.csv:4: Exactly one account of the list should have the name of the manager; the account was taken without a link (1): lines 4 (Top)',
    ])
  })

  it('has its manager by an id that stands where the name should', () => {
    const { rows } = take('ID,Account,Manager,Kind\n123-456-7892,Alfa,987-654-3210,\n', accounts)
    expect(rows.link).toMatchObject([{ parent: 'google-9876543210', child: 'google-1234567892' }])
  })

  it('is taken in part where it is of a kind that its platform does not have', () => {
    const { rows, counts, warnings } = take('ID,Account,Manager,Kind\n123-456-7892,Alfa,,Pixel\n', accounts)
    expect([rows.account[0]!.kind, counts.partly]).toEqual(['client', [2]])
    expect(warnings).toEqual([
      'list.csv:2: Words for the kind of an account that nobody here knows (1): lines 2 (Pixel)',
    ])
  })

  it('stands although the access of a person on it has ended', () => {
    const { rows, counts } = take(
      'ID,E-mail,Role,State,Currency\n123-456-7892,a@x.example,Admin,Removed,SEK\n',
      {
        ...ofGoogle,
        about: 'people-and-accounts',
        columns: {
          ID: 'account-id',
          'E-mail': 'email',
          Role: 'role',
          State: 'access-status',
          Currency: 'currency',
        },
      },
    )
    expect(rows.account).toMatchObject([{ currency: 'SEK' }])
    expect([rows.grant, counts.used]).toEqual([[], [2]])
  })

  it('is the one that the mapping names, where no row does', () => {
    const { rows } = take('E-mail,Role\na@x.example,Admin\n', {
      ...ofGoogle,
      about: 'people',
      columns: { 'E-mail': 'email', Role: 'role' },
      account: { externalId: '1234567890', name: 'Top', kind: 'manager' },
    })
    expect(rows.account).toMatchObject([{ name: 'Top', kind: 'manager', externalId: '123-456-7890' }])
    expect(rows.grant).toMatchObject([{ account: 'google-1234567890', role: 'admin' }])
  })
})
