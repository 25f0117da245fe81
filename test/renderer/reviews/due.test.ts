import { expect, it } from 'vitest'
import { dueAt, usualDue, wrongInDue } from '../../../renderer/features/reviews/due.ts'
import { keyAct } from '../../../renderer/features/reviews/item-keys.ts'

const now = new Date('2026-11-29T23:30:00Z')

it('is overdue from the day after the last day to decide, by UTC as the review has it', () => {
  expect(dueAt('2026-11-29', now)).toEqual({ days: 0, state: 'soon' })
  expect(dueAt('2026-11-28', now)).toEqual({ days: -1, state: 'overdue' })
  expect(dueAt('2026-12-02', now)).toEqual({ days: 3, state: 'soon' })
  expect(dueAt('2026-12-03', now)).toEqual({ days: 4, state: 'later' })
})

it('is thirty days on until somebody chooses another day', () => {
  expect(usualDue(now)).toBe('2026-12-29')
  expect(dueAt(usualDue(now), now).days).toBe(30)
})

it('is set to today or a later day, and to some day', () => {
  expect(wrongInDue('2026-11-29', now)).toBeNull()
  expect(wrongInDue('2026-11-28', now)).toBe('over')
  expect(wrongInDue('', now)).toBe('missing')
})

function press(key: string, code: string, more = {}) {
  return keyAct({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...more })
}

it('answers with letters alone, in any layout, and leaves those with a modifier to others', () => {
  expect(press('k', 'KeyK')).toBe('keep')
  expect(press('K', 'KeyK')).toBe('keep')
  expect(press('л', 'KeyK')).toBe('keep')
  expect(press('g', 'KeyG')).toBe('give')
  expect(press('a', 'KeyA', { ctrlKey: true })).toBe('equal')
  expect(press('k', 'KeyK', { ctrlKey: true })).toBeNull()
  expect(press('r', 'KeyR', { altKey: true })).toBeNull()
  expect(press('x', 'KeyX')).toBeNull()
  expect(press('ArrowDown', 'ArrowDown')).toBe('walk')
})
