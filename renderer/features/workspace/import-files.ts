import { uploadFiles } from '../../client/files.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { runCommand } from '../../client/use-command.ts'
import { useDialogs } from './dialogs.ts'

/** Takes files into the open workspace as one change; what could not be taken over is listed. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const uploads = await uploadFiles(files)
  if (!uploads.ok) return tellOutcome({ kind: 'failed', failure: uploads.error })
  const imported = await runCommand('import.files', { uploads: [...uploads.value] })
  if (imported.ok) useDialogs.getState().show({ kind: 'imported', result: imported.value })
}
