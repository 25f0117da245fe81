import { done, failed } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type {
  ImportAnswers,
  ImportedFile,
  ImportProgress,
  ImportQuestion,
} from '../../../shared/contract/import.ts'
import type { Ids } from '../../ports.ts'
import type { Incoming } from './incoming.ts'
import type { Comparison } from './plan/compare.ts'
import { noAnswers } from './read-sources.ts'
import type { Source } from './sources.ts'

/** What the files of a session say, apart from any workspace. */
export interface Read {
  readonly incoming: Incoming
  readonly files: readonly ImportedFile[]
  readonly problems: readonly Failure[]
  readonly questions: readonly ImportQuestion[]
}

/** An import that somebody is looking at. */
export interface ImportSession {
  readonly id: string
  /** The workspace that it is for. */
  readonly workspace: string
  sources: Source[]
  answers: ImportAnswers
  progress: ImportProgress
  read: Read | null
  comparison: Comparison | null
  /** The comparing anew that is under way. */
  anew: { readonly read: Read; readonly revision: number; readonly done: Promise<void> } | null
  /** Moves on with every comparison: the numbers of lines hold for one. */
  reading: number
}

export const idle: ImportProgress = { state: 'idle', file: null, bytes: 0, read: 0, rows: 0, allRows: 0 }

/** Imports that may be looked at at once: each holds its files in memory. */
const mostSessions = 4

/** The imports that are being looked at, of all windows. */
export interface ImportSessions {
  begin(workspace: string): ImportSession
  /** `not-found` where it was closed; `conflict` where it is for another workspace. */
  find(id: string, workspace: string): Result<ImportSession>
  close(id: string): void
}

export function createImportSessions(ids: Ids): ImportSessions {
  const sessions = new Map<string, ImportSession>()
  const close = (id: string) => {
    const session = sessions.get(id)
    // A reading that is under way looks at this, and stops.
    if (session) Object.assign(session, { progress: { ...session.progress, state: 'canceled' }, anew: null })
    sessions.delete(id)
  }
  return {
    begin(workspace) {
      for (const id of [...sessions.keys()].slice(0, Math.max(0, sessions.size + 1 - mostSessions))) close(id)
      const session: ImportSession = {
        id: ids(),
        workspace,
        sources: [],
        answers: noAnswers,
        progress: idle,
        read: null,
        comparison: null,
        anew: null,
        reading: 0,
      }
      sessions.set(session.id, session)
      return session
    },
    find(id, workspace) {
      const session = sessions.get(id)
      if (!session) return failed('not-found', 'import.no-session', { session: id })
      if (session.workspace !== workspace) return failed('conflict', 'import.other-workspace', {})
      return { ok: true, value: session }
    },
    close,
  }
}

/** What somebody chose lines from. */
export interface Shown {
  readonly read: Read
  readonly comparison: Comparison
}

/** `bad-input` where nothing was read yet; `conflict` where the numbers of lines are those of another reading. */
export function shownIn(
  { read, comparison, reading: current }: ImportSession,
  reading: number,
): Result<Shown> {
  if (!read || !comparison) return failed('bad-input', 'import.nothing-read', {})
  if (current !== reading) return failed('conflict', 'import.read-anew', { reading: current })
  return done({ read, comparison })
}

/** Whether files are being read, or lines made ready to be taken over. */
export function isUnderWay({ progress: { state } }: ImportSession): boolean {
  return state === 'reading' || state === 'comparing' || state === 'taking'
}

/** One thing at a time: why nothing else can begin; null where it can. */
export function refusedMeanwhile(session: ImportSession): ReturnType<typeof failed> | null {
  if (!isUnderWay(session)) return null
  const isTaking = session.progress.state === 'taking'
  return failed('conflict', isTaking ? 'import.taking-under-way' : 'import.under-way', {})
}
