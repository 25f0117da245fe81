import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewSummary } from '../../../shared/contract/reviews.ts'
import { keeper } from '../../../shared/model/change.ts'
import { useMirror } from '../../client/mirror.ts'

/** What a reviewer is called: as the review has it, or as the workspace does, for who was asked later. */
export function usePersonName(summary: Pick<ReviewSummary, 'progress'>): (id: string) => string {
  const { t } = useTranslation('reviews')
  const memberOf = useMirror((mirror) => mirror.memberOf)
  // As one text, so that the function stays the same while only the progress is another.
  const names = JSON.stringify(summary.progress.reviewers.map(({ member, name }) => [member, name]))
  const known = useMemo(() => new Map(JSON.parse(names) as [string, string][]), [names])
  return useCallback(
    (id) => {
      if (id === keeper) return t('keeper')
      return memberOf(id)?.name ?? known.get(id) ?? id
    },
    [t, memberOf, known],
  )
}
