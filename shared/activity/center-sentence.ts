import type { RowChange } from '../model/row.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { account } from '../sentence/sentence.ts'
import { rowsOf } from './effects.ts'
import { tell } from './tell.ts'

/**
 * What a command about the assets of a Business Center did. Other rows may come along: the roles and groups
 * of a partner that lost an asset, the roles of an account that went into a Business Center.
 */
export function centerSentence(command: string, rows: readonly RowChange[]): Sentence | null {
  const links = rowsOf('link', rows)
  const [first] = links
  const link = first?.after ?? first?.before
  if (!first || !link) return null
  const parts = { parent: account(link.parent), account: account(link.child) }
  const assets = new Set(links.map(({ before, after }) => (after ?? before)?.child)).size
  switch (command) {
    case 'centers.share': {
      const share = first.after?.share
      if (assets > 1 || !share) return tell('assets.shared', parts, assets)
      const shared = { ...parts, share: { kind: 'share', share } } as const
      const raised = first.before?.status === 'active' && first.before.share !== undefined
      return tell(raised ? 'asset.raised' : 'asset.shared', shared)
    }
    case 'centers.stop-sharing':
      return assets === 1 ? tell('asset.unshared', parts) : tell('assets.unshared', parts, assets)
    case 'centers.group':
      return assets === 1 ? tell('asset.grouped', parts) : tell('assets.grouped', parts, assets)
    case 'centers.ungroup':
      return assets === 1 ? tell('asset.ungrouped', parts) : tell('assets.ungrouped', parts, assets)
    case 'centers.migrate':
      return tell('asset.migrated', parts)
    default:
      return null
  }
}
