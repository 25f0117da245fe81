import { mayChange } from '../../client/looked.ts'
import { useView } from '../../client/view.ts'
import { draftAbout, useReviewDraft } from './review-draft.ts'

/** Shows the review that is being put together: a new one, or the one that was left half done. */
export function beginReview(): void {
  if (!mayChange()) return
  useReviewDraft.getState().open()
  useView.getState().open('reviews', { review: undefined })
}

/** Shows a new review of everything that these people hold. */
export function beginReviewOf(members: readonly string[]): void {
  if (!mayChange()) return
  draftAbout({ members: [...members] })
  useView.getState().open('reviews', { review: undefined })
}
