import { describe, expect, it, test } from 'vitest'
import { fold } from '../../../renderer/ui/fold.ts'
import { findMembers } from '../../../renderer/ui/find-members.ts'

describe('text as it is compared when searching', () => {
  it.each([
    ['Öresund', 'oresund'],
    ['ÅHLÉNS', 'ahlens'],
    ['Smørrebrød', 'smorrebrod'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
  ])('%s is found without its marks', (name, typed) => {
    expect(fold(name)).toBe(typed)
  })

  it.each([
    ['ミナト', 'みなと'],
    ['ﾐﾅﾄ', 'みなと'],
    ['ｶﾞﾗｽ', 'がらす'],
    ['ヴィラ', 'ゔぃら'],
    ['ＡＢＣ１２３', 'abc123'],
    ['㈱みなと', '(株)みなと'],
  ])('%s and %s are the same', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it('keeps voiced kana apart from unvoiced ones: they are other letters', () => {
    expect(fold('か')).not.toBe(fold('が'))
    expect(fold('ハ')).not.toBe(fold('パ'))
  })

  it('is done when it is done', () => {
    for (const text of ['Öresund', 'ﾐﾅﾄ', 'ｶﾞ', 'Ǆ', 'ﬁ', '¼', 'ㅤ', 'Ⅷ'])
      expect(fold(fold(text))).toBe(fold(text))
  })
})

test('people are found by kana of any shape', () => {
  const member = { id: 'm', name: 'ミナト 花子', email: 'hanako@agency.example' }
  expect(findMembers([member], 'みなと')).toEqual([member])
  expect(findMembers([member], 'ﾐﾅ hanako')).toEqual([member])
  expect(findMembers([member], 'がなと')).toEqual([])
})
