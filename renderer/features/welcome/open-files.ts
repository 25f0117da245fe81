import type { Failure } from '../../../shared/contract/failure.ts'
import { uploadFiles } from '../../client/files.ts'
import { runAct } from '../../client/use-command.ts'

/** Opens files of the person as a workspace; answers why it could not be done. */
export async function openFiles(files: readonly File[]): Promise<Failure | null> {
  const uploads = await uploadFiles(files)
  if (!uploads.ok) return uploads.error
  const opened = await runAct('workspace.open-files', { uploads: [...uploads.value] }, { quietFailure: true })
  return opened.ok ? null : opened.error
}
