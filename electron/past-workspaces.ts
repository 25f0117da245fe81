import { openedWorkspace } from './opened-workspace.ts'
import type { OpenedWorkspace } from './opened-workspace.ts'
import type { PastStore } from './store/store.ts'

/** A slider goes back and forth, and a difference looks at two: at the largest size each takes some 100 MB. */
const mostKept = 3

/** A workspace as it was, opened. */
export interface PastWorkspace extends OpenedWorkspace {
  readonly store: PastStore
}

/** The past of one workspace at the moments that were looked at lately. */
export interface PastWorkspaces {
  /** As it was after this change, which the record must have. */
  at(revision: number): PastWorkspace
  /** Nothing is closed while `act` runs, however many moments others look at meanwhile. */
  during<Value>(act: () => Value | Promise<Value>): Promise<Value>
  close(): void
}

export function createPastWorkspaces({ store }: OpenedWorkspace): PastWorkspaces {
  /** The one looked at last stands last. */
  const kept = new Map<number, PastWorkspace>()
  const leaving = new Set<PastWorkspace>()
  let running = 0

  const closeLeaving = () => {
    if (running > 0) return
    for (const { store: past } of leaving) past.close()
    leaving.clear()
  }
  const letGo = (revision: number, past: PastWorkspace) => {
    kept.delete(revision)
    leaving.add(past)
  }

  return {
    at(revision) {
      const known = kept.get(revision)
      const past = known ?? openPast(revision)
      kept.delete(revision)
      kept.set(revision, past)
      for (const [other, workspace] of [...kept].slice(0, -mostKept)) letGo(other, workspace)
      closeLeaving()
      return past
    },
    async during(act) {
      running += 1
      try {
        return await act()
      } finally {
        running -= 1
        closeLeaving()
      }
    },
    close() {
      for (const [revision, past] of kept) letGo(revision, past)
      closeLeaving()
    },
  }

  function openPast(revision: number): PastWorkspace {
    const past = store.past(revision)
    return { ...openedWorkspace(past), store: past }
  }
}
