import type { Result } from '../../../shared/contract/failure.ts'
import { done } from '../../../shared/contract/failure.ts'
import type { ImportFilter, ImportLine } from '../../../shared/contract/import.ts'
import { call } from '../../client/client.ts'

/** Lines in one answer, at most. */
const most = 1000

/** Every line that matches, for what has to be named line by line. */
export async function allLines(
  session: string,
  filter: ImportFilter,
): Promise<Result<readonly ImportLine[]>> {
  const lines: ImportLine[] = []
  for (let total = 1; lines.length < total;) {
    const answer = await call('import.lines', { session, filter, from: lines.length, limit: most })
    if (!answer.ok) return answer
    lines.push(...answer.value.lines)
    total = answer.value.lines.length === 0 ? 0 : answer.value.total
  }
  return done(lines)
}
