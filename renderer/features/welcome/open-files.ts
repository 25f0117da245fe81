import type { Failure } from '../../../shared/contract/failure.ts'
import { uploadFiles } from '../../client/files.ts'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { runAct } from '../../client/use-command.ts'
import { startImport } from '../import/reading.ts'

/** Opens files of the person as a workspace; answers why it could not be done. */
export async function openFiles(files: readonly File[]): Promise<Failure | null> {
  const uploads = await uploadFiles(files)
  if (!uploads.ok) return uploads.error
  const opened = await runAct('workspace.open-files', { uploads: [...uploads.value] }, { quietFailure: true })
  return opened.ok ? null : opened.error
}

/** Makes a workspace and reads files for it, which are looked at before anything is in it. */
export async function bringFiles(name: string, files: readonly File[]): Promise<Failure | null> {
  const made = await runAct('workspace.create', { name }, { quietFailure: true })
  if (!made.ok) return made.error
  whenOpen(made.value.id, () => startImport(files))
  return null
}

/** Its window can only stand above a workspace that is there. */
function whenOpen(workspace: string, act: () => void): void {
  const isOpen = () => mirrorNow().workspace?.id === workspace
  if (isOpen()) return act()
  const unfollow = useMirror.subscribe(() => {
    if (!isOpen()) return
    unfollow()
    act()
  })
}
