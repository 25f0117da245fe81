import { saveDownload } from '../../client/files.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { runAct } from '../../client/use-command.ts'

/** Saves the whole workspace as a workspace document. */
export async function exportWorkspace(): Promise<void> {
  const made = await runAct('workspace.export', {})
  const failure = made.ok ? await saveDownload(made.value) : null
  if (failure) tellOutcome({ kind: 'failed', failure })
}
