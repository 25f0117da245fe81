import type { Size } from '../agency.ts'
import type { Row } from '../rows/row.ts'
import { findRows } from './alone/find.ts'
import { mapRows } from './alone/map.ts'
import { snapshotRows } from './alone/snapshot.ts'
import { gridRows } from './grid/rows.ts'
import type { Stand } from './stand.ts'
import { treeRows } from './tree/rows.ts'

interface Part {
  readonly name: string
  /** At these sizes, with so many counted rounds. */
  readonly rounds: Readonly<Partial<Record<Size, number>>>
  readonly measure: (stand: Stand, rounds: number) => Promise<readonly Row[]>
}

/**
 * Everything that is measured, in the order of the table. At size S the fastest are a few hundredths apart, which five rounds do
 * not tell from the noise of a machine that others use too.
 */
export const plan: readonly Part[] = [
  { name: 'tree', rounds: { S: 9, L: 3 }, measure: treeRows },
  { name: 'grid', rounds: { S: 9, L: 3 }, measure: gridRows },
  { name: 'map', rounds: { L: 3 }, measure: mapRows },
  { name: 'find', rounds: { L: 3 }, measure: findRows },
  { name: 'snapshot', rounds: { L: 5 }, measure: snapshotRows },
]

/** The parts that were asked for. Throws where there is none of that name. */
export function partsOf(only: string | null): readonly Part[] {
  if (only === null) return plan
  const part = plan.find(({ name }) => name === only)
  if (!part) throw new Error(`--only is one of ${plan.map(({ name }) => name).join(', ')}`)
  return [part]
}
