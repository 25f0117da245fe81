import { describe, expect, it } from 'vitest'
import { daysAgo } from '../../../renderer/features/welcome/days-ago.ts'

const now = new Date(2026, 10, 21, 0, 30)

describe('how long ago a workspace was open', () => {
  it('is told by the calendar, not by hours', () => {
    expect(daysAgo(new Date(2026, 10, 21, 0, 1).toISOString(), 'en', now)).toBe('today')
    expect(daysAgo(new Date(2026, 10, 20, 23, 59).toISOString(), 'en', now)).toBe('yesterday')
    expect(daysAgo(new Date(2026, 10, 11, 12, 0).toISOString(), 'en', now)).toBe('10 days ago')
  })

  it('is a date when it is long ago', () => {
    expect(daysAgo(new Date(2026, 2, 1).toISOString(), 'en', now)).toBe('Mar 1, 2026')
  })
})
