import { done, failed } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { Change } from '../../../shared/model/change.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import type { CommandHandlers, QueryHandlers } from '../../feature.ts'

export const changeQueries: QueryHandlers<'changes.list' | 'changes.undo-state'> = {
  'changes.list': ({ store }, { before, limit }) => done(store.changes(before ?? null, limit)),
  'changes.undo-state': ({ store, actor }) => {
    const undo = store.undoTarget(actor)
    const redo = store.redoTarget(actor)
    return done({
      undo: undo && { change: undo.id, command: undo.command },
      redo: redo && { change: redo.id, command: redo.command },
    })
  },
}

export const changeCommands: CommandHandlers<'changes.undo' | 'changes.redo'> = {
  'changes.undo': ({ store, actor }, { change }) => {
    const target = change ?? store.undoTarget(actor)?.id
    if (target === undefined) return failed('nothing-to-undo', 'undo.nothing', {})
    const recorded = store.change(target)
    if (!recorded) return failed('not-found', 'undo.unknown-change', { change: target })
    if (actor !== keeper && recorded.actor !== actor) {
      return failed('refused', 'undo.not-yours', { actor: recorded.actor })
    }
    return done(correctionOf(recorded))
  },
  'changes.redo': ({ store, actor }) => {
    const target = store.redoTarget(actor)
    const recorded = target && store.change(target.id)
    if (!recorded) return failed('nothing-to-undo', 'redo.nothing', {})
    return done(correctionOf(recorded))
  },
}

/**
 * The change that puts back what another one changed. A correction of one's own exercises no act of a
 * platform; whether the rows have moved on since, the store finds when it writes.
 */
function correctionOf(change: Change) {
  const rows = change.rows.map(swapped).toReversed()
  const kind = change.kind === 'undo' ? ('redo' as const) : ('undo' as const)
  return { rows, exercises: [], answer: {}, reverts: { change: change.id, command: change.command, kind } }
}

function swapped(row: RowChange): RowChange {
  return { ...row, before: row.after, after: row.before } as RowChange
}
