import { describe, expect, it } from 'vitest'
import { namesIn } from '../../electron/cli/names.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Member } from '../../shared/model/member.ts'

const member = (id: string, name: string, email: string): Member => ({ id, name, email })
const account = (id: string, name: string, externalId?: string): Account => ({
  id,
  system: 'google-ads',
  kind: 'client',
  name,
  ...(externalId === undefined ? {} : { externalId }),
})

const names = namesIn({
  member: [
    member('åsa', 'Åsa Öberg', 'asa@northlight.example'),
    member('bo', 'Bo Lind', 'bo@northlight.example'),
    member('bo-2', 'Bo Lind', 'bo.lind@fjord.example'),
    member('shop', 'bo@northlight.example', 'shop@northlight.example'),
  ],
  account: [
    account('fjord', 'Fjord Sport', '1000000012'),
    account('tea-1', '山本茶業'),
    account('tea-2', '山本茶業'),
    account('cafe', 'ＫＡＦＥ'),
    account('1000000012-old', '100-000-0012'),
  ],
})

describe('a person', () => {
  it.each([
    ['id', 'bo'],
    ['address, before another one’s name', 'bo@northlight.example'],
  ])('is found by %s', (_, name) => {
    expect(names.member(name)).toEqual({ id: 'bo' })
  })

  it('is found by a name that one person alone has, however it is written', () => {
    expect(names.member(' åsa öberg')).toEqual({ id: 'åsa' })
    expect(names.member('Åsa Öberg'.normalize('NFD'))).toEqual({ id: 'åsa' })
  })

  it('is not guessed where several have the name', () => {
    expect(names.member('Bo Lind')).toEqual({
      failure: {
        code: 'bad-input',
        message: 'question.ambiguous-member',
        details: { subject: 'Bo Lind', ids: 'bo, bo-2' },
      },
    })
  })

  it('is not found by a part of the name', () => {
    expect(names.member('Öberg')).toMatchObject({ failure: { message: 'question.unknown-member' } })
  })
})

describe('an account', () => {
  it('is found by external id with or without hyphens, before another one’s name', () => {
    expect(names.account('100-000-0012')).toEqual({ id: 'fjord' })
    expect(names.account('1000000012')).toEqual({ id: 'fjord' })
  })

  it('is found by its name, in letters of any width', () => {
    expect(names.account('fjord sport')).toEqual({ id: 'fjord' })
    expect(names.account('kafe')).toEqual({ id: 'cafe' })
  })

  it('is not guessed where several have the name', () => {
    expect(names.account('山本茶業')).toMatchObject({
      failure: { message: 'question.ambiguous-account', details: { ids: 'tea-1, tea-2' } },
    })
  })
})
