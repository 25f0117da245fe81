import { describe, expect, it } from 'vitest'
import { failureText } from '../../../electron/cli/failure-text.ts'
import { guessMapping } from '../../../electron/features/import/tables/guess-mapping.ts'
import type { ToldOfMapping } from '../../../electron/features/import/tables/guess-mapping.ts'
import { fingerprintOf } from '../../../electron/features/import/tables/table-mapping.ts'
import { tableMapping } from '../../../shared/import/table-mapping.ts'
import { ofGoogle, read } from './lists.ts'

function guess(text: string, told?: ToldOfMapping) {
  const { mapping, columns, doubts } = guessMapping(read(text), {}, told)
  return { mapping, columns, doubts: doubts.map(({ failure }) => failureText(failure)) }
}

const fields = (text: string) => Object.values(guess(text).columns)

describe('what a list means', () => {
  it('is sure for the users of Google Ads accounts', () => {
    const text = 'Email,Name,Access level,Customer ID\na@x.example,A,Read only,123-456-7890\n'
    expect(guess(text)).toEqual({
      mapping: {
        ...ofGoogle,
        about: 'people',
        columns: {
          Email: 'email',
          Name: 'name',
          'Access level': 'role',
          'Customer ID': 'account-id',
        },
      },
      columns: expect.anything(),
      doubts: [],
    })
  })

  const headers: { readonly [language: string]: string } = {
    English: 'E-mail,Name,Role,Account ID,Account name,Time zone,Currency,Last login',
    Swedish: 'E-postadress,Namn,Åtkomstnivå,Kundnummer,Kontonamn,Tidszon,Valuta,Senaste inloggning',
    Japanese: 'メールアドレス,氏名,権限,お客様ID,アカウント名,タイムゾーン,通貨,最終ログイン',
    German:
      'E-Mail-Adresse,Vollständiger Name,Zugriffsebene,Kundennummer,Kontoname,Zeitzone,Währung,Letzte Anmeldung',
    French:
      "Adresse e-mail,Nom complet,Niveau d'accès,Numéro client,Nom du compte,Fuseau horaire,Devise,Dernière connexion",
    Spanish:
      'Correo electrónico,Nombre completo,Nivel de acceso,ID de cliente,Nombre de la cuenta,Zona horaria,Moneda,Último acceso',
    Portuguese:
      'Endereço de e-mail,Nome completo,Nível de acesso,ID do cliente,Nome da conta,Fuso horário,Moeda,Último login',
  }
  for (const [language, header] of Object.entries(headers)) {
    it(`is found by the words of headers in ${language}`, () => {
      const row = 'a@x.example,A,Admin,123-456-7890,Alfa,Europe/Stockholm,SEK,2026-01-31'
      expect(fields(`${header}\n${row}\n`)).toEqual([
        'email',
        'name',
        'role',
        'account-id',
        'account-name',
        'time-zone',
        'currency',
        'last-login',
      ])
    })
  }

  it('is found by values where a header says something else or nothing', () => {
    expect(fields('Namn,Namn 2,ID\na@x.example,Bo,123-456-7890\n')).toEqual(['email', 'account-id'])
    const { columns, doubts } = guess(
      'a@x.example,123-456-7890,Read only\nb@x.example,123-456-7891,Standard\n',
    )
    expect(columns).toEqual({ '#1': 'email' })
    expect(doubts.slice(0, 2)).toEqual([
      'list.csv: What does the column “#2” mean? It could be: account-id, manager-id.',
      'list.csv: What does the column “#3” mean? It could be: role.',
    ])
  })

  it('is asked where two columns could be the same thing', () => {
    const { columns, doubts } = guess('E-mail,Mail,Customer ID\na@x.example,b@x.example,123-456-7890\n')
    expect(columns).toEqual({ 'E-mail': 'email', 'Customer ID': 'account-id' })
    expect(doubts).toEqual(['list.csv:1: What does the column “Mail” mean? It could be: email.'])
  })

  it('is asked where the ids in a column of ids are none', () => {
    const { columns, doubts } = guess('E-mail,ID\na@x.example,17\nb@x.example,18\n')
    expect(columns).toEqual({ 'E-mail': 'email' })
    expect(doubts[0]).toBe('list.csv:1: What does the column “ID” mean? It could be: account-id.')
  })

  it('takes a status for that of the account or of the access, as the list is about', () => {
    expect(guess('Customer ID,Status\n123-456-7890,ENABLED\n').columns['Status']).toBe('account-status')
    expect(guess('E-mail,Status\na@x.example,Invited\n').columns['Status']).toBe('access-status')
    const both = 'E-mail,Customer ID,Account,Status\na@x.example,123-456-7890,Alfa,'
    expect(guess(`${both}Pending\n`).columns['Status']).toBe('access-status')
    expect(guess(`${both}Enabled\n`).doubts).toEqual([
      'list.csv:1: What does the column “Status” mean? It could be: account-status, access-status.',
    ])
  })

  it('knows managers by their header and by the ids under it', () => {
    const list = 'Customer ID,Account name,Manager\n123-456-7890,Alfa,987-654-3210\n'
    expect(guess(list).mapping).toMatchObject({
      about: 'accounts',
      system: 'google-ads',
      columns: { 'Customer ID': 'account-id', 'Account name': 'account-name', Manager: 'manager-id' },
    })
  })

  it.each([
    ['names under a word for users', 'User,Customer ID\nBo Ek,123-456-7890\n', 'User', 'name'],
    ['no addresses under a word for them', 'E-mail,Customer ID\nBo Ek,123-456-7890\n', 'E-mail', 'email'],
    ['ids under a word for names', 'E-mail,Account\na@x.example,123-456-7890\n', 'Account', 'account-id'],
    [
      'no kinds under a word for them',
      'Customer ID,Type\n123-456-7890,Blue\n',
      'Type',
      'account-kind, manager-name',
    ],
    ['roles under no word', 'E-mail,Customer ID,X\na@x.example,123-456-7890,Read only\n', 'X', 'role'],
  ])('is asked where there are %s', (_, list, column, candidates) => {
    const { columns, doubts } = guess(list)
    expect(columns).not.toHaveProperty(column)
    expect(doubts).toContain(`list.csv:1: What does the column “${column}” mean? It could be: ${candidates}.`)
  })

  it('is asked where a column of roles has more words than any platform has roles', () => {
    const rows = Array.from({ length: 50 }, (_, place) => `u${place}@x.example,Title ${place}`)
    expect(guess(`E-mail,Role\n${rows.join('\n')}\n`).doubts).toContain(
      'list.csv:1: What does the column “Role” mean? It could be: role.',
    )
  })

  it('says nothing of a column that is empty', () => {
    expect(guess('E-mail,Customer ID,Shoes\na@x.example,123-456-7890,\n').doubts).toEqual([])
  })
})

