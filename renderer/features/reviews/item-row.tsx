import { Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountKind } from '../../../shared/model/account.ts'
import { useFormats } from '../../client/formats.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import { AnswerWord } from './answer-word.tsx'
import classes from './item-list.module.css'
import { saysOf } from './judged.ts'
import type { Judged } from './judged.ts'
import { useReasonText } from './reason-text.ts'
import { stateWord } from './state-word.ts'

interface ItemRowProps {
  readonly judged: Judged
  readonly at: number
  readonly top: number
  readonly isCurrent: boolean
  readonly isSelected: boolean
  /** Whose answers are entered. */
  readonly reviewer: string | null
  /** Whose answers are entered is who is at the keyboard. */
  readonly isYou: boolean
  readonly nameOf: (id: string) => string
}

/** One item: who holds what where, why to look at it, what was said, and what it has come to. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { judged, at, top, isCurrent, isSelected, reviewer, isYou, nameOf } = props
  const { t } = useTranslation('reviews')
  const { number, day } = useFormats()
  const { member, account, change, reach, since } = judged.item.facts
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={at + 1}
      aria-selected={isSelected}
      data-item={judged.item.id}
      data-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" className={classes.select} data-select>
        <Checkbox
          size="xs"
          tabIndex={-1}
          checked={isSelected}
          readOnly
          aria-label={t('select', { name: member.name })}
        />
      </span>
      <span role="gridcell" className={classes.person}>
        <MemberMark member={member} />
        <span className={classes.two}>
          <span className={classes.name}>{member.name}</span>
          <span className={classes.small}>{member.team ?? member.email}</span>
        </span>
      </span>
      <span role="gridcell" className={classes.grant}>
        <span className={classes.what}>
          <RoleChip
            system={account.system}
            role={judged.item.role}
            raw={judged.item.raw ?? undefined}
            holding="here"
          />
          <AccountMark system={account.system} kind={account.kind as AccountKind} />
          <span className={classes.account}>{account.name}</span>
        </span>
        <span className={classes.small}>
          {change === 'new' || change === 'changed' ? (
            <span className={classes.tag}>{t(`since-last.${change}`)}</span>
          ) : null}
          <Reasons judged={judged} />
        </span>
      </span>
      <span role="gridcell" className={classes.facts}>
        <span>{t('fact.reach', { count: reach, number: number(reach) })}</span>
        <span>{since === undefined ? null : t('fact.since', { day: day(new Date(since)) })}</span>
      </span>
      <span role="gridcell" className={classes.state}>
        <State judged={judged} reviewer={reviewer} isYou={isYou} nameOf={nameOf} />
        <Small judged={judged} nameOf={nameOf} />
      </span>
    </div>
  )
})

function Reasons({ judged }: { readonly judged: Judged }) {
  const { t } = useTranslation('reviews')
  const reasonText = useReasonText()
  const { reasons, last } = judged.item.facts
  const said = [
    ...reasons.filter(({ reason }) => reason !== 'new' && reason !== 'changed').map(reasonText),
    ...(last ? [t('last.short', { answer: t(`answered.${last.answer}`).toLocaleLowerCase() })] : []),
  ]
  return said.length === 0 ? t('reasons.none') : said.join(' · ')
}

type StateProps = Pick<ItemRowProps, 'judged' | 'reviewer' | 'isYou' | 'nameOf'>

function State({ judged, reviewer, isYou, nameOf }: StateProps) {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const word = stateWord(judged, reviewer)
  if (word.kind === 'yours') {
    return (
      <span className={classes.yours}>
        <span className={classes.dot} aria-hidden />
        <span className={classes.word}>
          {isYou ? t('waits.you') : t('waits.one', { name: nameOf(reviewer ?? '') })}
        </span>
      </span>
    )
  }
  if (word.kind === 'waits') {
    const name = nameOf(word.first)
    return (
      <AnswerWord answer="open">
        {word.others === 0 ? t('waits.one', { name }) : t('waits.more', { name, count: word.others })}
      </AnswerWord>
    )
  }
  const { answer, role } = word
  return (
    <AnswerWord
      answer={answer}
      what={role === null ? undefined : words.role(judged.item.facts.account.system, role)}
    />
  )
}

/** What became of the grant, or who said what where several did. */
function Small({ judged, nameOf }: Pick<ItemRowProps, 'judged' | 'nameOf'>) {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const { list } = useFormats()
  const { now, item, outcome } = judged
  if (now !== undefined) {
    return (
      <span className={classes.moved}>
        <IconAlertTriangle size={13} stroke={1.7} aria-hidden />
        {now === null
          ? t('moved.gone')
          : t('moved.role', { role: words.role(item.facts.account.system, now) })}
      </span>
    )
  }
  const says = saysOf(judged).flatMap(({ reviewer, decision }) =>
    decision === null
      ? []
      : [
          t('says.short', {
            name: nameOf(reviewer),
            answer: t(`answered.${decision.answer}`).toLocaleLowerCase(),
          }),
        ],
  )
  if (outcome.state === 'settled') return <span className={classes.small}>{t('settled.short')}</span>
  return says.length === 0 ? null : <span className={classes.small}>{list(says)}</span>
}
