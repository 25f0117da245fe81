import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerButton } from './answer-button.tsx'
import { dueAt } from './due.ts'
import classes from './settle.module.css'
import panel from './item-panel.module.css'
import type { Judged } from './judged.ts'
import { RoleMenu } from './role-menu.tsx'
import type { Deciding } from './use-deciding.ts'
import { useNow } from '../activity/use-now.ts'
import type { ReviewView } from './use-review.ts'

interface SettleProps {
  readonly view: ReviewView
  readonly deciding: Deciding
}

/** For who runs the review: ends a disagreement, and decides where nobody is there to, or nobody did until it was due. */
export function Settle({ view, deciding }: SettleProps) {
  const { t } = useTranslation('reviews')
  const now = useNow()
  const [opened, setOpened] = useState(false)
  const { subject, difference, settle } = deciding
  const [first] = subject
  const isOverdue = dueAt(view.summary.due, now).state === 'overdue'
  if (!first || difference !== null || !subject.every((each) => isToSettle(each, isOverdue))) return null
  return (
    <section className={classes.settle} aria-labelledby="settle">
      <h3 id="settle" className={panel.label}>
        {t(first.outcome.state === 'disagreed' ? 'settle.disagreed' : 'settle')}
      </h3>
      <div className={classes.settles}>
        <AnswerButton keyless kind="keep" done={false} onClick={() => settle({ answer: 'keep' })} />
        <RoleMenu
          item={first.item}
          opened={opened}
          onOpened={setOpened}
          onChoose={(role) => settle({ answer: 'change', role })}
        >
          <AnswerButton keyless kind="change" done={false} onClick={() => setOpened(!opened)} />
        </RoleMenu>
        <AnswerButton keyless kind="remove" done={false} onClick={() => settle({ answer: 'remove' })} />
      </div>
    </section>
  )
}

function isToSettle({ outcome }: Judged, isOverdue: boolean): boolean {
  if (outcome.state === 'disagreed') return true
  return outcome.state === 'open' && (outcome.waiting.length === 0 || isOverdue)
}
