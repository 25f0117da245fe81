import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import classes from './people-list.module.css'
import type { PersonRow } from './people-rows.ts'
import { PersonLine } from './person-line.tsx'
import type { RoleDropOnPeople } from './use-role-drop-on-people.ts'

export interface PeopleListProps {
  readonly account: Account
  readonly rows: readonly PersonRow[]
  readonly drop: RoleDropOnPeople
  /** Rows that are no people yet: invitations. */
  readonly children: ReactNode
}

/** People as a grid: up and down between them, Tab into what one of them offers, Delete to take away. */
export function PeopleList({ account, rows, drop, children }: PeopleListProps) {
  const { t } = useTranslation('account')
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const current = rows.some((row) => row.member.id === at) ? at : rows[0]?.member.id

  const key = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'row') return
    const place = rows.findIndex((row) => row.member.id === current)
    const to = placeAfter(event.key, place, rows.length)
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
      aria-rowcount={rows.length + 1}
      onKeyDown={key}
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
          onFocus={() => setAt(row.member.id)}
        />
      ))}
      {children}
    </div>
  )
}

function placeAfter(key: string, place: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, count - 1)
    case 'ArrowUp':
      return Math.max(place - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
