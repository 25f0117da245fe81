import type { Failure, Result } from '../../shared/contract/failure.ts'
import type { Snapshot } from '../../shared/contract/mirror.ts'
import type { Happening } from '../../shared/contract/wire.ts'

type Patch = Extract<Happening, { kind: 'patch' }>

/** Where what was followed is shown. */
export interface Shown {
  readonly loading: () => void
  readonly snapshot: (snapshot: Snapshot) => void
  readonly change: (patch: Patch) => void
  readonly failed: (failure: Failure) => void
}

/** Follows one workspace by its revisions: a snapshot, then every change after it. */
export interface Follower {
  /** Fetches everything; whatever was on its way before is dropped. */
  readonly restart: () => void
  readonly stop: () => void
  readonly patch: (patch: Patch) => void
}

/**
 * Changes that arrive while the snapshot is under way wait for it. A change that is known already is
 * dropped; one that comes too early means that something was missed, and everything is fetched again.
 */
export function follow(fetch: () => Promise<Result<Snapshot>>, shown: Shown): Follower {
  let attempt = 0
  let revision: number | null = null
  let early: Patch[] = []

  const take = (patch: Patch): boolean => {
    if (revision === null) return false
    if (patch.revision <= revision) return true
    if (patch.revision !== revision + 1) return false
    revision = patch.revision
    shown.change(patch)
    return true
  }

  const restart = () => {
    attempt += 1
    const mine = attempt
    revision = null
    shown.loading()
    void fetch().then((result) => {
      if (mine !== attempt) return undefined
      if (!result.ok) return shown.failed(result.error)
      revision = result.value.revision
      shown.snapshot(result.value)
      const waiting = early.toSorted((a, b) => a.revision - b.revision)
      early = []
      if (!waiting.every(take)) restart()
      return undefined
    })
  }

  return {
    restart: () => {
      early = []
      restart()
    },
    stop: () => {
      attempt += 1
      revision = null
      early = []
    },
    patch: (patch) => {
      if (take(patch)) return
      early.push(patch)
      if (revision !== null) restart()
    },
  }
}
