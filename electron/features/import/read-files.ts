import { done } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import { findViolation } from '../../access/structure.ts'
import type { Incoming, NamedBytes } from './incoming.ts'
import { locatedFailure } from './located-failure.ts'
import { preparedNow } from './sources.ts'
import type { Source } from './sources.ts'
import { noAnswers, readSources } from './read-sources.ts'
import { atOnce } from './turns.ts'
import { warningsOfDoubts } from './doubts.ts'

export type { Incoming, NamedBytes } from './incoming.ts'

/** Files that were read without a problem, with all that is to be said of them alone. */
export interface WholeFiles extends Incoming {
  readonly said: readonly Failure[]
}

/**
 * Reads files of one or several kinds together, in any order, all or nothing: fails with the first problem,
 * naming the file and the place in it. For a new workspace; into one that is there, an import is a plan.
 */
export function readFiles(files: readonly NamedBytes[]): Result<WholeFiles> {
  return atOnce(readingFiles(files.map(preparedNow)))
}

/** The same with pauses, for files that are opened already. */
export function* readingFiles(sources: readonly Source[]): Generator<unknown, Result<WholeFiles>> {
  const { incoming, problems, questions } = yield* readSources(sources, noAnswers)
  const [problem = questions[0]?.why] = problems
  if (problem) return { ok: false, error: problem }
  const violation = findViolation(incoming.rows)
  if (violation) {
    const row: object = incoming.rows[violation.table][violation.index]!
    return { ok: false, error: locatedFailure(violation, incoming.origins.get(row)) }
  }
  const said = [...incoming.warnings, ...warningsOfDoubts(incoming.doubts, incoming.rows)]
  return done({ ...incoming, said })
}
