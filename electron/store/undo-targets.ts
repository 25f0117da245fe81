import type { Connection } from './connection.ts'
import type { StoreReader } from './store.ts'

export type UndoTargets = Pick<StoreReader, 'undoTarget' | 'redoTarget'>

const latestStanding = `
  SELECT change.id, change.command FROM standing JOIN change USING (revision)
  WHERE standing.actor = +$actor AND standing.is_undo = +$isUndo
  ORDER BY standing.revision DESC LIMIT 1`

/**
 * What Ctrl+Z and Ctrl+Y act upon: each is one step in an index, whatever the length of the record. A new
 * deed ends the possibility of a redo, as everywhere; the trigger `change_stands` sees to that.
 */
export function createUndoTargets(db: Connection): UndoTargets {
  const latest = db.prepare<{ actor: string; isUndo: 0 | 1 }, { id: string; command: string }>(latestStanding)
  return {
    undoTarget: (actor) => latest.get({ actor, isUndo: 0 }) ?? null,
    redoTarget: (actor) => latest.get({ actor, isUndo: 1 }) ?? null,
  }
}
