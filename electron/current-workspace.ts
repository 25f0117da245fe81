import type { Happening } from '../shared/contract/wire.ts'
import { keeper } from '../shared/model/change.ts'
import type { Change } from '../shared/model/change.ts'
import type { WorkspaceView } from './feature.ts'
import type { OpenedWorkspace } from './opened-workspace.ts'
import { viewOf } from './opened-workspace.ts'
import type { Environment } from './ports.ts'

/** A change of more rows than this is cheaper to fetch again whole than to follow row by row. */
const followedRows = 5000

/** The one workspace that all windows of this app look at, and everyone who wants to hear of it. */
export interface CurrentWorkspace {
  opened(): OpenedWorkspace | null
  /** Puts another one in its place, and closes the former. */
  replace(opened: OpenedWorkspace | null): void
  /** The acting member; the keeper where none was chosen, or the chosen one is gone. */
  actor(): string
  view(opened: OpenedWorkspace): WorkspaceView
  publish(happening: Happening): void
  publishChange(change: Change): void
  subscribe(listener: (happening: Happening) => void): () => void
}

export function createCurrentWorkspace({ ids, clock, preferences }: Environment): CurrentWorkspace {
  const listeners = new Set<(happening: Happening) => void>()
  let current: OpenedWorkspace | null = null

  const publish = (happening: Happening) => {
    for (const listener of listeners) listener(happening)
  }

  const actorIn = ({ store }: OpenedWorkspace) => {
    const chosen = preferences.actorIn(store.id)
    if (chosen === keeper) return keeper
    return store.row('member', JSON.stringify([chosen])) ? chosen : keeper
  }

  return {
    opened: () => current,
    replace(opened) {
      const former = current
      current = opened
      if (former !== opened) former?.store.close()
      publish({ kind: 'workspace' })
    },
    actor: () => (current ? actorIn(current) : keeper),
    view: (opened) => viewOf(opened, { actor: actorIn(opened), ids, clock }),
    publish,
    publishChange(change) {
      if (change.rows.length > followedRows) return publish({ kind: 'workspace' })
      const { revision, id, actor, command, reverts = null, rows } = change
      return publish({ kind: 'patch', revision, change: id, actor, command, reverts, rows })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
