import { useView } from '../../client/view.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { NewReview } from './new-review.tsx'
import { ReadFileWindow } from './read-file-window.tsx'
import { useReviewDraft } from './review-draft.ts'
import { ReviewList } from './review-list.tsx'
import { ReviewPage } from './review-page.tsx'

/** Every review, the one that is chosen, or the one that is being put together. */
export function ReviewsScreen() {
  const chosen = useView((view) => view.review)
  const drafting = useReviewDraft((drafted) => drafted.opened)
  return (
    <>
      {drafting ? (
        <NewReview />
      ) : chosen === undefined ? (
        <ReviewList />
      ) : (
        <ReviewPage key={chosen} review={chosen} />
      )}
      <ReadFileWindow />
      <Announcer />
    </>
  )
}
