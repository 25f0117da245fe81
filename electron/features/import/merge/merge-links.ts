import type { Incoming } from '../incoming.ts'
import type { Link } from '../../../../shared/model/link.ts'
import { rowKey } from '../../../../shared/model/row.ts'
import type { Ledger } from './ledger.ts'
import type { Named } from './merge.ts'

/**
 * Takes the links of files in. An owner that a file does not know is no news about the owner; `shown` are
 * those links of which the files say that they are not hidden.
 */
export function mergeLinks(
  ledger: Ledger<'link'>,
  incoming: readonly Link[],
  named: Named,
  shown: Incoming['shown'],
): void {
  for (const given of incoming) {
    const link = { ...given, parent: named.account(given.parent), child: named.account(given.child) }
    const known = ledger.get(rowKey('link', link))
    const owner = link.owner === 'unknown' && known ? known.owner : link.owner
    const { hidden, ...rest } = { ...known, ...link, owner }
    const isHidden = hidden !== undefined && !shown.has(given)
    ledger.put(isHidden ? { ...rest, hidden } : rest, given)
  }
}
