import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { reviewOrders } from '../../../shared/model/review.ts'
import { runCommand } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { useView } from '../../client/view.ts'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { useNow } from '../activity/use-now.ts'
import { usualDue, wrongInDue } from './due.ts'
import { IntervalSelect } from './interval-select.tsx'
import classes from './new-review.module.css'
import { discardDraft, missingIn, startOf, useReviewDraft } from './review-draft.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { ReviewersField } from './reviewers-field.tsx'
import { ScopeFields } from './scope-fields.tsx'

/** Puts a review together, with what it would be about beside it. */
export function NewReview() {
  const { t } = useTranslation('reviews')
  const text = useFailureText()
  const { draft, change, narrow, leave, end } = useReviewDraft()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const name = useFirstFocus<HTMLInputElement>()
  const now = useNow()
  const due = draft.due ?? usualDue(now)
  const wrongDue = tried ? wrongInDue(due, now) : null
  const missing = tried ? missingIn(draft, now) : []
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = missingIn(draft, now)
    if (first !== undefined) {
      const field = document.querySelector<HTMLElement>(`[data-field="${first}"] input`)
      field?.focus()
      // What is wrong stands below it.
      field?.scrollIntoView({ block: 'center' })
      return
    }
    setBusy(true)
    const begun = await runCommand('reviews.start', startOf(draft, now), { quietFailure: true })
    setBusy(false)
    if (!begun.ok) return setFailure(begun.error)
    end()
    useView.getState().open('reviews', { review: begun.value.review })
  }
  return (
    <form className={classes.screen} noValidate onSubmit={(event) => void begin(event)}>
      <ScreenHead
        title={t(draft.after === null ? 'new' : 'new.next')}
        text={draft.after === null ? t('new.text') : t('new.next.text', { name: draft.after.name })}
      />
      <div className={classes.beside}>
        <div className={classes.fields}>
          <fieldset className={classes.group}>
            <legend className={classes.legend}>{t('form.what')}</legend>
            <div data-field="name">
              <TextInput
                ref={name}
                size="xs"
                label={t('form.name')}
                placeholder={t('form.name.example')}
                maxLength={120}
                value={draft.name}
                error={missing.includes('name') ? t('form.name.missing') : null}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
            </div>
            <ScopeFields scope={draft.scope} onNarrow={narrow} />
          </fieldset>
          <fieldset className={classes.group}>
            <legend className={classes.legend}>{t('form.who')}</legend>
            <p className={classes.hint}>{t('form.who.hint')}</p>
            <div data-field="reviewers" className={classes.stack}>
              <ReviewersField
                reviewers={draft.reviewers}
                error={missing.includes('reviewers') ? t('form.reviewers.missing') : null}
                onChange={(reviewers) => change({ reviewers })}
              />
            </div>
          </fieldset>
          <fieldset className={classes.group}>
            <legend className={classes.legend}>{t('form.when')}</legend>
            <div className={classes.pair}>
              <div data-field="due">
                <TextInput
                  size="xs"
                  type="date"
                  label={t('form.due')}
                  value={due}
                  error={wrongDue === null ? null : t(`form.due.${wrongDue}`)}
                  onChange={(event) => change({ due: event.currentTarget.value })}
                />
              </div>
              <IntervalSelect value={draft.every} onChange={(every) => change({ every })} />
            </div>
            <div className={classes.by}>
              <span className={classes.label} id="review-by">
                {t('form.by')}
              </span>
              <SegmentedControl
                size="xs"
                aria-labelledby="review-by"
                value={draft.by}
                data={reviewOrders.map((value) => ({ value, label: t(`arrange.${value}`) }))}
                onChange={(by) => change({ by })}
              />
            </div>
            <Textarea
              size="xs"
              autosize
              minRows={2}
              maxRows={6}
              label={t('form.note')}
              placeholder={t('form.note.example')}
              maxLength={10_000}
              value={draft.note}
              onChange={(event) => change({ note: event.currentTarget.value })}
            />
          </fieldset>
        </div>
        <PreviewPanel />
      </div>
      <footer className={classes.foot}>
        {failure ? (
          <p className={classes.failure} role="alert">
            {text(failure)}
          </p>
        ) : (
          <p className={classes.says}>{t('form.kept')}</p>
        )}
        <Button variant="subtle" onClick={discardDraft}>
          {t('form.discard')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('form.later')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('form.begin')}
        </Button>
      </footer>
    </form>
  )
}
