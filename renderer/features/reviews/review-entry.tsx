import { Button } from '@mantine/core'
import {
  IconArrowsSplit2,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconRepeat,
  IconUserQuestion,
} from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewSummary } from '../../../shared/contract/reviews.ts'
import { useFormats } from '../../client/formats.ts'
import { useLooked } from '../../client/looked.ts'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { dayText } from '../explain/speak.ts'
import { beginNext } from './begin-next.ts'
import { DueWords } from './due-words.tsx'
import { ProgressBar } from './progress-bar.tsx'
import classes from './review-list.module.css'
import { useScopeWords } from './use-scope-words.ts'
import { waitingFor } from './deciding.ts'

const icons = { open: IconCircleDashed, finished: IconCircleCheck, canceled: IconCircleX }

/** One review of the list: what it is about, until when, how far it is, and what is to be done about it. */
export function ReviewEntry({ review }: { readonly review: ReviewSummary }) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const scopeWords = useScopeWords()
  const open = useView((view) => view.open)
  const actor = useMirror((mirror) => mirror.actor)
  const member = useMirror((mirror) => mirror.memberOf(mirror.actor))
  const Icon = icons[review.state]
  const { progress } = review
  const yours = waitingFor(review, actor, member)
  const isOpen = review.state === 'open'
  return (
    <li className={classes.review} data-state={review.state}>
      <Icon className={classes.icon} size={18} stroke={1.6} aria-hidden />
      <span className={classes.words}>
        <button
          type="button"
          className={classes.name}
          data-review
          onClick={() => open('reviews', { review: review.id })}
          onKeyDown={walk}
        >
          {review.name}
        </button>
        <span className={classes.scope}>
          {scopeWords(review.scope)}
          {review.origin === null ? null : ` · ${t('origin', { workspace: review.origin })}`}
        </span>
      </span>
      <span className={classes.due}>
        <DueWords due={review.due} over={!isOpen} />
      </span>
      <span className={classes.progress}>
        <ProgressBar decided={progress.decided} of={progress.items} />
      </span>
      <span className={classes.notes}>
        {isOpen && progress.disagreed > 0 ? (
          <span data-tone="warn">
            <IconArrowsSplit2 size={14} stroke={1.7} aria-hidden />
            {t('disagreements', { count: progress.disagreed })}
          </span>
        ) : null}
        {yours > 0 ? (
          <span data-tone="yours">
            <IconUserQuestion size={14} stroke={1.7} aria-hidden />
            {t('yours', { count: yours, number: number(yours) })}
          </span>
        ) : null}
        {review.every === null ? null : (
          <span>
            <IconRepeat size={14} stroke={1.7} aria-hidden />
            {t('every', { count: review.every })}
          </span>
        )}
        <Next review={review} />
      </span>
    </li>
  )
}

/** When it is to be done again, and how. */
function Next({ review }: { readonly review: ReviewSummary }) {
  const { t, i18n } = useTranslation('reviews')
  const isPast = useLooked(({ moment }) => moment !== null)
  if (review.next === null) return null
  return (
    <span className={classes.next}>
      <span>{t('next', { day: dayText(i18n.language, review.next) })}</span>
      {isPast ? null : (
        <Button size="compact-sm" variant="default" onClick={() => void beginNext(review)}>
          {t('next.begin')}
        </Button>
      )}
    </span>
  )
}

/** Arrows go from review to review, whatever stands between them. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  event.preventDefault()
  const all = [...document.querySelectorAll<HTMLElement>('[data-review]')]
  all[all.indexOf(event.currentTarget) + by]?.focus()
}
