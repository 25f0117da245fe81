import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewSummary } from '../../../shared/contract/reviews.ts'
import { keeper } from '../../../shared/model/change.ts'
import { useMirror } from '../../client/mirror.ts'

/** What a reviewer is called: as the review has it, or as the workspace does, for who was asked later. */
export function usePersonName(summary: Pick<ReviewSummary, 'progress'>): (id: string) => string {
  const { t } = useTranslation('reviews')
  const memberOf = useMirror((mirror) => mirror.memberOf)
  const { reviewers } = summary.progress
  return useCallback(
    (id) => {
      if (id === keeper) return t('keeper')
      return memberOf(id)?.name ?? reviewers.find(({ member }) => member === id)?.name ?? id
    },
    [t, memberOf, reviewers],
  )
}