describe('the platform of a list', () => {
  const tiktok = '7123456789012345678'

  it('is asked where the roles are those of two', () => {
    const { mapping, doubts } = guess('E-mail,Role\na@x.example,Admin\nb@x.example,Standard\n')
    expect(mapping).toBeNull()
    expect(doubts).toEqual([
      'list.csv:1: Which platform is this list from? It could be: google-ads, tiktok-business-center.',
    ])
  })

  it('is told by roles that only one has', () => {
    const { mapping, doubts } = guess('E-mail,Role\na@x.example,Admin\nb@x.example,Skrivskyddad\n')
    expect(mapping?.system).toBe('google-ads')
    expect(doubts).toEqual(['list.csv:1: The list does not say which account these people have access to.'])
  })

  it('is a Business Center where there are finance roles', () => {
    const { mapping } = guess('メール,権限\na@x.example,管理者\nb@x.example,財務マネージャー\n')
    expect(mapping).toMatchObject({
      system: 'tiktok-business-center',
      kind: 'business-center',
      about: 'people',
    })
  })

  it('is asked for the user list of an ad account, whose roles a Business Center has too', () => {
    const list = `Email,Permission,Advertiser ID\na@x.example,Operator,${tiktok}\nb@x.example,Analyst,${tiktok}\n`
    expect(guess(list).doubts).toEqual([
      'list.csv:1: Which platform is this list from? It could be: tiktok-business-center, tiktok-ads-manager.',
    ])
    expect(guess(list, { system: 'tiktok-ads-manager' })).toMatchObject({
      mapping: { system: 'tiktok-ads-manager', kind: 'ad-account' },
      doubts: [],
    })
  })

  it('is none where the list names neither addresses nor accounts', () => {
    const { mapping, doubts } = guess('Campaign,Clicks\nAlfa,12\nBeta,13\n')
    expect(mapping).toBeNull()
    expect(doubts).toContain(
      'list.csv:1: There is no column of e-mail addresses and none of account ids, so it is not sure what this list is about.',
    )
  })

  it('comes with the id in a title as a proposal for the account', () => {
    const table = read('Users of Alfa 123-456-7890\n\nE-mail,Role\na@x.example,Email only\n')
    const [doubt] = guessMapping(table, {}).doubts
    expect(doubt).toMatchObject({ about: 'account', candidates: ['123-456-7890'] })
  })
})

