import { failureText } from '../../electron/cli/failure-text.ts'
import type { NamedBytes } from '../../electron/features/import/incoming.ts'
import { noAnswers, readSources } from '../../electron/features/import/read-sources.ts'
import { preparedNow } from '../../electron/features/import/sources.ts'
import { atOnce } from '../../electron/features/import/turns.ts'

/** What files say together, with everything that is to be told as text. */
export function readingOf(...files: readonly NamedBytes[]) {
  const read = atOnce(readSources(files.map(preparedNow), noAnswers))
  return {
    ...read,
    problems: read.problems.map(failureText),
    warnings: read.incoming.warnings.map(failureText),
  }
}
