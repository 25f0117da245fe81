import { expect, it } from 'vitest'
import { netRows } from '../../electron/net-rows.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { RowChange } from '../../shared/model/row.ts'

const standard: Grant = { member: 'bo', account: 'lumi', role: 'standard' }
const detailed: Grant = { ...standard, detail: 'post' }
const grant = (before: Grant | null, after: Grant | null): RowChange => ({ table: 'grant', before, after })

it('changes of one row become one, from its first image to its last', () => {
  const other = grant(null, { ...standard, member: 'petra' })
  expect(netRows([grant(null, standard), other, grant(standard, detailed)])).toEqual([
    grant(null, detailed),
    other,
  ])
})

it('what was there before and is there again is no change', () => {
  expect(netRows([grant(standard, null), grant(null, { ...standard })])).toEqual([])
  expect(netRows([grant(null, standard), grant(standard, null)])).toEqual([])
})
