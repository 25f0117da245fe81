import type { ReviewSummary } from '../../../shared/contract/reviews.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { ReviewContent } from '../../../shared/model/review.ts'
import { useLooked } from '../../client/looked.ts'
import { useMirror } from '../../client/mirror.ts'
import { deciderOf } from './deciding.ts'
import type { Decider } from './deciding.ts'
import { useReviewLook } from './review-state.ts'

/** Who is at the keyboard, towards one review. */
export interface Standing {
  /** Whose answers are entered; null: the keeper has not said. */
  readonly decider: Decider | null
  readonly isKeeper: boolean
  /** It is decided in still, and this is the present. */
  readonly isOpen: boolean
  /** May settle, assign, finish and cancel. */
  readonly runs: boolean
}

export function useStanding(summary: ReviewSummary, content: ReviewContent): Standing {
  const actor = useMirror((mirror) => mirror.actor)
  const member = useMirror((mirror) => mirror.memberOf(mirror.actor))
  const isPast = useLooked(({ moment }) => moment !== null)
  const chosen = useReviewLook(summary.id, (look) => look.reviewer)
  const first = content.reviewers[0]?.member ?? null
  const isKeeper = actor === keeper
  return {
    decider: deciderOf(content.reviewers, actor, member, chosen ?? first),
    isKeeper,
    isOpen: summary.state === 'open' && !isPast,
    runs: !isPast && summary.origin === null && (isKeeper || actor === summary.createdBy),
  }
}
