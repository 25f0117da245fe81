import { describe, expect, it } from 'vitest'
import { answersOf, firstAnswers, isAnswered } from '../../../renderer/features/import/answers.ts'
import type { Answer } from '../../../renderer/features/import/answers.ts'
import {
  draftOf,
  gapsOf,
  mappingOf,
  rolesToChoose,
  withColumn,
  withSystem,
  wordsIn,
} from '../../../renderer/features/import/mapping.ts'
import type { ImportQuestion } from '../../../shared/contract/import.ts'

const request: ImportQuestion = {
  kind: 'request',
  file: 'answer.json',
  rows: 2,
  fields: ['user_id'],
  guess: 'bc/member/get',
  endpoints: [
    { endpoint: 'bc/get', needs: [], also: ['bc_id'] },
    { endpoint: 'bc/member/get', needs: ['bc_id'], also: [] },
  ],
}

describe('which request a file answers', () => {
  const [, guessed] = [...firstAnswers([request])][0]!

  it('begins with the guess, and waits for the parameters it needs', () => {
    expect(guessed).toMatchObject({ endpoint: 'bc/member/get', needs: ['bc_id'] })
    expect(isAnswered(guessed)).toBe(false)
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

describe('what the columns of a list mean', () => {
  const people = draftOf({
    about: 'people',
    system: 'google-ads',
    columns: { Mail: 'email', Roll: 'role', Id: 'account-id' },
  })

  it('is complete with an address, a platform and an account', () => {
    expect(gapsOf(people)).toEqual([])
    expect(gapsOf(draftOf(null))).toEqual(['system', 'email'])
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

  it('takes a meaning from the column that had it', () => {
    expect(withColumn(people, 'Other', 'email').columns).toEqual({
      Roll: 'role',
      Id: 'account-id',
      Other: 'email',
    })
  })

  it('forgets roles and kind when the platform becomes another', () => {
    const told = { ...people, roles: { Chef: 'admin' } }
    expect(withSystem(told, 'tiktok-ads-manager')).toMatchObject({ roles: {}, kind: null })
    expect(rolesToChoose(withSystem(told, 'tiktok-ads-manager'))).toEqual([
      'admin',
      'manager',
      'viewer',
      'unknown',
    ])
  })

  it('lists the words of some columns once, in their order', () => {
    const rows = [
      ['a', 'Admin', ''],
      ['b', 'Chef', 'Ekonomi'],
      ['c', 'Admin'],
    ]
    expect(wordsIn(['Mail', 'Roll', 'Extra'], ['Roll', 'Extra'], rows)).toEqual(['Admin', 'Chef', 'Ekonomi'])
  })
})
