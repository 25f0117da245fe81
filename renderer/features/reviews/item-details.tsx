import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import { NameLink } from '../explain/name-link.tsx'
import { AnswerWord } from './answer-word.tsx'
import classes from './item-panel.module.css'
import type { Judged } from './judged.ts'
import { useReasonText } from './reason-text.ts'

/** What the item is about as it was when the review began, why to look at it, and what became of it since. */
export function ItemDetails({ judged: { item, now } }: { readonly judged: Judged }) {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const { number, day } = useFormats()
  const reasonText = useReasonText()
  const { member, account, manager, since, reach, reasons, last } = item.facts
  const facts = [
    ...(manager && manager.id !== account.id ? [t('fact.manager', { name: manager.name })] : []),
    t('fact.reach', { count: reach, number: number(reach) }),
    ...(since === undefined ? [] : [t('fact.since', { day: day(new Date(since)) })]),
  ]
  return (
    <>
      <header className={classes.head}>
        <MemberMark member={member} />
        <div className={classes.who}>
          <h2 className={classes.name}>
            <NameLink kind="member" id={item.member} name={member.name} />
          </h2>
          <p className={classes.quiet}>
            {member.team === undefined ? member.email : `${member.email} · ${member.team}`}
          </p>
        </div>
      </header>
      <div className={classes.grant}>
        <RoleChip system={account.system} role={item.role} raw={item.raw ?? undefined} holding="here" />
        <span className={classes.account}>
          <AccountMark system={account.system} kind={account.kind} />
          <NameLink kind="account" id={item.account} name={account.name} />
          <span className={classes.id}>{account.externalId}</span>
        </span>
        <p className={classes.quiet}>{facts.join(' · ')}</p>
      </div>
      {now === undefined ? null : (
        <p className={classes.moved}>
          <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
          {now === null
            ? t('moved.gone.text')
            : t('moved.role.text', { role: words.role(account.system, now) })}
        </p>
      )}
      <section>
        <h3 className={classes.label}>{t('why')}</h3>
        {reasons.length === 0 ? (
          <p className={classes.quiet}>{t('reasons.none')}</p>
        ) : (
          <ul className={classes.reasons}>
            {reasons.map((reason) => (
              <li key={reason.reason}>{reasonText(reason)}</li>
            ))}
          </ul>
        )}
      </section>
      {last === undefined ? null : (
        <section>
          <h3 className={classes.label}>{t('last')}</h3>
          <p className={classes.last}>
            <AnswerWord
              answer={last.answer}
              what={last.role === undefined ? undefined : words.role(account.system, last.role)}
            />
            <span className={classes.quiet}>
              {t('last.by', { name: last.by, day: day(new Date(last.at)) })}
            </span>
          </p>
          {last.comment === undefined ? null : <p className={classes.comment}>{last.comment}</p>}
        </section>
      )}
    </>
  )
}
