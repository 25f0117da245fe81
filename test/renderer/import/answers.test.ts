import { describe, expect, it } from 'vitest'
import { answersOf, firstAnswer, isAnswered } from '../../../renderer/features/import/answers.ts'
import type { Answer } from '../../../renderer/features/import/answers.ts'
import {
  draftOf,
  gapsOf,
  mappingOf,
  redrafted,
  rolesOfWord,
  rolesToChoose,
  roleWordsIn,
  withColumn,
  withSystem,
} from '../../../renderer/features/import/mapping.ts'
import type { ImportQuestion, ListQuestion } from '../../../shared/contract/import.ts'

const request: ImportQuestion = {
  kind: 'request',
  key: 'answer.json',
  file: 'answer.json',
  rows: 2,
  fields: ['user_id'],
  guess: 'bc/member/get',
  said: null,
  endpoints: [
    { endpoint: 'bc/get', needs: [], also: ['bc_id'] },
    { endpoint: 'bc/member/get', needs: ['bc_id'], also: [] },
  ],
}

describe('which request a file answers', () => {
  const guessed = firstAnswer(request)

  it('begins with the guess, and waits for the parameters it needs', () => {
    expect(guessed).toMatchObject({ endpoint: 'bc/member/get', needs: ['bc_id'] })
    expect(isAnswered(guessed)).toBe(false)
  })

  it('begins with what the name of the file says', () => {
    const params = { bc_id: '7291', page: '2' }
    const said = firstAnswer({ ...request, said: { endpoint: 'bc/member/get', params } })
    expect(isAnswered(said)).toBe(true)
    expect(answersOf([['answer.json', said]]).requests['answer.json']?.params).toEqual(params)
  })

  it('is sent without the spaces and the parameters that say nothing', () => {
    const answer: Answer = {
      ...(guessed as Answer & { kind: 'request' }),
      params: { bc_id: ' 7291 ', page: '' },
    }
    expect(isAnswered(answer)).toBe(true)
    expect(answersOf([['answer.json', answer]])).toEqual({
      requests: { 'answer.json': { endpoint: 'bc/member/get', params: { bc_id: '7291' } } },
      mappings: {},
    })
  })
})

const list: ListQuestion = {
  kind: 'mapping',
  key: 'team.csv',
  file: 'team.csv',
  sheet: null,
  encoding: 'utf-8',
  delimiter: ';',
  headerLine: 1,
  columns: ['Mail', 'Roll', 'Id', 'Status'].map((name) => ({ name, samples: [], filled: 2 })),
  sample: [
    ['a@n.example', 'Administratör', '100-000-0012', 'Aktiv'],
    ['b@n.example', 'Kundchef', '100-000-0012', 'Aktiv'],
  ],
  rows: 2,
  told: {},
  lines: [],
  guess: { format: 'keyholder-mapping', version: 1, about: 'people', system: 'google-ads', columns: {} },
  guessedColumns: { Mail: 'email', Roll: 'role', Id: 'account-id' },
  doubts: [
    doubt('column', 'Status', ['access-status', 'account-status']),
    doubt('role', 'Kundchef', ['admin', 'standard']),
  ],
}

function doubt(about: 'column' | 'role', subject: string, candidates: readonly string[]) {
  return {
    about,
    subject,
    candidates,
    failure: { code: 'bad-input', message: 'table.doubt', details: {} },
  } as const
}

describe('what the columns of a list mean', () => {
  const people = draftOf(list)

  it('begins with what was guessed, and with the likeliest where that is not sure', () => {
    expect(people).toMatchObject({
      about: 'people',
      system: 'google-ads',
      columns: { Mail: 'email', Roll: 'role', Id: 'account-id', Status: 'access-status' },
    })
    const nothing = draftOf({ ...list, guess: null, guessedColumns: { Id: 'account-id' }, doubts: [] })
    expect(nothing).toMatchObject({ about: 'accounts', system: null })
  })

  it('is complete with an address, a platform and an account', () => {
    expect(gapsOf(people)).toEqual([])
    expect(gapsOf({ ...people, system: null, columns: {} })).toEqual(['system', 'email'])
    expect(gapsOf({ ...people, about: 'accounts', columns: { Mail: 'email' } })).toEqual(['account-id'])
  })

  it('needs one account for all rows where roles stand without an account', () => {
    const without = withColumn(people, 'Id', null)
    expect(gapsOf(without)).toEqual(['account'])
    const told = { ...without, account: ' 100-000-0012 ' }
    expect(gapsOf(told)).toEqual([])
    expect(mappingOf(told)).toMatchObject({ account: { externalId: '100-000-0012' } })
    expect(mappingOf(people)).not.toHaveProperty('account')
  })

  it('is kept as far as it goes when the file is taken apart otherwise', () => {
    const told = { ...withColumn(people, 'Status', 'team'), roles: { Kundchef: 'admin' } }
    const other: ListQuestion = {
      ...list,
      told: { encoding: 'shift_jis' },
      columns: ['Mail', 'ロール', 'Status'].map((name) => ({ name, samples: [], filled: 2 })),
      guessedColumns: { Mail: 'email', ロール: 'role', Status: 'access-status' },
      doubts: [],
    }
    expect(redrafted(told, other)).toMatchObject({
      columns: { Mail: 'email', ロール: 'role', Status: 'team' },
      roles: { Kundchef: 'admin' },
      file: { encoding: 'shift_jis' },
    })
    expect(mappingOf(redrafted(told, other))).toMatchObject({ file: { encoding: 'shift_jis' } })
  })

  it('takes a meaning from the column that had it', () => {
    expect(withColumn(people, 'Status', 'email').columns).toEqual({
      Roll: 'role',
      Id: 'account-id',
      Status: 'email',
    })
  })

  it('shows the role of each word, by the list of words or as it was told', () => {
    expect(roleWordsIn(list, people)).toEqual(['Kundchef', 'Administratör'])
    expect(rolesOfWord(people, 'Administratör')).toEqual(['admin'])
    expect(rolesOfWord(people, 'Kundchef')).toEqual([])
    expect(rolesOfWord({ ...people, roles: { Kundchef: 'standard' } }, 'Kundchef')).toEqual(['standard'])
    const center = { ...withSystem(people, 'tiktok-business-center'), kind: 'business-center' } as const
    expect(rolesOfWord(center, 'Admin, Finance Manager')).toEqual(['admin', 'finance-manager'])
  })

  it('forgets roles and kind when the platform becomes another', () => {
    const told = { ...people, roles: { Kundchef: 'admin' } }
    expect(withSystem(told, 'tiktok-ads-manager')).toMatchObject({ roles: {}, kind: null })
    expect(rolesToChoose(withSystem(told, 'tiktok-ads-manager'))).toEqual([
      'admin',
      'manager',
      'viewer',
      'unknown',
    ])
  })
})
