import { useTranslation } from 'react-i18next'
import { keeper } from '../../../shared/model/change.ts'
import type { DecisionRow, Settled } from '../../../shared/model/review.ts'
import { useFormats } from '../../client/formats.ts'
import { useWords } from '../../client/words.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { AnswerWord } from './answer-word.tsx'
import classes from './item-says.module.css'
import panel from './item-panel.module.css'
import { saysOf } from './judged.ts'
import type { Judged } from './judged.ts'
import { usePersonName } from './use-person-name.ts'
import type { ReviewView } from './use-review.ts'

interface ItemSaysProps {
  readonly view: ReviewView
  readonly judged: Judged
}

/** What every reviewer said, with their comments; and what ended it, where they did not agree. */
export function ItemSays({ view, judged }: ItemSaysProps) {
  const { t } = useTranslation('reviews')
  const nameOf = usePersonName(view.summary)
  const says = saysOf(judged)
  const { settled } = judged.item
  return (
    <section>
      <h3 className={panel.label}>{t('says')}</h3>
      {judged.outcome.state === 'disagreed' ? (
        <p className={classes.disagreed}>
          <AnswerWord answer="disagreed">{t('disagreed.text')}</AnswerWord>
        </p>
      ) : null}
      {says.length === 0 ? (
        <p className={classes.disagreed}>
          <AnswerWord answer="nobody">{t('nobody.text')}</AnswerWord>
        </p>
      ) : null}
      <ul className={classes.says}>
        {says.map(({ reviewer, decision }) => (
          <li key={reviewer}>
            <MemberMark member={{ id: reviewer, name: nameOf(reviewer) }} />
            <span className={panel.who}>
              <span className={classes.sayer}>
                <span className={classes.sayerName}>{nameOf(reviewer)}</span>
                {decision === null ? (
                  <AnswerWord answer="open">{t('not-yet')}</AnswerWord>
                ) : (
                  <Said decision={decision} judged={judged} nameOf={nameOf} />
                )}
              </span>
              {decision?.comment === undefined ? null : (
                <span className={panel.comment}>{decision.comment}</span>
              )}
              {decision === null ? null : <When decision={decision} />}
            </span>
          </li>
        ))}
      </ul>
      {settled === null ? null : <SettledBy settled={settled} judged={judged} nameOf={nameOf} />}
    </section>
  )
}

interface SaidProps {
  readonly decision: Pick<DecisionRow, 'answer' | 'role' | 'to'> | Settled
  readonly judged: Judged
  readonly nameOf: (id: string) => string
}

function Said({ decision, judged, nameOf }: SaidProps) {
  const words = useWords()
  const to = 'to' in decision ? decision.to : undefined
  const what =
    to !== undefined
      ? nameOf(to)
      : decision.role === undefined
        ? undefined
        : words.role(judged.item.facts.account.system, decision.role)
  return <AnswerWord answer={decision.answer} what={what} />
}

function When({ decision: { at, by } }: { readonly decision: DecisionRow }) {
  const { t } = useTranslation('reviews')
  const { dayTime } = useFormats()
  const when = dayTime(new Date(at))
  return <span className={panel.when}>{by === keeper ? t('entered', { when }) : when}</span>
}

function SettledBy({ settled, judged, nameOf }: Omit<SaidProps, 'decision'> & { readonly settled: Settled }) {
  const { t } = useTranslation('reviews')
  const { dayTime } = useFormats()
  return (
    <div className={classes.settled}>
      <span className={classes.sayer}>
        <span className={classes.sayerName}>{t('settled.by', { name: nameOf(settled.by) })}</span>
        <Said decision={settled} judged={judged} nameOf={nameOf} />
      </span>
      {settled.comment === undefined ? null : <span className={panel.comment}>{settled.comment}</span>}
      <span className={panel.when}>{dayTime(new Date(settled.at))}</span>
    </div>
  )
}
