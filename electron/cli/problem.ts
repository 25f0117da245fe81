import type { Failure, Result } from '../../shared/contract/failure.ts'
import { failed } from '../../shared/contract/failure.ts'

/** Bad input: ends the command with exit code 2 and the failure in words on stderr. */
export class CliProblem extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** The value of a result, or a `CliProblem`. */
export function orProblem<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new CliProblem(result.error)
}

export function problem(message: string, details: Failure['details'] = {}): CliProblem {
  return new CliProblem(failed('bad-input', message, details).error)
}
