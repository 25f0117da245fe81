import { mayChange } from '../../client/looked.ts'
import { useWindowDrop } from '../../ui/use-window-drop.ts'
import { useEvidence } from '../evidence/evidence-state.ts'
import { startImport } from '../import/reading.ts'
import { isReviewFile, openReviewFile } from '../reviews/open-review-file.ts'
import { useReadFile } from '../reviews/read-file.ts'
import { useTasks } from './tasks.ts'

/**
 * Files that are dropped anywhere on the window are read for an import, a campaign file as the review that it is.
 * Another task that is open stays as it is. Answers whether one is over the window.
 */
export function useFileDrop(): boolean {
  return useWindowDrop(dropped)
}

const dropped = {
  /** What was chosen in the window of another task would be lost. */
  isWelcome(): boolean {
    const { task, locked } = useTasks.getState()
    const isElse = useEvidence.getState().shown !== null || useReadFile.getState().opened !== null
    return !locked && !isElse && (task === null || task.kind === 'import')
  },
  take(files: readonly File[]): void {
    if (!mayChange()) return
    const [only, ...others] = files
    if (only && others.length === 0 && isReviewFile(only)) void openReviewFile(only)
    else startImport(files)
  },
}
