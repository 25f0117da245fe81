import { z } from 'zod'
import { command } from './call.ts'
import type { ChangeResult } from './change-result.ts'

const id = z.string().min(1)

/** Which manager owns a client of Google Ads: one at a time. */
export const ownership = {
  /** To a linked manager, where nobody owns the client. */
  'ownership.give': command(z.strictObject({ account: id, manager: id })).returns<ChangeResult>(),
  /** From the manager that owns the client to another linked one. */
  'ownership.transfer': command(z.strictObject({ account: id, to: id })).returns<ChangeResult>(),
  'ownership.remove': command(z.strictObject({ account: id })).returns<ChangeResult>(),
} as const
