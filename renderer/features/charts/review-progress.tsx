import { Select } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import classes from './charts-screen.module.css'
import { ProgressOfReview } from './progress-of-review.tsx'

const moments = 90

/** How far a review is, day by day: the latest that is open, or another one. Nothing where there are none. */
export function ReviewProgress() {
  const { t } = useTranslation('charts')
  const failure = useFailureText()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [wanted, setWanted] = useState<string | undefined>(undefined)
  const list = useAnswer('reviews.list', {})
  const reviews = list.state === 'ready' ? list.value : []
  // One that is gone, by undoing or in the past that is looked at, is not asked for.
  const review = reviews.some(({ id }) => id === wanted) ? wanted : undefined
  const answer = useAnswer('charts.review-progress', reviews.length > 0 ? { review, moments } : null)
  if (reviews.length === 0) return null
  const over = answer.state === 'ready' ? answer.value : null
  return (
    <section className={classes.chart} aria-label={t('review')}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{t('review')}</h2>
          <p className={classes.text}>{t('review.text')}</p>
        </div>
        <Select
          size="xs"
          aria-label={t('review.choose')}
          allowDeselect={false}
          value={review ?? over?.review ?? null}
          data={reviews.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => setWanted(value ?? undefined)}
        />
      </div>
      <div ref={ref}>
        {answer.state === 'loading' ? <ScreenSkeleton /> : null}
        {answer.state === 'failed' ? <EmptyState title={failure(answer.failure)} /> : null}
        {over ? <ProgressOfReview key={over.review} over={over} width={width} /> : null}
      </div>
    </section>
  )
}
