import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import classes from './review-head.module.css'
import { lookAt } from './review-state.ts'
import type { ReviewView } from './use-review.ts'
import { useStanding } from './use-standing.ts'

/** How far every reviewer is; behind each, what can be done about it. */
export function ReviewerChips({ view }: { readonly view: ReviewView }) {
  const { t } = useTranslation('reviews')
  return (
    <ul className={classes.reviewers} aria-label={t('reviewers')}>
      {view.summary.progress.reviewers.map((reviewer) => (
        <li key={reviewer.member}>
          <ReviewerChip view={view} reviewer={reviewer} />
        </li>
      ))}
    </ul>
  )
}

type Progressing = ReviewView['summary']['progress']['reviewers'][number]

function ReviewerChip({ view, reviewer }: { readonly view: ReviewView; readonly reviewer: Progressing }) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const { summary, content } = view
  const standing = useStanding(summary, content)
  const { member, name, decided, waiting } = reviewer
  const showTheirs = () => lookAt(summary.id, { reviewer: member, filter: 'waiting' })
  const chip = (
    <>
      <MemberMark member={{ id: member, name }} />
      <span className={classes.reviewerName}>{name}</span>
      <span className={classes.waiting} data-done={waiting === 0 || undefined}>
        {waiting === 0
          ? t('reviewer.done', { number: number(decided) })
          : t('reviewer.waiting', { count: waiting, number: number(waiting) })}
      </span>
    </>
  )
  if (!standing.isOpen || !standing.isKeeper) return <span className={classes.reviewer}>{chip}</span>
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.reviewer} data-acts>
          {chip}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={showTheirs}>{t('reviewer.enter', { name })}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
