import { expect, it } from 'vitest'
import { dayOf } from '../../../renderer/features/past/moments.ts'

it('a day is that of this machine, whatever day it is elsewhere', () => {
  expect(dayOf(new Date(2026, 2, 31, 0, 0, 1))).toBe('2026-03-31')
  expect(dayOf(new Date(2026, 2, 31, 23, 59, 59))).toBe('2026-03-31')
  expect(dayOf(new Date(2026, 0, 1))).toBe('2026-01-01')
})
