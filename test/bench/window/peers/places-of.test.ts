import { expect, test } from 'vitest'
import type { Agency } from './agency.ts'
import { placesOf } from './places-of.ts'

const agency: Agency = {
  accounts: [
    { id: 'c10', name: 'Client 10', kind: 'client' },
    { id: 'c9', name: 'Client 9', kind: 'client' },
    { id: 'top', name: 'Top', kind: 'manager' },
    { id: 'below', name: 'Middle', kind: 'manager' },
  ],
  links: [
    { parent: 'top', child: 'c10' },
    { parent: 'top', child: 'c9' },
    { parent: 'top', child: 'below' },
    { parent: 'below', child: 'c9' },
  ],
}

test('an account stands below each of its managers, managers first, by names and numbers', () => {
  const [top, ...others] = placesOf(agency)
  expect(others).toEqual([])
  expect(top).toMatchObject({ id: '/top', account: 2, link: -1, isManager: true })
  expect(top?.children.map(({ id, account, link }) => [id, account, link])).toEqual([
    ['/top/below', 3, 2],
    ['/top/c9', 1, 1],
    ['/top/c10', 0, 0],
  ])
  expect(top?.children[0]?.children.map(({ id, link }) => [id, link])).toEqual([['/top/below/c9', 3]])
})
