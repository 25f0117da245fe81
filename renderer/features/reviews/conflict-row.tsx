import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewConflict, ReviewItem, ReviewSummary } from '../../../shared/contract/reviews.ts'
import type { DecisionRow } from '../../../shared/model/review.ts'
import { useFormats } from '../../client/formats.ts'
import { useWords } from '../../client/words.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import { AnswerWord } from './answer-word.tsx'
import classes from './read-file.module.css'
import { choose } from './read-file.ts'
import type { Take } from './read-file.ts'
import { usePersonName } from './use-person-name.ts'

interface ConflictRowProps {
  readonly conflict: ReviewConflict
  readonly item: ReviewItem | undefined
  readonly summary: ReviewSummary
  readonly take: Take | null
}

/** Two answers of one reviewer about one item, side by side; one of them is chosen. */
export function ConflictRow({ conflict, item, summary, take }: ConflictRowProps) {
  const { t } = useTranslation('reviews')
  const nameOf = usePersonName(summary)
  const group = useId()
  const facts = item?.facts
  const what = facts ? t('pair', { member: facts.member.name, account: facts.account.name }) : conflict.item
  const label = t('read.conflict', { name: nameOf(conflict.reviewer), what })
  return (
    <fieldset className={classes.conflict}>
      <legend className={classes.legend}>
        <span>{label}</span>
        {item ? (
          <RoleChip
            system={item.facts.account.system}
            role={item.role}
            raw={item.raw ?? undefined}
            holding="here"
          />
        ) : null}
      </legend>
      <div className={classes.sides}>
        {(['ours', 'theirs'] as const).map((side) => (
          <label key={side} className={classes.side} data-chosen={take === side || undefined}>
            <input
              type="radio"
              name={group}
              checked={take === side}
              onChange={() => choose([conflict], side)}
            />
            <span className={classes.sideWords}>
              <span className={classes.where}>{t(`read.${side}`)}</span>
              <Answer decision={conflict[side]} item={item} nameOf={nameOf} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface AnswerProps {
  readonly decision: DecisionRow
  readonly item: ReviewItem | undefined
  readonly nameOf: (id: string) => string
}

function Answer({ decision: { answer, role, to, comment, at }, item, nameOf }: AnswerProps) {
  const words = useWords()
  const { dayTime } = useFormats()
  const ofRole = role !== undefined && item ? words.role(item.facts.account.system, role) : role
  return (
    <>
      <AnswerWord answer={answer} what={to === undefined ? ofRole : nameOf(to)} />
      {comment === undefined ? null : <span className={classes.comment}>{comment}</span>}
      <span className={classes.when}>{dayTime(new Date(at))}</span>
    </>
  )
}
