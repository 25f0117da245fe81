import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import type { PlannedRole } from '../../client/planned-access.ts'
import { StrangerRow } from './stranger-row.tsx'
import { InvitationRow } from './invitation-row.tsx'
import classes from './people-list.module.css'
import type { PersonRow } from './people-rows.ts'
import { PersonLine } from './person-line.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { placeAfter } from '../../ui/use-row-cursor.ts'
import type { RoleDropOnPeople } from './use-role-drop-on-people.ts'

export interface PeopleListProps {
  readonly account: Account
  readonly rows: readonly PersonRow[]
  readonly drop: RoleDropOnPeople
  /** Those who are invited stand below those who have access. */
  readonly invitations: readonly Invitation[]
  /** Invitations that the plan revokes. */
  readonly revoked: ReadonlySet<string>
  /** Whom the plan invites and nobody here knows. */
  readonly strangers: readonly PlannedRole[]
  readonly now: Date
}

/** People as a grid: up and down between them, Tab into what one of them offers, Delete to take away. */
export function PeopleList(props: PeopleListProps) {
  const { account, rows, drop, invitations, revoked, strangers, now } = props
  const { t } = useTranslation('account')
  const list = useRef<HTMLDivElement>(null)
  const kept = useKeptFocus(list)
  const [at, setAt] = useState<{ readonly id: string; readonly place: number }>({ id: '', place: 0 })
  const ids = [
    ...rows.map((row) => row.member.id),
    ...invitations.map((invitation) => invitation.id),
    ...strangers.map(keyOf),
  ]
  const current = ids.includes(at.id) ? at.id : ids[Math.min(at.place, ids.length - 1)]

  const key = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'row') return
    const to = placeAfter(event.key, ids.indexOf(current ?? ''), ids.length)
    if (to === null) return
    event.preventDefault()
    list.current?.querySelectorAll<HTMLElement>('[role="row"][tabindex]')[to]?.focus()
  }

  return (
    // The rows take the focus, one of them at a time.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={list}
      className={classes.list}
      role="grid"
      aria-label={t('people')}
      aria-rowcount={ids.length + 1}
      onKeyDown={key}
      {...kept}
    >
      <div className={classes.head} role="row" aria-rowindex={1}>
        <span role="columnheader" aria-label={t('column.person')}>
          {t('column.person')}
        </span>
        <span role="columnheader">{t('column.roles')}</span>
        <span role="columnheader">{t('column.why')}</span>
      </div>
      {rows.map((row, place) => (
        <PersonLine
          key={row.member.id}
          account={account}
          row={row}
          index={place + 2}
          current={row.member.id === current}
          over={drop.over === row.member.id}
          preview={drop.previewOf(row.member.id)}
          target={drop.row(row.member.id)}
          onFocus={() => setAt({ id: row.member.id, place })}
        />
      ))}
      {invitations.map((invitation, place) => (
        <InvitationRow
          key={invitation.id}
          account={account}
          invitation={invitation}
          revoked={revoked.has(invitation.id)}
          now={now}
          index={rows.length + place + 2}
          current={invitation.id === current}
          onFocus={() => setAt({ id: invitation.id, place: rows.length + place })}
        />
      ))}
      {strangers.map((stranger, place) => (
        <StrangerRow
          key={keyOf(stranger)}
          account={account}
          planned={stranger}
          index={rows.length + invitations.length + place + 2}
          current={keyOf(stranger) === current}
          onFocus={() => setAt({ id: keyOf(stranger), place: rows.length + invitations.length + place })}
        />
      ))}
    </div>
  )
}

function keyOf({ who, role }: PlannedRole): string {
  return `planned ${who} ${role}`
}
