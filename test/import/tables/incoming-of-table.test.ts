import { describe, expect, it } from 'vitest'
import { take } from './take.ts'

const people = {
  about: 'people',
  columns: { 'E-mail': 'email', Name: 'name', Team: 'team', Role: 'role', 'Customer ID': 'account-id' },
}
const peopleHeader = 'E-mail,Name,Team,Role,Customer ID\n'

const accounts = {
  about: 'accounts',
  columns: {
    ID: 'account-id',
    Account: 'account-name',
    Manager: 'manager-id',
    'Manager name': 'manager-name',
    Status: 'account-status',
    Currency: 'currency',
    Kind: 'account-kind',
  },
}
const accountsHeader = 'ID,Account,Manager,Manager name,Status,Currency,Kind\n'

describe('a list of people', () => {
  it('becomes members, their accounts and grants, each with the line it stands on', () => {
    const { rows, origins, counts, warnings } = take(
      `${peopleHeader}Asa@x.example,Åsa,North,Skrivskyddad,123-456-7890\nasa@x.example,,,Admin,1234567891\n`,
      people,
    )
    expect(rows.member).toEqual([
      { id: 'member-asa@x.example', name: 'Åsa', email: 'Asa@x.example', team: 'North' },
    ])
    expect(rows.account.map(({ id, externalId }) => [id, externalId])).toEqual([
      ['google-1234567890', '123-456-7890'],
      ['google-1234567891', '123-456-7891'],
    ])
    expect(rows.grant).toEqual([
      { member: 'member-asa@x.example', account: 'google-1234567890', role: 'read-only' },
      { member: 'member-asa@x.example', account: 'google-1234567891', role: 'admin' },
    ])
    expect(origins.get(rows.grant[1]!)).toEqual({ file: 'list.csv', line: 3 })
    expect([counts.used, warnings]).toEqual([[2, 3], []])
  })

  it('of one account has the account from the mapping', () => {
    const { rows } = take('E-mail,Role\na@x.example,標準\n', {
      about: 'people',
      columns: { 'E-mail': 'email', Role: 'role' },
      account: { externalId: '1234567890', name: 'Alfa', kind: 'manager' },
    })
    expect(rows.account).toEqual([
      {
        id: 'google-1234567890',
        system: 'google-ads',
        kind: 'manager',
        name: 'Alfa',
        externalId: '123-456-7890',
      },
    ])
    expect(rows.grant[0]).toMatchObject({ account: 'google-1234567890', role: 'standard' })
  })

  it('without roles is a list of members', () => {
    const { rows, counts } = take('E-mail,Vorname,Nachname\na@x.example,Eva,Ek\nh@x.example,花子,高橋\n', {
      about: 'people',
      columns: { 'E-mail': 'email', Vorname: 'given-name', Nachname: 'family-name' },
    })
    expect(rows.member.map(({ name }) => name)).toEqual(['Eva Ek', '高橋花子'])
    expect([rows.account, counts.used]).toEqual([[], [2, 3]])
  })

  it('keeps a role without a word of ours as the list has it', () => {
    const { rows, warnings, counts } = take(`${peopleHeader}a@x.example,A,,Chefen,123-456-7890\n`, people)
    expect(rows.grant[0]).toMatchObject({ role: 'unknown', raw: 'Chefen' })
    expect(counts.used).toEqual([2])
    expect(warnings).toEqual([
      'list.csv:2: Roles without a word of ours are kept as the list has them and give nothing (1): lines 2 (Chefen)',
    ])
  })

  it('has roles as the mapping says, before any word list', () => {
    const { rows } = take(
      `${peopleHeader}a@x.example,A,,CHEFEN,123-456-7890\nb@x.example,B,,Admin,123-456-7890\n`,
      {
        ...people,
        roles: { Chefen: 'admin', Admin: 'standard' },
      },
    )
    expect(rows.grant.map(({ role }) => role)).toEqual(['admin', 'standard'])
  })

  it('names each row that it cannot use, by its line, and offers the rest', () => {
    const { rows, counts, warnings } = take(
      [
        `${peopleHeader}a@x.example,A,,Admin,123-456-7890`,
        'not an address,B,,Admin,123-456-7890',
        'c@x.example,C,,Admin,123-456-78',
        'd@x.example,D',
        'e@x.example,E,,Admin,123-456-7890,extra',
        'a@x.example,A,,Admin,123-456-7890',
        ',G,,Admin,123-456-7890\n',
      ].join('\n'),
      people,
    )
    expect(counts).toMatchObject({ used: [2], partly: [4], setAside: [7], refused: [3, 5, 6, 8] })
    expect(rows.member.map(({ name }) => name)).toEqual(['A', 'C'])
    expect(warnings).toEqual([
      'list.csv:5: Rows with fewer cells than there are columns were left out (1): lines 5 (d@x.example D)',
      'list.csv:6: Rows with more cells than there are columns were left out (1): lines 6 (e@x.example E  Admin 123-456-7890 extra)',
      'list.csv:3: Rows without a usable e-mail address name no person (2): lines 3 (not an address), 8',
      'list.csv:4: No account of this platform has such an id (1): lines 4 (123-456-78)',
      'list.csv:7: Rows that stand there a second time were counted once (1): lines 7',
    ])
  })

  it('has the stronger of two levels, and says so', () => {
    const { rows, warnings } = take(
      `${peopleHeader}a@x.example,A,,Admin,123-456-7890\na@x.example,A,,Standard,123-456-7890\n`,
      people,
    )
    expect(rows.grant.map(({ role }) => role)).toEqual(['admin'])
    expect(warnings[0]).toContain('3 (a@x.example, 123-456-7890: admin / standard)')
  })

  it('has invitations where the state says so, and nothing where access has ended', () => {
    const { rows, counts } = take(
      'E-mail,Role,Status,Invited\na@x.example,Admin,Inbjuden,2026/3/1\nb@x.example,Admin,Borttagen,\nc@x.example,Admin,Aktiv,\n',
      {
        about: 'people',
        columns: { 'E-mail': 'email', Role: 'role', Status: 'access-status', Invited: 'invited-on' },
        account: { externalId: '123-456-7890' },
      },
    )
    expect(rows.invitation).toEqual([
      {
        id: 'invitation-google-1234567890-a@x.example-admin-pending',
        email: 'a@x.example',
        account: 'google-1234567890',
        role: 'admin',
        status: 'pending',
        sentAt: '2026-03-01',
      },
    ])
    expect(rows.member.map(({ email }) => email)).toEqual(['c@x.example'])
    expect(counts).toMatchObject({ used: [2, 4], setAside: [3] })
  })

  it('never evaluates a cell', () => {
    const { rows } = take(
      'E-mail,Name,Team\na@x.example,"=HYPERLINK(""http://x.example"",""A"")",+1\nb@x.example,@b,-2\n',
      { about: 'people', columns: { 'E-mail': 'email', Name: 'name', Team: 'team' } },
    )
    expect(rows.member.map(({ name, team }) => [name, team])).toEqual([
      ['=HYPERLINK("http://x.example","A")', '+1'],
      ['@b', '-2'],
    ])
  })

  it('says which columns it left out, and which the mapping names in vain', () => {
    const { warnings } = take('E-mail,Last login,Shoes\na@x.example,2026-01-01,44\n', {
      about: 'people',
      columns: { 'E-mail': 'email', 'Last login': 'last-login', Team: 'team' },
    })
    expect(warnings).toEqual([
      'list.csv: The mapping names columns that this list does not have (1): Team',
      'list.csv: Columns that were not taken (2): Last login, Shoes',
    ])
  })
})

