import { z } from 'zod'
import { command } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import type { Failure } from './failure.ts'

/** Rows that an import added, changed or found as they were. */
export interface ImportResult extends ChangeResult {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly warnings: readonly Failure[]
}

export const imports = {
  /** Workspace documents and Google Ads answers, into the open workspace, as one change. */
  'import.files': command(z.strictObject({ uploads: z.array(z.string()).min(1) })).returns<ImportResult>(),
} as const
