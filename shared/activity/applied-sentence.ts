import type { RecordedChange } from '../contract/changes.ts'
import { accessTables } from '../model/row.ts'
import type { Table } from '../model/row.ts'
import type { Part, Sentence } from '../sentence/sentence.ts'
import { tell } from './tell.ts'

/** "3 accounts and 12 roles": how many rows of these tables a change touched. */
export function countedRows({ rowsIn }: Pick<RecordedChange, 'rowsIn'>, tables: readonly Table[]): Part {
  const parts = tables.flatMap((table) => {
    const count = rowsIn[table] ?? 0
    return count === 0 ? [] : [{ kind: 'counted', file: 'activity', key: `count.${table}`, count } as const]
  })
  return { kind: 'list', parts, join: 'and' }
}

/** What many steps at once came to; null for other commands. The first rows suffice, or none. */
export function appliedSentence(change: RecordedChange): Sentence | null {
  const what = countedRows(change, accessTables)
  const steps = change.rowsIn.step ?? 0
  switch (change.command) {
    case 'plans.apply':
      return tell('plan.applied', { what }, steps)
    case 'offboarding.apply':
      return tell('offboarded', { what })
    case 'bulk.run':
      return tell('updated', { what })
    default:
      return null
  }
}
