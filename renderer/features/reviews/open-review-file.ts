import { call } from '../../client/client.ts'
import { mayChange } from '../../client/looked.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { useView } from '../../client/view.ts'
import { useReadFile } from './read-file.ts'

/** Whether a file is a review on its way, by the name under which Keyholder saves one. */
export function isReviewFile({ name }: Pick<File, 'name'>): boolean {
  return /\.keyholder-review\.json$/i.test(name)
}

/** Reads a campaign file, and shows on the screen of reviews what it would bring. */
export async function openReviewFile(file: File | null): Promise<void> {
  if (!file || !mayChange()) return
  const text = await file.text()
  const read = await call('reviews.read', { file: file.name, text })
  if (!read.ok) return tellOutcome({ kind: 'failed', failure: read.error })
  useReadFile.setState({ opened: { file: file.name, text, read: read.value }, choices: {} })
  useView.getState().open('reviews')
}
