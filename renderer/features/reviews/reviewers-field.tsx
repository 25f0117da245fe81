import { IconFilter, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewScope, Reviewer } from '../../../shared/model/review.ts'
import { useMirror } from '../../client/mirror.ts'
import { FilterToggle } from '../../ui/filter-toggle.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import classes from './new-review.module.css'
import { PersonSelect } from './person-select.tsx'
import { tidy } from './review-draft.ts'
import { ScopeFields } from './scope-fields.tsx'
import { useScopeWords } from './use-scope-words.ts'

interface ReviewersFieldProps {
  readonly reviewers: readonly Reviewer[]
  readonly error: string | null
  readonly onChange: (reviewers: readonly Reviewer[]) => void
}

/** Who decides: each about everything, or about a part. */
export function ReviewersField({ reviewers, error, onChange }: ReviewersFieldProps) {
  const { t } = useTranslation('reviews')
  const [opened, setOpened] = useState<string | null>(null)
  const narrow = (member: string, part: ReviewScope) =>
    onChange(
      reviewers.map((each) =>
        each.member !== member ? each : Object.keys(part).length === 0 ? { member } : { member, part },
      ),
    )
  return (
    <>
      {reviewers.length === 0 ? null : (
        <ul className={classes.reviewers}>
          {reviewers.map((reviewer) => (
            <ReviewerLine
              key={reviewer.member}
              reviewer={reviewer}
              opened={opened === reviewer.member}
              onOpen={(isOpen) => setOpened(isOpen ? reviewer.member : null)}
              onNarrow={(part) => narrow(reviewer.member, part)}
              onRemove={() => onChange(reviewers.filter((each) => each !== reviewer))}
            />
          ))}
        </ul>
      )}
      <PersonSelect
        label={t('form.reviewers.add')}
        placeholder={t('form.reviewers.find')}
        without={reviewers.map(({ member }) => member)}
        error={error}
        onChoose={(member) => onChange([...reviewers, { member }])}
      />
    </>
  )
}

interface ReviewerLineProps {
  readonly reviewer: Reviewer
  readonly opened: boolean
  readonly onOpen: (opened: boolean) => void
  readonly onNarrow: (part: ReviewScope) => void
  readonly onRemove: () => void
}

function ReviewerLine({ reviewer, opened, onOpen, onNarrow, onRemove }: ReviewerLineProps) {
  const { t } = useTranslation('reviews')
  const scopeWords = useScopeWords()
  const member = useMirror((mirror) => mirror.memberOf(reviewer.member))
  const name = member?.name ?? reviewer.member
  const { part = {} } = reviewer
  return (
    <li className={classes.reviewer}>
      <div className={classes.reviewerLine}>
        {member ? <MemberMark member={member} /> : null}
        <span className={classes.reviewerWords}>
          <span>{name}</span>
          <span className={classes.hint}>
            {reviewer.part === undefined ? t('form.part.whole') : scopeWords(part)}
          </span>
        </span>
        <FilterToggle isOn={opened} onToggle={() => onOpen(!opened)}>
          <IconFilter size={13} stroke={1.7} aria-hidden />
          <span title={t('form.part.of', { name })}>{t('form.part')}</span>
        </FilterToggle>
        <IconButton type="button" label={t('form.reviewers.remove', { name })} onClick={onRemove}>
          <IconX size={14} stroke={1.8} />
        </IconButton>
      </div>
      {opened ? (
        <fieldset className={classes.part} aria-label={t('form.part.of', { name })}>
          <ScopeFields scope={part} onNarrow={(narrower) => onNarrow(tidy({ ...part, ...narrower }))} />
        </fieldset>
      ) : null}
    </li>
  )
}
