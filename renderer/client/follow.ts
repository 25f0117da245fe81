import type { Failure, Result } from '../../shared/contract/failure.ts'
import type { Happening } from '../../shared/contract/wire.ts'

type Patch = Extract<Happening, { kind: 'patch' }>

/** A workspace as it was at a revision. */
interface Fetched {
  readonly revision: number
}

/** Where what was followed is shown. */
export interface Shown<Whole extends Fetched> {
  readonly loading: () => void
  readonly whole: (whole: Whole) => void
  readonly change: (patch: Patch) => void
  readonly failed: (failure: Failure) => void
}

/** Follows one workspace by its revisions: all of it, then every change after it. */
export interface Follower {
  /** Fetches everything; whatever was on its way before is dropped. */
  readonly restart: () => void
  readonly stop: () => void
  readonly patch: (patch: Patch) => void
}

/**
 * Changes that arrive while the workspace is fetched and read wait for that. A change that is known already is
 * dropped; one that comes too early means that something was missed, and everything is fetched again.
 */
export function follow<Whole extends Fetched>(
  fetch: () => Promise<Result<Whole>>,
  shown: Shown<Whole>,
): Follower {
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
      shown.whole(result.value)
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
