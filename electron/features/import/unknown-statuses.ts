import { failed } from '../../../shared/contract/failure.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import type { Incoming, Origin } from './incoming.ts'

/**
 * Words for states of links and invitations that Keyholder does not know: each once, with the first place where
 * it stands and how many rows have it. The rows are kept (docs/decisions/0057), so this is the platform's news
 * and no fault of a file.
 */
export function unknownStatuses(
  { link, invitation }: Pick<WorkspaceRows, 'link' | 'invitation'>,
  origins: Incoming['origins'],
): readonly Failure[] {
  const found = new Map<string, { readonly origin: Origin | undefined; count: number }>()
  for (const rows of [link, invitation]) {
    for (const row of rows) {
      if (row.raw === undefined) continue
      const known = found.get(row.raw)
      if (known) known.count++
      else found.set(row.raw, { origin: origins.get(row), count: 1 })
    }
  }
  return [...found].map(
    ([word, { origin, count }]) =>
      failed('bad-input', 'import.unknown-status', { ...origin, word, count }).error,
  )
}
