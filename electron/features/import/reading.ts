import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { ImportReading } from '../../../shared/contract/import.ts'
import { messagesShown } from '../../../shared/contract/import.ts'
import type { CurrentWorkspace } from '../../current-workspace.ts'
import type { AppHandlers } from '../../feature.ts'
import type { Preferences } from '../../ports.ts'
import type { Files } from '../files/files.ts'
import { comparing } from './plan/compare.ts'
import type { Comparison } from './plan/compare.ts'
import { readSources } from './read-sources.ts'
import type { SourcesRead } from './read-sources.ts'
import { prepared } from './sources.ts'
import { idle, isUnderWay, refusedMeanwhile } from './sessions.ts'
import type { ImportSession, ImportSessions } from './sessions.ts'
import { rememberedIn } from './remembered.ts'
import { inTurns } from './turns.ts'
import { readingRows } from './workspace-rows.ts'

type Names =
  | 'import.begin'
  | 'import.add'
  | 'import.read'
  | 'import.progress'
  | 'import.cancel'
  | 'import.close'

/** Reading files for an import, of which the workspace sees nothing yet. */
export function readingHandlers(
  current: CurrentWorkspace,
  files: Files,
  sessions: ImportSessions,
  preferences: Pick<Preferences, 'mappings' | 'rememberMapping'>,
): AppHandlers<Names> {
  return {
    'import.begin': () => {
      const opened = current.opened()
      if (!opened) return failed('no-workspace', 'workspace.none', {})
      return done({ session: sessions.begin(opened.store.id).id })
    },
    'import.read': async ({ session: id, uploads, answers }) => {
      const session = found(id)
      if (!session.ok) return session
      const busy = refusedMeanwhile(session.value)
      if (busy) return busy
      const taken = await take(session.value, uploads)
      if (!taken.ok) return taken
      session.value.answers = {
        requests: { ...session.value.answers.requests, ...answers.requests },
        mappings: { ...session.value.answers.mappings, ...answers.mappings },
      }
      return read(session.value)
    },
    'import.add': async ({ session: id, uploads }) => {
      const session = found(id)
      if (!session.ok) return session
      const busy = refusedMeanwhile(session.value)
      if (busy) return busy
      const taken = await take(session.value, uploads)
      session.value.progress = idle
      return taken
    },
    'import.progress': ({ session: id }) => {
      const session = found(id)
      return session.ok ? done(session.value.progress) : session
    },
    'import.cancel': ({ session: id }) => {
      const session = found(id)
      if (!session.ok) return session
      if (isUnderWay(session.value)) {
        session.value.progress = { ...session.value.progress, state: 'canceled' }
      }
      return done(null)
    },
    'import.close': ({ session: id }) => {
      sessions.close(id)
      return done(null)
    },
  }

  function found(id: string): Result<ImportSession> {
    const opened = current.opened()
    return opened ? sessions.find(id, opened.store.id) : failed('no-workspace', 'workspace.none', {})
  }

  /** All of the uploads or none: a file that did not arrive must not look like one that says nothing. */
  async function take(session: ImportSession, uploads: readonly string[]): Promise<Result<null>> {
    const fresh = []
    for (const upload of uploads) {
      const file = files.take(upload)
      if (!file.ok) return file
      fresh.push(file.value)
    }
    session.progress = { ...idle, state: 'reading' }
    for (const file of fresh) session.sources.push(await prepared(file))
    return done(null)
  }

  async function read(session: ImportSession): Promise<Result<ImportReading>> {
    const isCanceled = () => session.progress.state === 'canceled'
    const remembered = rememberedIn(preferences.mappings())
    const sources = await inTurns(readSources(session.sources, session.answers, remembered), (step) => {
      if (isCanceled()) return false
      session.progress = { ...idle, state: 'reading', ...step }
      return true
    })
    const opened = current.opened()
    if (!sources || isCanceled()) return canceled(session)
    if (opened?.store.id !== session.workspace) return failed('conflict', 'import.other-workspace', {})
    session.progress = { ...session.progress, state: 'comparing' }
    const isThere = () => current.opened() === opened
    const now = await inTurns(readingRows(opened.store), () => !isCanceled() && isThere())
    const comparison =
      now && (await inTurns(comparing(now.rows, sources.incoming, now.revision), () => !isCanceled()))
    if (!isThere()) return failed('conflict', 'import.other-workspace', {})
    if (!comparison || isCanceled()) return canceled(session)
    session.progress = { ...session.progress, state: 'read' }
    for (const { fingerprint, mapping } of sources.confirmed)
      preferences.rememberMapping(fingerprint, mapping)
    return done(keep(session, sources, comparison))
  }
}

function canceled(session: ImportSession) {
  session.sources = []
  session.read = null
  session.comparison = null
  return failed('conflict', 'import.canceled', {})
}

function keep(session: ImportSession, read: SourcesRead, comparison: Comparison): ImportReading {
  const questions = read.questions.map(({ question }) => question)
  session.read = { incoming: read.incoming, files: read.files, problems: read.problems, questions }
  session.comparison = comparison
  session.reading++
  return {
    session: session.id,
    reading: session.reading,
    files: read.files,
    problems: read.problems.slice(0, messagesShown),
    problemCount: read.problems.length,
    warnings: comparison.warnings.slice(0, messagesShown),
    warningCount: comparison.warnings.length,
    questions,
    lists: read.confirmed,
    counts: comparison.counts,
    refused: comparison.refused.size,
  }
}
