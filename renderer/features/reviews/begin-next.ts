import type { ReviewSummary } from '../../../shared/contract/reviews.ts'
import { call } from '../../client/client.ts'
import { mayChange } from '../../client/looked.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { beginReview } from './begin-review.ts'
import { draftNext } from './review-draft.ts'

/** Puts together the next review of a recurring one, with everything as it was. */
export async function beginNext(review: ReviewSummary): Promise<void> {
  if (!mayChange()) return
  const shown = await call('reviews.show', { review: review.id })
  if (!shown.ok) return tellOutcome({ kind: 'failed', failure: shown.error })
  draftNext(review, shown.value.content)
  beginReview()
}
