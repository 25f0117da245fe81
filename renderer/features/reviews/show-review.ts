import { useView } from '../../client/view.ts'
import { useReviewDraft } from './review-draft.ts'

/** Goes to a review. One that is being put together makes room for it, and keeps what was typed. */
export function showReview(review: string): void {
  useReviewDraft.getState().leave()
  useView.getState().open('reviews', { review })
}
