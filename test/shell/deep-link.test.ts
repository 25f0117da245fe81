import { expect, it } from 'vitest'
import { linkIn, placeOfLink } from '../../electron/shell/deep-link.ts'
import { readPlace } from '../../renderer/client/place.ts'
import { deepLinkTo, readDeepLink } from '../../shared/model/deep-link.ts'

it('a link leads to what it was made for, whatever the id is made of', () => {
  for (const id of ['mcc', 'a b/&?#', 'ä=1', '北光堂']) {
    expect(readDeepLink(deepLinkTo('account', id))).toEqual({ kind: 'account', id })
    expect(readPlace(placeOfLink(deepLinkTo('member', id)))).toMatchObject({ screen: 'people', member: id })
  }
  expect(readPlace(placeOfLink('keyholder://plan/p1'))).toMatchObject({ screen: 'plans', plan: 'p1' })
})

it('anything else leads nowhere', () => {
  const others = [
    '',
    'keyholder:',
    'keyholder://open',
    'keyholder://account/',
    'https://account/a',
    'keyholder://account/%zz',
  ]
  for (const link of others) expect(placeOfLink(link)).toBe('')
})

it('is found among the arguments of a start', () => {
  expect(linkIn(['--flag', 'keyholder://account/a'])).toBe('#/accounts?account=a')
  expect(linkIn(['x.keyholder'])).toBe('')
})
