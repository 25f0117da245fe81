import type { CommandHandlers } from '../../feature.ts'
import { groupAccounts, ungroupAccounts } from './group.ts'
import { migrateAsset } from './migrate.ts'
import { shareAssets } from './share.ts'
import { stopSharing } from './stop-sharing.ts'

export const centerCommands: CommandHandlers<
  'centers.share' | 'centers.stop-sharing' | 'centers.group' | 'centers.ungroup' | 'centers.migrate'
> = {
  'centers.share': shareAssets,
  'centers.stop-sharing': stopSharing,
  'centers.group': groupAccounts,
  'centers.ungroup': ungroupAccounts,
  'centers.migrate': migrateAsset,
}
