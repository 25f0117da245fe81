import { z } from 'zod'
import { shareRoles } from '../model/link.ts'
import { command } from './call.ts'
import type { ChangeResult } from './change-result.ts'

const id = z.string().min(1)

/** What a TikTok Business Center does with assets; its members and roles are grants and invitations. */
export const centers = {
  /**
   * Shares assets with a partner's Business Center, up to a role. An asset that is shared already is raised
   * in place; lowering needs `centers.stop-sharing` first, as on the platform.
   */
  'centers.share': command(
    z.strictObject({ receiver: id, assets: z.array(id).min(1).max(50), share: z.enum(shareRoles) }),
  ).returns<ChangeResult>(),
  'centers.stop-sharing': command(
    z.strictObject({ receiver: id, assets: z.array(id).min(1).max(50) }),
  ).returns<ChangeResult>(),
  /** Puts ad accounts into an account group of the Business Center. */
  'centers.group': command(
    z.strictObject({ group: id, accounts: z.array(id).min(1).max(200) }),
  ).returns<ChangeResult>(),
  'centers.ungroup': command(
    z.strictObject({ group: id, accounts: z.array(id).min(1).max(200) }),
  ).returns<ChangeResult>(),
  /**
   * Brings an asset that no Business Center owns into one. The platform cannot take it back, so the
   * caller says that this is understood. (Here it can be undone, as a correction.)
   */
  'centers.migrate': command(
    z.strictObject({ asset: id, center: id, understood: z.literal(true) }),
  ).returns<ChangeResult>(),
} as const
