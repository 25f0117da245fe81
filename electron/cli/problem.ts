import type { Failure, Result } from '../../shared/contract/failure.ts'
import { failed } from '../../shared/contract/failure.ts'

/** Ends the command with the failure in words on stderr, and with exit code 2: bad input, if nothing else. */
export class CliProblem extends Error {
  readonly failure: Failure
  readonly exitCode: number
  /** Sentences that say why, after the failure. */
  readonly because: readonly string[]

  constructor(failure: Failure, exitCode = 2, because: readonly string[] = []) {
    super(failure.message)
    this.failure = failure
    this.exitCode = exitCode
    this.because = because
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
