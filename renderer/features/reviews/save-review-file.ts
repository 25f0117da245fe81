import { call } from '../../client/client.ts'
import { saveFile } from '../../client/files.ts'
import { tellOutcome } from '../../client/outcomes.ts'

/** Hands the review to the person as a file for a colleague's Keyholder, with every answer so far. */
export async function saveReviewFile(review: string): Promise<void> {
  const made = await call('reviews.file', { review })
  if (!made.ok) return tellOutcome({ kind: 'failed', failure: made.error })
  saveFile(new Blob([made.value.text], { type: 'application/json' }), made.value.name)
}
