import { expect, test } from 'vitest'
import { makeAgency } from '../../agency.ts'
import { moveIn } from './move.ts'

test('an account and the manager that takes it are in sight together, below one manager', () => {
  const { account, link } = makeAgency('S')
  const { path, to, account: dragged, level, apart } = moveIn({ account, link })
  const idOf = (name: string) => account.find((row) => row.name === name)?.id
  const above = (name: string) => link.filter(({ child }) => child === idOf(name)).map(({ parent }) => parent)
  expect(above(dragged)).toEqual([idOf(path.at(-1)!)])
  expect(above(to)).toEqual(above(dragged))
  expect(link.some(({ parent, child }) => parent === idOf(to) && child.startsWith('m'))).toBe(false)
  expect(level).toBe(path.length + 2)
  expect(apart).toBeLessThanOrEqual(16)
})

test('an agency without such a pair is refused', () => {
  expect(() => moveIn({ account: [], link: [] })).toThrow(/no manager holds/)
})
