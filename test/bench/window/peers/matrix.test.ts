import { expect, test } from 'vitest'
import type { AgencyWithRoles } from './agency.ts'
import { matrixOf, roleIn } from './matrix.ts'

const agency: AgencyWithRoles = {
  accounts: [
    { id: 'top', name: 'Top', kind: 'manager' },
    { id: 'middle', name: 'Middle', kind: 'manager' },
    { id: 'client', name: 'Client', kind: 'client' },
  ],
  links: [
    { parent: 'top', child: 'middle' },
    { parent: 'middle', child: 'client' },
  ],
  members: [
    { id: 'anna', name: 'Anna' },
    { id: 'bo', name: 'Bo' },
  ],
  grants: [
    { member: 'anna', account: 'top', role: 'admin' },
    { member: 'anna', account: 'middle', role: 'standard' },
    { member: 'bo', account: 'client', role: 'billing' },
  ],
}

test('a member holds on an account what is granted there, or else on the nearest manager above', () => {
  const { rows, columns } = matrixOf(agency)
  const held = rows.map((row) => columns.map(({ id }) => roleIn(row, id)))
  expect(held).toEqual([
    ['admin', null],
    ['standard', null],
    ['standard', 'billing'],
  ])
})
