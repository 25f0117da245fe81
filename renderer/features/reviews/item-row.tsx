import { IconAlertTriangle } from '@tabler/icons-react'
import { memo } from 'react'
import { AccountSign, accountLabel } from '../../ui/account-mark.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import { AnswerSign } from './answer-word.tsx'
import classes from './item-list.module.css'
import { saysOf } from './judged.ts'
import type { Judged } from './judged.ts'
import type { RowWords } from './row-words.ts'
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
  /** The review is. */
  readonly isOver: boolean
  readonly say: RowWords
}

/** One item: who holds what where, why to look at it, what was said, and what it has come to. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { judged, at, top, isCurrent, isSelected, say } = props
  const { t, words, formats } = say
  const { item } = judged
  const { member, account, change, reach, since } = item.facts
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={at + 1}
      aria-selected={isSelected}
      data-item={item.id}
      data-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" className={classes.select} data-select>
        <input
          type="checkbox"
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
          <RoleChip system={account.system} role={item.role} raw={item.raw ?? undefined} holding="here" />
          <AccountSign
            system={account.system}
            kind={account.kind}
            label={accountLabel(words, account.system, account.kind)}
          />
          <span className={classes.account}>{account.name}</span>
        </span>
        <span className={classes.small}>
          {change === 'new' || change === 'changed' ? (
            <span className={classes.tag}>{t(`since-last.${change}`)}</span>
          ) : null}
          {reasonsIn(judged, say)}
        </span>
      </span>
      <span role="gridcell" className={classes.facts}>
        <span>{t('fact.reach', { count: reach, number: formats.number(reach) })}</span>
        <span>{since === undefined ? null : t('fact.since', { day: formats.day(new Date(since)) })}</span>
      </span>
      <span role="gridcell" className={classes.state}>
        <State {...props} />
        <Small judged={judged} say={say} />
      </span>
    </div>
  )
})

function reasonsIn({ item }: Judged, { t, reasonText }: RowWords): string {
  const { reasons, last } = item.facts
  const said = [
    ...reasons.filter(({ reason }) => reason !== 'new' && reason !== 'changed').map(reasonText),
    ...(last ? [t('last.short', { answer: t(`answered.${last.answer}`).toLocaleLowerCase() })] : []),
  ]
  return said.length === 0 ? t('reasons.none') : said.join(' · ')
}

function State({ judged, reviewer, isYou, isOver, say }: ItemRowProps) {
  const { t, words, nameOf } = say
  const word = stateWord(judged, { reviewer, isOver })
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
    const text = word.others === 0 ? t('waits.one', { name }) : t('waits.more', { name, count: word.others })
    return <AnswerSign answer="open" text={text} />
  }
  const { answer, role } = word
  const what = role === null ? null : words.role(judged.item.facts.account.system, role)
  const text = what === null ? t(`answered.${answer}`) : t(`answered.${answer}.to`, { what })
  return <AnswerSign answer={answer} text={text} />
}

/** What became of the grant, or who said what. */
function Small({ judged, say }: Pick<ItemRowProps, 'judged' | 'say'>) {
  const { t, words, formats, nameOf } = say
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
  if (outcome.state === 'settled') return <span className={classes.small}>{t('settled.short')}</span>
  if (judged.decisions.length === 0) return null
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
  const text = formats.list(says)
  return (
    <span className={classes.small} title={text}>
      {text}
    </span>
  )
}