describe('a list of TikTok', () => {
  const id = '7123456789012345678'

  it('of a Business Center has basic and finance roles side by side', () => {
    const { rows } = take(
      'メール,権限,高度な権限\na@x.example,管理者,財務管理者\nb@x.example,"標準, 財務アナリスト",\n',
      {
        system: 'tiktok-business-center',
        about: 'people',
        columns: { メール: 'email', 権限: 'role', 高度な権限: 'finance-role' },
        account: { externalId: id, kind: 'business-center' },
      },
    )
    expect(rows.grant.map(({ role }) => role)).toEqual([
      'admin',
      'finance-manager',
      'standard',
      'finance-analyst',
    ])
  })

  it('of an ad account has the synonyms operator and analyst', () => {
    const list = 'E-mail,Role\na@x.example,Operator\nb@x.example,Analyst\nc@x.example,Admin\n'
    const columns = { 'E-mail': 'email', Role: 'role' }
    const roles = (system: string) =>
      take(list, {
        system,
        about: 'people',
        columns,
        account: { externalId: id, kind: 'ad-account' },
      }).rows.grant.map(({ role }) => role)
    expect(roles('tiktok-ads-manager')).toEqual(['manager', 'viewer', 'admin'])
    expect(roles('tiktok-business-center')).toEqual(['asset-operator', 'asset-analyst', 'asset-admin'])
  })

  it('refuses an id that a spreadsheet has rounded', () => {
    const { counts, warnings } = take('ID,Name\n7.12346E+18,Alfa\n', {
      system: 'tiktok-ads-manager',
      about: 'accounts',
      columns: { ID: 'account-id', Name: 'account-name' },
    })
    expect(counts.refused).toEqual([2])
    expect(warnings[0]).toContain('2 (7.12346E+18)')
  })
})

