import { mayChange } from '../../client/looked.ts'
import { openReviewFile } from './open-review-file.ts'

/** Asks the person for a campaign file, wherever they are, and reads it. */
export function chooseReviewFile(): void {
  if (!mayChange()) return
  const field = document.createElement('input')
  field.type = 'file'
  field.accept = '.json,application/json'
  field.addEventListener('change', () => void openReviewFile(field.files?.[0] ?? null))
  field.click()
}
