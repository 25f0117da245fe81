import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { reviewIntervals } from '../../../shared/model/review.ts'
import { runCommand } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import classes from './dialogs.module.css'
import type { ReviewView } from './use-review.ts'

interface EditReviewProps {
  readonly view: ReviewView
  readonly opened: boolean
  readonly onClose: () => void
}

/** Name, due day, repetition and note of a review that has begun. */
export function EditReview({ view, opened, onClose }: EditReviewProps) {
  const { t } = useTranslation('reviews')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={480}
      title={t('edit.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <EditForm view={view} onClose={onClose} />
    </Modal>
  )
}

function EditForm({ view, onClose }: Omit<EditReviewProps, 'opened'>) {
  const { t } = useTranslation('reviews')
  const text = useFailureText()
  const { summary, content } = view
  const now = { name: summary.name, due: summary.due, every: summary.every, note: content.note ?? null }
  // What the person began from: another window may change it meanwhile (0033).
  const [base, setBase] = useState(now)
  const [draft, setDraft] = useState(now)
  const [failure, setFailure] = useState<Failure | null>(null)
  const missing = draft.name.trim() === ''
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (missing || draft.due === '') return
    const saved = await runCommand(
      'reviews.update',
      {
        review: summary.id,
        base,
        name: draft.name.trim(),
        due: draft.due,
        every: draft.every as 3 | null,
        note: draft.note?.trim() ? draft.note.trim() : null,
      },
      { quietFailure: true },
    )
    if (saved.ok) return onClose()
    setFailure(saved.error)
    // Saving once more is meant.
    if (saved.error.code === 'conflict') setBase(now)
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void save(event)}>
      <TextInput
        {...firstFocus}
        label={t('form.name')}
        maxLength={120}
        value={draft.name}
        error={missing ? t('form.name.missing') : null}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('form.due')}
          value={draft.due}
          error={draft.due === '' ? t('form.due.missing') : null}
          onChange={(event) => setDraft({ ...draft, due: event.currentTarget.value })}
        />
        <Select
          label={t('form.every')}
          clearable
          placeholder={t('form.every.once')}
          value={draft.every === null ? null : String(draft.every)}
          data={reviewIntervals.map((months) => ({
            value: String(months),
            label: t('every', { count: months }),
          }))}
          onChange={(value) => setDraft({ ...draft, every: value === null ? null : Number(value) })}
        />
      </div>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        label={t('form.note')}
        value={draft.note ?? ''}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
      {failure ? (
        <p className={classes.failure} role="alert">
          {text(failure)}
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <Button type="submit">{t('edit.save')}</Button>
      </div>
    </form>
  )
}