describe('a list of accounts', () => {
  it('becomes accounts and links whose owner nobody knows', () => {
    const { rows, origins, doubts, counts } = take(
      `${accountsHeader}123-456-7890,Alfa,987-654-3210,Top,ENABLED,SEK,\n123-456-7891,Beta,987-654-3210,,,,Client\n`,
      accounts,
    )
    expect(rows.account.map(({ name, kind }) => [name, kind])).toEqual([
      ['Alfa', 'client'],
      ['Top', 'manager'],
      ['Beta', 'client'],
    ])
    expect(rows.link[0]).toEqual({
      parent: 'google-9876543210',
      child: 'google-1234567890',
      status: 'active',
      owner: 'unknown',
    })
    expect(origins.get(rows.link[1]!)).toEqual({ file: 'list.csv', line: 3 })
    expect(doubts).toEqual([{ about: 'kind', account: 'google-1234567890' }])
    expect(counts.used).toEqual([2, 3])
  })

  it('finds managers by name where exactly one account has it', () => {
    const { rows, warnings } = take(
      `${accountsHeader}123-456-7890,Alfa,,Top,,,\n987-654-3210,Top,,,,,Manager\n123-456-7891,Beta,,Nobody,,,\n`,
      accounts,
    )
    expect(rows.link.map(({ parent, child }) => [parent, child])).toEqual([
      ['google-9876543210', 'google-1234567890'],
    ])
    expect(warnings[0]).toContain('4 (Nobody)')
  })

  it('takes the account without a link where the link cannot be', () => {
    const { rows, warnings, counts } = take(
      [
        `${accountsHeader}123-456-7890,Alfa,123-456-7890,,,,`,
        '123-456-7891,Beta,12,,,,',
        '123-456-7892,Gamma,123-456-7893,,,,',
        '123-456-7893,Delta,,,,,Client\n',
      ].join('\n'),
      accounts,
    )
    expect([rows.link, rows.account.length, counts.partly]).toEqual([[], 4, [3]])
    expect(warnings.map((text) => text.split(':')[1])).toEqual(['3', '2', '4'])
  })

  it('keeps the first of two things it says about one account', () => {
    const { rows, warnings } = take(
      `${accountsHeader}123-456-7890,Alfa,,,ENABLED,SEK,\n1234567890,Alpha,,,,EUR,\n`,
      accounts,
    )
    expect(rows.account[0]).toMatchObject({ name: 'Alfa', currency: 'SEK' })
    expect(warnings[0]).toContain('(2): lines 3 (123-456-7890: Alpha / Alfa), 3 (123-456-7890: EUR / SEK)')
  })

  it('names the kinds that nobody knows, and rows without an id', () => {
    const { counts, warnings } = take(`${accountsHeader}123-456-7890,Alfa,,,,,Blimp\n,Beta,,,,,\n`, accounts)
    expect(counts).toMatchObject({ partly: [2], refused: [3] })
    expect(warnings.map((text) => text.slice(0, 40))).toEqual([
      'list.csv:3: Rows that do not say by its ',
      'list.csv:2: Words for the kind of an acc',
    ])
  })
})

describe('a list of people and accounts', () => {
  const both = {
    about: 'people-and-accounts',
    columns: {
      ID: 'account-id',
      Account: 'account-name',
      Manager: 'manager-id',
      'E-mail': 'email',
      Role: 'role',
    },
  }

  it('has accounts with nobody on them, and accounts whose person cannot be read', () => {
    const { rows, counts } = take(
      'ID,Account,Manager,E-mail,Role\n123-456-7890,Alfa,987-654-3210,,\n123-456-7891,Beta,,nobody,Admin\n123-456-7892,Gamma,,c@x.example,Admin\n',
      both,
    )
    expect(rows.account.map(({ externalId }) => externalId)).toEqual([
      '123-456-7890',
      '987-654-3210',
      '123-456-7891',
      '123-456-7892',
    ])
    expect(rows.grant.length).toBe(1)
    expect(counts).toMatchObject({ used: [2, 4], partly: [3], refused: [] })
  })
})
