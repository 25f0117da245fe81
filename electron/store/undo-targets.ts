import type { Connection } from './connection.ts'
import type { StoreReader } from './store.ts'

export type UndoTargets = Pick<StoreReader, 'undoTarget' | 'redoTarget'>

const latestStanding = `
  SELECT change.id, change.command FROM standing JOIN change USING (revision)
  WHERE standing.actor = $actor AND standing.is_undo = $isUndo AND standing.revision > $after
  ORDER BY standing.revision DESC LIMIT 1`

/** What Ctrl+Z and Ctrl+Y act upon: each is one step in an index, whatever the length of the record. */
export function createUndoTargets(db: Connection): UndoTargets {
  const latest = db.prepare<{ actor: string; isUndo: 0 | 1; after: number }, { id: string; command: string }>(
    latestStanding,
  )
  const lastDeed = db
    .prepare<[string], number>(
      `SELECT coalesce(max(revision), 0) FROM change WHERE actor = ? AND kind = 'do'`,
    )
    .pluck()

  return {
    undoTarget: (actor) => latest.get({ actor, isUndo: 0, after: 0 }) ?? null,
    // A new deed ends the possibility of a redo, as everywhere.
    redoTarget: (actor) => latest.get({ actor, isUndo: 1, after: lastDeed.get(actor) ?? 0 }) ?? null,
  }
}
