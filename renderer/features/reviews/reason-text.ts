import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { reviewReasons } from '../../../shared/policy/review-reasons.ts'
import type { ReasonToReview } from '../../../shared/policy/review-reasons.ts'
import type { ReviewReason } from '../../../shared/model/review.ts'
import { useSpeaker } from '../explain/use-speaker.ts'

/** Why somebody should look at an item, as a short sentence; with its number where there is one. */
export function useReasonText(): (reason: ReviewReason) => string {
  const { t } = useTranslation('reviews')
  const { translate } = useSpeaker()
  return useCallback(
    ({ reason, params }) => {
      const rule = reviewReasons[reason as ReasonToReview] as
        | (typeof reviewReasons)[ReasonToReview]
        | undefined
      // Of a file from a newer Keyholder.
      if (!rule) return reason
      // Of many items at once there is no one number and no one word.
      const isOfMany = Object.keys(params).length === 0
      if (isOfMany && (reason === 'wide-reach' || reason === 'unknown-role')) return t(`reason.${reason}.any`)
      return translate(rule.file, rule.key, params)
    },
    [t, translate],
  )
}
