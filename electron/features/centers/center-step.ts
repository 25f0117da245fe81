import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import type { Exercise } from '../../feature.ts'

/** What becomes of one asset, and the platform's act behind it. */
export interface CenterStep {
  readonly rows: readonly RowChange[]
  readonly exercises: readonly Exercise[]
}

/** Nothing is to be done, so nothing is exercised. */
export const nothing: CenterStep = { rows: [], exercises: [] }

/**
 * Plans a step for each account of a list: all or none. `list` is what the call names it, for the place in
 * a failure; an account that stands there twice is `bad-input`.
 */
export function planEach(
  list: string,
  accounts: readonly string[],
  stepFor: (account: string, path: string) => Result<CenterStep>,
) {
  const rows: RowChange[] = []
  const exercises: Exercise[] = []
  for (const [place, account] of accounts.entries()) {
    const path = `${list}[${place}]`
    if (accounts.indexOf(account) !== place)
      return failed('bad-input', 'center.account-twice', { account, path })
    const step = stepFor(account, path)
    if (!step.ok) return step
    rows.push(...step.value.rows)
    exercises.push(...step.value.exercises)
  }
  return done({ rows, exercises, answer: {} })
}
