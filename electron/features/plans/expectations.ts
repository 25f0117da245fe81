import { isDeepStrictEqual } from 'node:util'
import type { MovedRow } from '../../../shared/contract/plans.ts'
import type { StepRow } from '../../../shared/model/plan.ts'
import { isAccessRow, rowKey } from '../../../shared/model/row.ts'
import type { AccessRowChange, RowChange, Rows, Table } from '../../../shared/model/row.ts'
import type { TriedStep } from '../../steps.ts'
import type { StoreReader } from '../../store/store.ts'

/**
 * What a plan takes for granted: for each row that its steps change, the image that the first of them
 * finds. Later steps find what the earlier ones leave, so they take nothing for granted beside it.
 */
export type Ground = ReadonlyMap<string, RowChange['before']>

/** The rows that a step would have changed when it was staged. */
export function expectedRows({ expected }: Pick<StepRow, 'expected'>): readonly RowChange[] {
  return JSON.parse(expected) as readonly RowChange[]
}

export function groundOf(steps: readonly StepRow[]): Ground {
  const ground = new Map<string, RowChange['before']>()
  for (const row of steps.flatMap(expectedRows)) {
    const key = nameOf(row)
    if (!ground.has(key)) ground.set(key, row.before)
  }
  return ground
}

/** For each step the rows that are no longer what the plan took for granted; each at the first step that finds it. */
export function movedRows(store: StoreReader, steps: readonly StepRow[]): readonly (readonly MovedRow[])[] {
  const seen = new Set<string>()
  return steps.map((step) =>
    expectedRows(step)
      .filter(isAccessRow)
      .flatMap((row) => {
        const name = nameOf(row)
        if (seen.has(name)) return []
        seen.add(name)
        return movedRow(store, row)
      }),
  )
}

function movedRow(store: StoreReader, { table, before, after }: AccessRowChange): readonly MovedRow[] {
  const key = keyOf(table, before ?? after)
  const current = store.row(table, key)
  return isDeepStrictEqual(current, before) ? [] : [{ table, key, expected: before, current }]
}

/**
 * The steps with what they now expect, after they were put in another order or some of them changed. What
 * the plan took for granted before stays so, or a row that someone else changed would look as if nothing
 * had happened. A step that cannot be done now, or has nothing left to do, keeps what it expected.
 */
export function expectingAnew(
  steps: readonly StepRow[],
  tried: readonly TriedStep[],
  ground: Ground,
): readonly StepRow[] {
  const seen = new Set<string>()
  return steps.map((step, place) => {
    const { rows: found } = tried[place]!
    const rows = found.length > 0 ? found : expectedRows(step)
    const expected = rows.flatMap((row) => {
      const name = nameOf(row)
      if (seen.has(name) || !ground.has(name)) {
        seen.add(name)
        return [row]
      }
      const granted = finding(row, ground.get(name) ?? null)
      // Removing what a later step gives: the first to take anything for granted is that later step.
      if (granted.before === null && granted.after === null) return []
      seen.add(name)
      return [granted]
    })
    return { ...step, expected: JSON.stringify(expected) }
  })
}

function finding(row: RowChange, before: RowChange['before']): RowChange {
  return { ...row, before } as RowChange
}

/** Table and key, as one name. */
export function nameOf({ table, before, after }: RowChange): string {
  return `${table} ${keyOf(table, before ?? after)}`
}

function keyOf(table: Table, row: Rows[Table] | null): string {
  return rowKey(table, row as never)
}
