import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { ListQuestion } from '../../../shared/contract/import.ts'
import type { CurrentWorkspace } from '../../current-workspace.ts'
import type { AppHandlers } from '../../feature.ts'
import type { Preferences } from '../../ports.ts'
import { aboutMapping } from './questions.ts'
import { givenFor, keyOfTable } from './read-tables.ts'
import { keptAs, rememberedIn, rememberedLists } from './remembered.ts'
import type { ImportSession, ImportSessions } from './sessions.ts'
import { asRemembered } from './tables/as-remembered.ts'
import { guessMapping } from './tables/guess-mapping.ts'
import type { TakenTable } from './tables/read-table.ts'

type Names = 'import.question' | 'import.remembered' | 'import.forget' | 'import.remember'

/** How lists are read: what is remembered of them, and what there is to ask about one of a session. */
export function listHandlers(
  current: CurrentWorkspace,
  sessions: ImportSessions,
  preferences: Pick<Preferences, 'mappings' | 'rememberMapping' | 'forgetMapping'>,
): AppHandlers<Names> {
  return {
    'import.question': ({ session: id, key, told }) => {
      const opened = current.opened()
      if (!opened) return failed('no-workspace', 'workspace.none', {})
      const session = sessions.find(id, opened.store.id)
      if (!session.ok) return session
      const table = tableIn(session.value, key)
      if (!table) return failed('not-found', 'import.no-such-list', { list: key })
      return questionAbout(table, session.value, told)
    },
    'import.remembered': () => done(rememberedLists(preferences.mappings())),
    'import.forget': ({ fingerprint }) => {
      const list = rememberedLists(preferences.mappings()).find((each) => each.fingerprint === fingerprint)
      if (!list) return failed('not-found', 'import.not-remembered', {})
      preferences.forgetMapping(fingerprint)
      return done(list)
    },
    'import.remember': ({ fingerprint, mapping, lastUsed }) => {
      preferences.rememberMapping(fingerprint, keptAs(mapping, lastUsed))
      return done(null)
    },
  }

  /** As it was told now, or for this list before, or is remembered; with the mapping that goes with it. */
  function questionAbout(
    found: TakenTable,
    { answers }: ImportSession,
    told: Parameters<TakenTable['again']>[0] | undefined,
  ): Result<ListQuestion> {
    const given = givenFor(found, answers)
    const remembered = rememberedIn(preferences.mappings())
    const known = given ? { told: given.file ?? {} } : asRemembered(found, remembered)
    const apart = told ?? known.told
    const table = Object.keys(apart).length === 0 ? done(found) : found.again(apart)
    if (!table.ok) return table
    const guess = guessMapping(table.value, remembered)
    const isAsGiven = given !== undefined && told === undefined
    const shown = isAsGiven ? { mapping: given, columns: given.columns, doubts: [] } : guess
    return done(aboutMapping(keyOfTable(found), table.value, shown, apart).question)
  }
}

function tableIn({ sources }: ImportSession, key: string): TakenTable | undefined {
  for (const source of sources) {
    if (source.kind !== 'tables') continue
    const table = source.tables.find((each) => keyOfTable(each) === key)
    if (table) return table
  }
  return undefined
}
