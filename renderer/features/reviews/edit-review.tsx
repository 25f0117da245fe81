import { Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { runCommand } from '../../client/use-command.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { useNow } from '../activity/use-now.ts'
import { FormFrame } from '../workspace/form-frame.tsx'
import classes from './dialogs.module.css'
import { wrongInDue } from './due.ts'
import { IntervalSelect } from './interval-select.tsx'
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
  const { summary, content } = view
  const now = { name: summary.name, due: summary.due, every: summary.every, note: content.note ?? null }
  // What the person began from: another window may change it meanwhile (0033).
  const [base, setBase] = useState(now)
  const [draft, setDraft] = useState(now)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const today = useNow()
  const missing = draft.name.trim() === ''
  // The day that it has may be over.
  const wrongDue = draft.due === now.due ? null : wrongInDue(draft.due, today)
  const save = async () => {
    if (missing || wrongDue !== null) return
    setBusy(true)
    const saved = await runCommand(
      'reviews.update',
      {
        review: summary.id,
        base,
        name: draft.name.trim(),
        due: draft.due,
        every: draft.every,
        note: draft.note?.trim() ? draft.note.trim() : null,
      },
      { quietFailure: true },
    )
    setBusy(false)
    if (saved.ok) return onClose()
    setFailure(saved.error)
    // Saving once more is meant.
    if (saved.error.code === 'conflict') setBase(now)
  }
  return (
    <FormFrame
      submit={t('edit.save')}
      busy={busy}
      failure={failure}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
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
          error={wrongDue === null ? null : t(`form.due.${wrongDue}`)}
          onChange={(event) => setDraft({ ...draft, due: event.currentTarget.value })}
        />
        <IntervalSelect value={draft.every} onChange={(every) => setDraft({ ...draft, every })} />
      </div>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        label={t('form.note')}
        value={draft.note ?? ''}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
    </FormFrame>
  )
}
