import { mayChange } from '../../client/looked.ts'
import { useView } from '../../client/view.ts'
import { useReviewDraft } from './review-draft.ts'

/** Shows the review that is being put together: a new one, or the one that was left half done. */
export function beginReview(): void {
  if (!mayChange()) return
  useReviewDraft.getState().open()
  useView.getState().open('reviews', { review: undefined })
}
