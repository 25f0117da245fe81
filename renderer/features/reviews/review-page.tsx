import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../client/use-failure-text.ts'
import { useView } from '../../client/view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewItems } from './review-items.tsx'
import classes from './review-page.module.css'
import { useReview } from './use-review.ts'

/** One review: how far it is, what is reviewed, and everything that is said about it. */
export function ReviewPage({ review }: { readonly review: string }) {
  const { t } = useTranslation('reviews')
  const failure = useFailureText()
  const open = useView((view) => view.open)
  const answer = useReview(review)
  if (answer.state === 'loading') return <ScreenSkeleton />
  if (answer.state === 'ready') {
    return (
      <div className={classes.page}>
        <ReviewHead view={answer.view} />
        <ReviewItems view={answer.view} />
      </div>
    )
  }
  const gone = answer.failure.code === 'not-found'
  return (
    <EmptyState
      main
      icon={IconChecklist}
      title={gone ? t('gone') : failure(answer.failure)}
      text={t('gone.text')}
    >
      <Button variant="default" onClick={() => open('reviews', { review: undefined })}>
        {t('gone.all')}
      </Button>
    </EmptyState>
  )
}
