import { expect, test } from 'vitest'
import { byKind, everyKind, partsOf, toggled } from '../../../renderer/features/onboarding/template-parts.ts'
import type { TemplatePart } from '../../../shared/model/template.ts'

const parts: readonly TemplatePart[] = [
  { system: 'tiktok-business-center', kind: 'business-center', role: 'finance-analyst' },
  { system: 'google-ads', kind: 'client', role: 'standard' },
  { system: 'tiktok-business-center', kind: 'business-center', role: 'standard' },
]

test('parts stand by kind of account, in the order of the rule books', () => {
  expect(byKind(parts)).toEqual([
    { system: 'google-ads', kind: 'client', roles: ['standard'] },
    {
      system: 'tiktok-business-center',
      kind: 'business-center',
      roles: ['standard', 'finance-analyst'],
    },
  ])
})

test('what is edited comes back as the parts that a template keeps', () => {
  const kept = partsOf(byKind(parts))
  expect(kept).toHaveLength(parts.length)
  expect(kept).toEqual(expect.arrayContaining([...parts]))
})

test('a role replaces another of its class, and stands beside those of other classes', () => {
  const [, center] = byKind(parts)
  if (!center) throw new Error('the fixture has a Business Center')
  const [after] = toggled([center], center, 'admin')
  expect(after?.roles).toEqual(['finance-analyst', 'admin'])
})

test('a role that is pressed again is taken away', () => {
  const [client] = byKind(parts)
  if (!client) throw new Error('the fixture has a client')
  expect(toggled([client], client, 'standard')).toEqual([{ ...client, roles: [] }])
})

test('every kind that is offered can hold some role', () => {
  expect(everyKind()).toContainEqual({ system: 'tiktok-ads-manager', kind: 'ad-account' })
  expect(everyKind().length).toBeGreaterThan(8)
})