describe('role words', () => {
  it('without a word of ours are asked one by one', () => {
    const { mapping, doubts } = guess('E-mail,Role,Customer ID\na@x.example,Chefen,123-456-7890\n')
    expect(mapping?.roles).toBeUndefined()
    expect(doubts).toEqual([
      'list.csv:1: Which role is “Chefen”? It could be: admin, standard, billing, read-only, email-only, report-recipient.',
    ])
  })
})

describe('a confirmed mapping', () => {
  const text = 'Vem,Var,Vad\na@x.example,123-456-7890,Chefen\n'
  const confirmed = tableMapping.parse({
    ...ofGoogle,
    about: 'people',
    columns: { Vem: 'email', Var: 'account-id', Vad: 'role' },
    roles: { Chefen: 'admin' },
  })

  it('is found again for a list with the same columns, whatever their order and case', () => {
    const remembered = { [fingerprintOf(read(text), 'google-ads')]: confirmed }
    const later = read('VAR;vad;Vem\n123-456-7890;Chefen;b@x.example\n')
    expect(guessMapping(later, remembered)).toEqual({
      mapping: confirmed,
      columns: confirmed.columns,
      doubts: [],
    })
    expect(guessMapping(read('Vem,Var\na@x.example,123-456-7890\n'), remembered).mapping).not.toEqual(
      confirmed,
    )
  })

  it('leaves new words for roles to a person', () => {
    const remembered = { [fingerprintOf(read(text), 'google-ads')]: confirmed }
    const { doubts } = guessMapping(
      read('Vem,Var,Vad\na@x.example,123-456-7890,Chefen\nb@x.example,123-456-7890,Boss\n'),
      remembered,
    )
    expect(doubts.map(({ about, subject }) => [about, subject])).toEqual([['role', 'Boss']])
  })

  it('does not bring its account along: the users of another one come in the same columns', () => {
    const list = 'E-mail,Role\na@x.example,Read only\n'
    const ofAlfa = tableMapping.parse({
      ...ofGoogle,
      about: 'people',
      columns: { 'E-mail': 'email', Role: 'role' },
      account: { externalId: '123-456-7890' },
    })
    const remembered = { [fingerprintOf(read(list), 'google-ads')]: ofAlfa }
    const again = guessMapping(read(list), remembered)
    expect(again.mapping?.account).toBeUndefined()
    expect(again.doubts).toMatchObject([{ about: 'account', candidates: ['123-456-7890'] }])
    const titled = guessMapping(read(`Users of 123-456-7890\n${list}`), remembered)
    expect([titled.mapping, titled.doubts]).toEqual([ofAlfa, []])
    const other = guessMapping(read(`Users of 999-456-7890\n${list}`), remembered)
    expect(other.doubts).toMatchObject([{ about: 'account', candidates: ['999-456-7890', '123-456-7890'] }])
  })

  it('is not found for a list without a header: its columns are numbered like those of any other', () => {
    const bare = read('a@x.example,Anna\nb@x.example,Bo\n')
    const remembered = {
      [fingerprintOf(bare, 'google-ads')]: tableMapping.parse({
        ...ofGoogle,
        about: 'people',
        columns: { '#1': 'email', '#2': 'team' },
      }),
    }
    expect(guessMapping(bare, remembered).mapping).toBeNull()
  })

  const refused: readonly (readonly [string, object, string])[] = [
    ['a key that nobody knows', { color: 'red' }, ''],
    ['a field that nobody knows', { columns: { A: 'shoe-size' } }, 'columns.A'],
    ['a role of another platform', { roles: { Chef: 'finance-manager' } }, 'roles.Chef'],
    ['a kind of another platform', { kind: 'business-center' }, 'kind'],
    ['two columns of one meaning', { columns: { A: 'email', B: 'email' } }, 'columns.A'],
    [
      'an account of another platform',
      { account: { externalId: '7123456789012345678' } },
      'account.externalId',
    ],
    ['a version to come', { version: 2 }, 'version'],
  ]
  for (const [what, part, path] of refused) {
    it(`is refused with ${what}`, () => {
      const result = tableMapping.safeParse({ ...confirmed, ...part })
      expect(result.error?.issues[0]?.path.join('.')).toBe(path)
    })
  }
})
