import { expect } from 'vitest'
import { failureText } from '../../../electron/cli/failure-text.ts'
import { incomingOfTable } from '../../../electron/features/import/tables/incoming-of-table.ts'
import { tableMapping } from '../../../shared/import/table-mapping.ts'
import { findViolation } from '../../../electron/access/structure.ts'
import { ofGoogle, read } from './lists.ts'

/** A list by a mapping: what it says breaks no rule of structure, and each of its rows is accounted for once. */
export function take(text: string, mapping: object) {
  const reading = incomingOfTable(read(text), tableMapping.parse({ ...ofGoogle, ...mapping }))
  expect(findViolation(reading.rows)).toBeNull()
  const { rows, used, partly, setAside, refused } = reading.counts
  expect(used.length + partly.length + setAside.length + refused.length).toBe(rows)
  return { ...reading, warnings: reading.warnings.map(failureText) }
}
