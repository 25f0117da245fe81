import { z } from 'zod'
import type { Change } from '../model/change.ts'
import type { Table } from '../model/row.ts'
import { command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'

/** A change as Activity shows it: with what was done to it since. */
export interface RecordedChange extends Change {
  readonly revertedBy: string | null
  /** All rows of it, though only the first `rowsShown` are in `rows`. */
  readonly rowCount: number
  /** How many rows of each table it has; a table without any is absent. */
  readonly rowsIn: { readonly [T in Table]?: number }
}

export const rowsShown = 50

/** What Ctrl+Z and Ctrl+Y would do now, for the acting member. */
export interface UndoState {
  readonly undo: { readonly change: string; readonly command: string } | null
  readonly redo: { readonly change: string; readonly command: string } | null
}

export const changes = {
  /** Newest first. `before` is a revision: only older changes are listed. */
  'changes.list': query(
    z.strictObject({ before: z.int().optional(), limit: z.int().min(1).max(500) }),
  ).returns<readonly RecordedChange[]>(),
  'changes.undo-state': query(z.strictObject({})).returns<UndoState>(),
  /** Without `change`: the acting member's latest. */
  'changes.undo': command(z.strictObject({ change: z.string().optional() })).returns<ChangeResult>(),
  'changes.redo': command(z.strictObject({})).returns<ChangeResult>(),
} as const
