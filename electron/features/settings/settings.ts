import { done, failed } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { CurrentWorkspace } from '../../current-workspace.ts'
import type { AppHandlers } from '../../feature.ts'
import type { Preferences } from '../../ports.ts'

/** What this person chose: kept on this machine, not in the workspace. */
export function settingsHandlers(
  preferences: Preferences,
  current: CurrentWorkspace,
): AppHandlers<'settings.get' | 'settings.set' | 'view.kept' | 'view.keep' | 'actor.get' | 'actor.choose'> {
  return {
    'settings.get': () => done(preferences.settings()),
    'settings.set': (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      const settings = preferences.setSettings(Object.fromEntries(given))
      current.publish({ kind: 'settings', settings })
      return done(settings)
    },
    'view.kept': () => {
      const opened = current.opened()
      return opened ? done(preferences.viewOf(opened.store.id)) : failed('no-workspace', 'workspace.none', {})
    },
    'view.keep': ({ workspace, part, value }) => {
      preferences.keepView(workspace, part, value)
      return done(null)
    },
    'actor.get': () => done({ actor: current.actor() }),
    'actor.choose': ({ actor }) => {
      const opened = current.opened()
      if (!opened) return failed('no-workspace', 'workspace.none', {})
      if (actor !== keeper && !opened.store.row('member', JSON.stringify([actor]))) {
        return failed('not-found', 'question.unknown-member', { subject: actor })
      }
      preferences.setActorIn(opened.store.id, actor)
      current.publish({ kind: 'actor', actor })
      return done({ actor })
    },
  }
}
