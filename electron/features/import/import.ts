import type { CurrentWorkspace } from '../../current-workspace.ts'
import type { CommandHandlers } from '../../feature.ts'
import type { Environment } from '../../ports.ts'
import type { StepRunner } from '../../steps.ts'
import type { Files } from '../files/files.ts'
import type { NamedBytes } from './incoming.ts'
import { listHandlers } from './lists.ts'
import { lookingHandlers } from './looking.ts'
import { planImport } from './plan/plan-import.ts'
import { readFiles } from './read-files.ts'
import { readingHandlers } from './reading.ts'
import { memoryOfLists } from './remembered.ts'
import { createImportSessions } from './sessions.ts'
import { takingHandlers } from './taking.ts'

/** Real data in: files are read, compared, looked at, and taken over in part or whole. */
export function importHandlers(
  { clock, ids, preferences }: Environment,
  current: CurrentWorkspace,
  files: Files,
  steps: StepRunner,
) {
  const sessions = createImportSessions(ids)
  const commands = takingHandlers(sessions, steps)
  return {
    app: {
      ...readingHandlers(current, files, sessions, memoryOfLists(preferences, clock)),
      ...lookingHandlers(current, sessions),
      ...listHandlers(current, sessions, preferences),
    },
    commands: { ...commands, ...importAtOnce(files) },
  }
}

/** Taking files into the open workspace without looking at them first. */
function importAtOnce(files: Files): CommandHandlers<'import.files'> {
  return {
    'import.files': (view, { uploads }) => {
      const taken: NamedBytes[] = []
      for (const upload of uploads) {
        const file = files.take(upload)
        if (!file.ok) return file
        taken.push(file.value)
      }
      const incoming = readFiles(taken)
      return incoming.ok ? planImport(view, incoming.value) : incoming
    },
  }
}
