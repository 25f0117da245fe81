import { done, failed } from '../shared/contract/failure.ts'
import type { Result } from '../shared/contract/failure.ts'
import type { Moment } from '../shared/contract/past.ts'
import type { Happening } from '../shared/contract/wire.ts'
import { keeper } from '../shared/model/change.ts'
import type { Change } from '../shared/model/change.ts'
import type { WorkspaceView } from './feature.ts'
import type { OpenedWorkspace } from './opened-workspace.ts'
import { viewOf } from './opened-workspace.ts'
import { createPastWorkspaces } from './past-workspaces.ts'
import type { PastWorkspaces } from './past-workspaces.ts'
import type { Clock, Environment } from './ports.ts'
import type { StoreReader } from './store/store.ts'

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
  /**
   * What a call sees: the open workspace, or what it was at a moment, where the clock says what it said then. Fails with
   * `no-workspace`, and with `not-found` for a moment that the record does not have.
   */
  look(moment: Moment | undefined): Result<WorkspaceView>
  /** Nothing of the past is closed before `act` is done. */
  whileLooking<Value>(act: () => Value | Promise<Value>): Promise<Value>
  publish(happening: Happening): void
  publishChange(change: Change): void
  subscribe(listener: (happening: Happening) => void): () => void
}

export function createCurrentWorkspace({ ids, clock, preferences }: Environment): CurrentWorkspace {
  const listeners = new Set<(happening: Happening) => void>()
  let current: OpenedWorkspace | null = null
  let past: PastWorkspaces | null = null

  const publish = (happening: Happening) => {
    for (const listener of listeners) listener(happening)
  }

  const actorIn = ({ store }: OpenedWorkspace) => {
    const chosen = preferences.actorIn(store.id)
    if (chosen === keeper) return keeper
    return store.row('member', JSON.stringify([chosen])) ? chosen : keeper
  }

  const view = (opened: OpenedWorkspace, now = clock) =>
    viewOf(opened, { actor: actorIn(opened), ids, clock: now })

  const look = (moment: Moment | undefined): Result<WorkspaceView> => {
    if (!current) return failed('no-workspace', 'workspace.none', {})
    if (!moment) return done(view(current))
    const { revision } = moment
    const latest = current.store.revision()
    if (revision > latest) return failed('not-found', 'past.no-such-moment', { revision, latest })
    past ??= createPastWorkspaces(current)
    const now = nowAt(current.store, moment, clock)
    return done(view(past.at(revision), () => now))
  }

  return {
    opened: () => current,
    replace(opened) {
      const former = current
      if (former !== opened) {
        past?.close()
        past = null
      }
      current = opened
      if (former !== opened) former?.store.close()
      publish({ kind: 'workspace' })
    },
    actor: () => (current ? actorIn(current) : keeper),
    view: (opened) => view(opened),
    look,
    whileLooking: async (act) => (past ? past.during(act) : act()),
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

/** What the clock said at a moment: what is told, or when its change was made. Before the first change, when that came. */
function nowAt(store: StoreReader, { revision, at }: Moment, clock: Clock): number {
  const told = at ?? store.timeOf(revision) ?? store.timeOf(1)
  return told === null ? clock() : Date.parse(told)
}
