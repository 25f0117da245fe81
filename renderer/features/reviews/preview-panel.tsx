import { IconAlertTriangle } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewPreview } from '../../../shared/contract/reviews.ts'
import { useFormats } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import classes from './new-review.module.css'
import { ProgressBar } from './progress-bar.tsx'
import { useReasonText } from './reason-text.ts'
import { useReviewDraft } from './review-draft.ts'

/** What the review would be about, while it is put together. */
export function PreviewPanel() {
  const { t } = useTranslation('reviews')
  const failure = useFailureText()
  const { scope, reviewers, after } = useDeferredValue(useReviewDraft(({ draft }) => draft))
  const answer = useAnswer('reviews.preview', {
    scope,
    reviewers: [...reviewers],
    ...(after === null ? {} : { after: after.review }),
  })
  return (
    <section className={classes.preview} aria-label={t('preview')}>
      {answer.state === 'loading' ? <RowsSkeleton rows={6} /> : null}
      {answer.state === 'failed' ? <EmptyState title={failure(answer.failure)} /> : null}
      {answer.state === 'ready' ? <Previewed preview={answer.value} isAsked={reviewers.length > 0} /> : null}
    </section>
  )
}

function Previewed({ preview, isAsked }: { readonly preview: ReviewPreview; readonly isAsked: boolean }) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const { items, members, accounts, withoutReviewer, reasons } = preview
  const reasonText = useReasonText()
  if (items === 0) return <EmptyState title={t('preview.nothing')} text={t('preview.nothing.text')} />
  return (
    <>
      <div role="status">
        <dl className={classes.numbers}>
          <div>
            <dt>{t('preview.items')}</dt>
            <dd>{number(items)}</dd>
          </div>
          <div>
            <dt>{t('preview.members')}</dt>
            <dd>{number(members)}</dd>
          </div>
          <div>
            <dt>{t('preview.accounts')}</dt>
            <dd>{number(accounts)}</dd>
          </div>
        </dl>
      </div>
      {isAsked && withoutReviewer > 0 ? (
        <p className={classes.warning}>
          <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
          {t('preview.without', { count: withoutReviewer, number: number(withoutReviewer) })}
        </p>
      ) : null}
      {isAsked ? <ByReviewer preview={preview} /> : null}
      <h2 className={classes.heading}>{t('preview.reasons')}</h2>
      {reasons.length === 0 ? (
        <p className={classes.hint}>{t('preview.reasons.none')}</p>
      ) : (
        <ul className={classes.reasons}>
          {reasons.map(({ reason, items: count }) => (
            <li key={reason}>
              <ProgressBar decided={count} of={items} quiet />
              <span className={classes.count}>{number(count)}</span>
              <span>{reasonText({ reason, params: {} })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function ByReviewer({ preview }: { readonly preview: ReviewPreview }) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const memberOf = useMirror((mirror) => mirror.memberOf)
  return (
    <>
      <h2 className={classes.heading}>{t('preview.reviewers')}</h2>
      <ul className={classes.reasons}>
        {preview.reviewers.map(({ member: id, items }) => {
          const member = memberOf(id)
          return (
            <li key={id}>
              <ProgressBar decided={items} of={preview.items} quiet />
              <span className={classes.count}>{number(items)}</span>
              <span className={classes.person}>
                {member ? <MemberMark member={member} /> : null}
                {member?.name ?? id}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
