import type { RowChange } from '../../../shared/model/row.ts'
import type { WorkspaceView } from '../../feature.ts'

/** What the slices of a long list that were tried so far come to. */
export interface Tried {
  readonly rows: readonly RowChange[]
  /** How many steps there were. */
  readonly tried: number
}

/** A few windows may each try a list at the same time; who comes back later than that begins again. */
const keptAtOnce = 8

/**
 * Remembers what the slices of long lists came to, so that the next slice goes on where the one before it
 * ended and no call has to try thousands of steps. A trial is good for the revision it was made on and the
 * member who acted: every slice sees the same workspace.
 */
export function createTrials() {
  const kept = new Map<string, Tried & { readonly on: string }>()
  let made = 0
  return {
    /** What `trial` came to; for null, nothing yet. Null where it is not good any more. */
    continued(view: WorkspaceView, trial: string | null): Tried | null {
      if (trial === null) return { rows: [], tried: 0 }
      const found = kept.get(trial)
      return found?.on === groundOf(view) ? found : null
    },

    /** Keeps it in the place of the oldest, and answers its id. */
    keep(view: WorkspaceView, tried: Tried): string {
      const id = String(++made)
      kept.set(id, { ...tried, on: groundOf(view) })
      const [oldest] = kept.keys()
      if (kept.size > keptAtOnce && oldest !== undefined) kept.delete(oldest)
      return id
    },
  }
}

function groundOf({ store, actor }: WorkspaceView): string {
  return JSON.stringify([store.id, store.revision(), actor])
}
