import { useEffect, useState } from 'react'
import { mayChange } from '../../client/looked.ts'
import { useEvidence } from '../evidence/evidence-state.ts'
import { startImport } from '../import/reading.ts'
import { isReviewFile, openReviewFile } from '../reviews/open-review-file.ts'
import { useTasks } from './tasks.ts'

/**
 * Files that are dropped anywhere on the window are read for an import, a campaign file as the review that it is; without this the browser would leave
 * the window and show the file. Another task that is open stays as it is. Answers whether one is over the window.
 */
export function useFileDrop(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = isBusy() ? 'none' : 'copy'
      setOver(!isBusy())
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      setOver(false)
      if (files.length === 0) return
      event.preventDefault()
      if (isBusy() || !mayChange()) return
      const [only, ...others] = files
      if (only && others.length === 0 && isReviewFile(only)) void openReviewFile(only)
      else startImport(files)
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}

/** What was chosen in the window of another task would be lost. */
function isBusy(): boolean {
  const { task, locked } = useTasks.getState()
  return locked || useEvidence.getState().shown !== null || (task !== null && task.kind !== 'import')
}
