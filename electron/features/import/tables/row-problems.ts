import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { listed } from '../listed.ts'
import type { Table } from './table.ts'

/** What can be wrong with a row, or worth telling; each has its sentence in the translation file. */
export const rowReasons = [
  'too-few-cells',
  'too-many-cells',
  'no-address',
  'no-account',
  'bad-account-id',
  'bad-manager-id',
  'manager-not-found',
  'manager-is-itself',
  'cannot-be-below',
  'duplicate',
  'access-ended',
  'unknown-state',
  'unknown-kind',
  'unknown-role',
  'invited-unknown-role',
  'two-levels',
  'two-names',
  'contradiction',
  'bad-day',
  'no-role',
] as const
export type RowReason = (typeof rowReasons)[number]

/** A row by its line, why it or a part of it was not taken as it stands, and the value that is to blame. */
export interface RowProblem {
  readonly line: number
  readonly reason: RowReason
  readonly value: string
}

/** One warning for each reason, with the lines it happened on: a hundred thousand bad rows are one sentence. */
export function warningsOfProblems(
  problems: readonly RowProblem[],
  { file, sheet }: Pick<Table, 'file' | 'sheet'>,
): readonly Failure[] {
  return rowReasons.flatMap((reason) => {
    const some = problems.filter((problem) => problem.reason === reason)
    const [first] = some
    if (!first) return []
    const { count, names } = listed(
      some.map(({ line, value }) => (value === '' ? String(line) : `${line} (${value.slice(0, 80)})`)),
    )
    const place = { file, line: first.line, ...(sheet === null ? {} : { path: sheet }) }
    return [failed('bad-input', `table.${reason}`, { ...place, count, lines: names }).error]
  })
}
