import { Button } from '@mantine/core'
import { IconChevronRight, IconListCheck, IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { useLooked } from '../../client/looked.ts'
import { runCommand } from '../../client/use-command.ts'
import { useView } from '../../client/view.ts'
import { dayText } from '../explain/speak.ts'
import { beginNext } from './begin-next.ts'
import { DueWords } from './due-words.tsx'
import { FinishButton } from './finish-button.tsx'
import { focusItem } from './focus.ts'
import { ProgressBar } from './progress-bar.tsx'
import classes from './review-head.module.css'
import { ReviewMenu } from './review-menu.tsx'
import { ReviewerChips } from './reviewer-chips.tsx'
import { usePersonName } from './use-person-name.ts'
import type { ReviewView } from './use-review.ts'
import { useScopeWords } from './use-scope-words.ts'
import { useStanding } from './use-standing.ts'

/** What the review is about, until when and who runs it; how far it is, and how far each reviewer is. */
export function ReviewHead({ view }: { readonly view: ReviewView }) {
  const { t } = useTranslation('reviews')
  const { summary, content } = view
  const open = useView((place) => place.open)
  const standing = useStanding(summary, content)
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <nav className={classes.path} aria-label={t('path')}>
          <a
            href="#/reviews"
            className={classes.up}
            onClick={(event) => {
              event.preventDefault()
              open('reviews', { review: undefined })
            }}
          >
            {t('title')}
          </a>
          <IconChevronRight size={14} stroke={1.8} aria-hidden />
        </nav>
        <h1 className={classes.title}>{summary.name}</h1>
        <span className={classes.acts}>
          <ReviewMenu view={view} runs={standing.runs} />
          <MainAct view={view} runs={standing.runs} />
        </span>
      </div>
      <Facts view={view} />
      {content.note === undefined ? null : <p className={classes.note}>{content.note}</p>}
      <div className={classes.progress}>
        <ProgressBar decided={summary.progress.decided} of={summary.progress.items} />
        <ReviewerChips view={view} />
      </div>
    </header>
  )
}

/** What comes next with the whole: finishing it, its plan, the next one, or opening it again. */
function MainAct({ view, runs }: { readonly view: ReviewView; readonly runs: boolean }) {
  const { t } = useTranslation('reviews')
  const { summary } = view
  const open = useView((place) => place.open)
  const isPast = useLooked(({ moment }) => moment !== null)
  const { plan } = summary
  if (summary.state === 'open') return runs ? <FinishButton view={view} /> : null
  const reopen = async () => {
    const reopened = await runCommand('reviews.reopen', { review: summary.id })
    // The button that was pressed is gone.
    if (reopened.ok) focusItem()
  }
  if (summary.state === 'canceled') {
    return runs ? (
      <Button variant="default" onClick={() => void reopen()}>
        {t('reopen')}
      </Button>
    ) : null
  }
  return (
    <>
      {plan === null ? null : (
        <Button
          variant="default"
          leftSection={<IconListCheck size={15} stroke={1.7} />}
          onClick={() => open('plans', { plan })}
        >
          {t('plan.open')}
        </Button>
      )}
      {summary.next === null || isPast ? null : (
        <Button leftSection={<IconRepeat size={15} stroke={1.7} />} onClick={() => void beginNext(summary)}>
          {t('next.begin')}
        </Button>
      )}
    </>
  )
}

function Facts({ view: { summary, content } }: { readonly view: ReviewView }) {
  const { t, i18n } = useTranslation('reviews')
  const { day } = useFormats()
  const scopeWords = useScopeWords()
  const nameOf = usePersonName(summary)
  const facts = [
    ...(summary.state === 'open' ? [] : [t(`state.${summary.state}`)]),
    scopeWords(content.scope),
    ...(summary.every === null ? [] : [t('every', { count: summary.every })]),
    t('begun', { name: nameOf(summary.createdBy), day: day(new Date(summary.createdAt)) }),
    ...(summary.origin === null ? [] : [t('origin', { workspace: summary.origin })]),
    ...(summary.next === null ? [] : [t('next', { day: dayText(i18n.language, summary.next) })]),
  ]
  return (
    <p className={classes.facts}>
      <DueWords due={summary.due} over={summary.state !== 'open'} />
      <span className={classes.rest}>{facts.join(' · ')}</span>
    </p>
  )
}
