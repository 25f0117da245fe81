import { done, failed } from '../../../shared/contract/failure.ts'
import type { ChangeName, KnownMoment } from '../../../shared/contract/past.ts'
import type { CurrentWorkspace } from '../../current-workspace.ts'
import type { AppHandlers } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'

/** Moments of the record. They are told of the present record, also to a window that looks at the past. */
export function pastHandlers(
  current: CurrentWorkspace,
): AppHandlers<'past.span' | 'past.moment' | 'past.looked'> {
  return {
    'past.span': () => {
      const opened = current.opened()
      if (!opened) return failed('no-workspace', 'workspace.none', {})
      const { store } = opened
      const latest = store.revision()
      return done({ latest, first: store.timeOf(1), last: store.timeOf(latest) })
    },

    'past.moment': (wish) => {
      const opened = current.opened()
      if (!opened) return failed('no-workspace', 'workspace.none', {})
      const { store } = opened
      if ('at' in wish) {
        const at = new Date(wish.at).toISOString()
        return done({ ...momentAfter(store, store.revisionAt(at)), at })
      }
      const latest = store.revision()
      if (wish.revision > latest)
        return failed('not-found', 'past.no-such-moment', { revision: wish.revision, latest })
      return done(momentAfter(store, wish.revision))
    },

    'past.looked': (_, look) => {
      const looked = look()
      if (!looked.ok) return looked
      const { store, clock } = looked.value
      if (!('missing' in store)) return done({ moment: null, erased: 0 })
      const moment = { revision: store.revision(), at: new Date(clock()).toISOString() }
      return done({ moment, erased: Number(store.missing) })
    },
  }
}

function momentAfter(store: StoreReader, revision: number): KnownMoment {
  const change = changeAt(store, revision)
  return { revision, at: change?.at ?? store.timeOf(1), change, latest: store.revision() }
}

/** The name of a change; null before the first. */
export function changeAt(store: StoreReader, revision: number): ChangeName | null {
  const [found] = revision === 0 ? [] : store.changes(revision + 1, 1)
  if (!found) return null
  const { id, actor, command, at } = found
  return { revision, id, actor, command, at }
}
