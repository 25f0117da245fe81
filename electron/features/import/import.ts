import type { CurrentWorkspace } from '../../current-workspace.ts'
import type { Environment } from '../../ports.ts'
import type { StepRunner } from '../../steps.ts'
import type { Files } from '../files/files.ts'
import { importAtOnce } from './at-once.ts'
import { listHandlers } from './lists.ts'
import { lookingHandlers } from './looking.ts'
import { createPreparing } from './preparing.ts'
import { readingHandlers } from './reading.ts'
import { memoryOfLists } from './remembered.ts'
import { createImportSessions } from './sessions.ts'
import { takingCommands } from './taking.ts'

/** Real data in: files are read, compared, looked at, and taken over in part or whole. */
export function importHandlers(
  { clock, ids, preferences }: Environment,
  current: CurrentWorkspace,
  files: Files,
  steps: StepRunner,
) {
  const sessions = createImportSessions(ids)
  const preparing = createPreparing(current, sessions)
  const atOnce = importAtOnce(current, files)
  return {
    app: {
      ...readingHandlers(current, files, sessions, memoryOfLists(preferences, clock)),
      ...lookingHandlers(current, sessions),
      ...listHandlers(current, sessions, preferences),
    },
    commands: { ...takingCommands(sessions, steps, preparing), ...atOnce.commands },
    preparations: {
      'import.apply': preparing.prepare,
      'import.put-into-plan': preparing.prepare,
      ...atOnce.preparations,
    },
  }
}
