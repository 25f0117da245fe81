import type { Link } from '../../../shared/model/link.ts'
import { rowKey } from '../../../shared/model/row.ts'
import type { Ledger } from './ledger.ts'
import type { Named } from './merge.ts'

/** Takes the links of files in. An owner that a file does not know is no news about the owner. */
export function mergeLinks(ledger: Ledger<'link'>, incoming: readonly Link[], named: Named): void {
  for (const given of incoming) {
    const link = { ...given, parent: named.account(given.parent), child: named.account(given.child) }
    const known = ledger.get(rowKey('link', link))
    const owner = link.owner === 'unknown' && known ? known.owner : link.owner
    ledger.put({ ...known, ...link, owner }, given)
  }
}
