import { Button } from '@mantine/core'
import { IconChecklist, IconFileImport, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { reviewStates } from '../../../shared/model/review.ts'
import { useLooked } from '../../client/looked.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import { beginReview } from './begin-review.ts'
import { chooseReviewFile } from './choose-review-file.ts'
import { ReviewEntry } from './review-entry.tsx'
import classes from './review-list.module.css'

/** Every review: those in which is still decided, those that ended, and those that were given up. */
export function ReviewList() {
  const { t } = useTranslation('reviews')
  const failure = useFailureText()
  const reviews = useAnswer('reviews.list', {})
  const isPast = useLooked(({ moment }) => moment !== null)
  const begin = (
    <Button leftSection={<IconPlus size={15} stroke={1.8} />} onClick={beginReview}>
      {t('new')}
    </Button>
  )
  const none = reviews.state === 'ready' && reviews.value.length === 0
  return (
    <div className={classes.screen}>
      <ScreenHead title={t('title')} text={t('text')}>
        {isPast ? null : (
          <div className={classes.acts}>
            <Button
              variant="default"
              leftSection={<IconFileImport size={15} stroke={1.6} />}
              onClick={chooseReviewFile}
            >
              {t('file.read')}
            </Button>
            {none ? null : begin}
          </div>
        )}
      </ScreenHead>
      {reviews.state === 'loading' ? <ScreenSkeleton /> : null}
      {reviews.state === 'failed' ? <EmptyState title={failure(reviews.failure)} /> : null}
      {none ? (
        <EmptyState icon={IconChecklist} title={t('empty')} text={t(isPast ? 'empty.past' : 'empty.text')}>
          {isPast ? undefined : begin}
        </EmptyState>
      ) : null}
      {reviews.state === 'ready' && !none ? (
        <div className={classes.list}>
          {reviewStates.map((state) => {
            const some = reviews.value.filter((review) => review.state === state)
            if (some.length === 0) return null
            return (
              <section key={state} aria-labelledby={`reviews-${state}`}>
                <h2 id={`reviews-${state}`} className={classes.state}>
                  {t(`state.${state}`)}
                </h2>
                <ul className={classes.reviews}>
                  {some.map((review) => (
                    <ReviewEntry key={review.id} review={review} />
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      ) : null}
    </div>
  )
}
