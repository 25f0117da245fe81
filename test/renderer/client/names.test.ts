import { afterEach, describe, expect, it } from 'vitest'
import { compareNames, compareNamesIn } from '../../../renderer/client/mirror/names.ts'
import { Reading } from '../../../renderer/client/mirror/reading.ts'

afterEach(() => compareNamesIn('en'))

describe('names', () => {
  it('sort numbers by their size, without regard to case and accents', () => {
    const names = ['Shop 10', 'shop 9', 'Éclair', 'Shop', 'eclair 2', '氷室', 'Ölmark']
    expect(names.toSorted(compareNames)).toEqual([
      'Éclair',
      'eclair 2',
      'Ölmark',
      'Shop',
      'shop 9',
      'Shop 10',
      '氷室',
    ])
  })

  it('sort å, ä and ö behind z in Swedish', () => {
    compareNamesIn('sv')
    const names = ['Ölmark', 'Åre', 'Zenit', 'Ängsbutiken', 'Alm', 'Østersund']
    expect(names.toSorted(compareNames)).toEqual([
      'Alm',
      'Zenit',
      'Åre',
      'Ängsbutiken',
      'Ölmark',
      'Østersund',
    ])
  })

  it('sort kana in their order in Japanese, katakana among hiragana', () => {
    compareNamesIn('ja')
    const names = ['ミナト', 'さくら', 'アサヒ', 'かもめ', 'Ölmark', 'カエデ']
    expect(names.toSorted(compareNames)).toEqual(['Ölmark', 'アサヒ', 'カエデ', 'かもめ', 'さくら', 'ミナト'])
  })
})

function account(id: string, name: string) {
  const kind = id === 'mcc' ? 'manager' : 'client'
  return { table: 'account', before: null, after: { id, system: 'google-ads', kind, name } } as const
}

function below(child: string) {
  const after = { parent: 'mcc', child, status: 'active', owner: 'unknown' } as const
  return { table: 'link', before: null, after } as const
}

function member(id: string, name: string) {
  return { table: 'member', before: null, after: { id, name, email: `${id}@agency.example` } } as const
}

describe('the mirror', () => {
  it('puts roots, children and people into the order of another language', () => {
    const reading = new Reading()
    reading.apply([
      account('mcc', 'Manager'),
      account('kanji', '青'),
      account('kana', 'ああ'),
      account('latin', 'Z'),
      below('kanji'),
      below('kana'),
      below('latin'),
      member('a', '青木'),
      member('b', 'あべ'),
    ])
    const before = reading.childrenOf('mcc')
    expect(before).toEqual(['latin', 'kana', 'kanji'])
    const { versions } = reading.graph
    compareNamesIn('ja')
    reading.resort()
    expect(reading.childrenOf('mcc')).toEqual(['latin', 'kana', 'kanji'])
    expect(reading.childrenOf('mcc')).not.toBe(before)
    expect(reading.members().map(({ id }) => id)).toEqual(['b', 'a'])
    expect(reading.graph.versions.account).toBeGreaterThan(versions.account)
  })
})
