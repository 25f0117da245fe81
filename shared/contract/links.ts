import { z } from 'zod'
import { shareRoles } from '../model/link.ts'
import { momentSchema } from '../model/member.ts'
import { command } from './call.ts'
import type { ChangeResult } from './change-result.ts'

const id = z.string().min(1)
const ends = z.strictObject({ parent: id, child: id })

/**
 * The life of a link, see shared/policy/life-cycles.ts: of Google Ads, and of a Business Center that asks for
 * somebody's assets. What is shared with a Business Center unasked is `centers.share`.
 */
export const links = {
  /** A manager asks to be linked to accounts, a Business Center for assets. Each waits until its side answers. */
  'links.request': command(
    z.strictObject({ parent: id, children: z.array(id).min(1).max(100), askedAt: momentSchema.optional() }),
  ).returns<ChangeResult>(),
  /** The child's side answers, or who owns the child. `share`: how far an asset is shared by accepting. */
  'links.decide': command(
    ends.extend({ decision: z.enum(['accept', 'refuse']), share: z.enum(shareRoles).optional() }),
  ).returns<ChangeResult>(),
  /** Who asked takes the request back. */
  'links.cancel': command(ends).returns<ChangeResult>(),
  /** Either side ends an active link. */
  'links.unlink': command(ends.extend({ side: z.enum(['parent', 'child']) })).returns<ChangeResult>(),
  /** To another manager of the same hierarchy. */
  'links.move': command(
    z.strictObject({ children: z.array(id).min(1).max(500), from: id, to: id }),
  ).returns<ChangeResult>(),
  /** Hides a linked account in the manager's console, or shows it again. Changes nobody's access. */
  'links.hide': command(ends.extend({ hidden: z.boolean() })).returns<ChangeResult>(),
} as const
