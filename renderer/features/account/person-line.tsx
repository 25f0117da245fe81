import type { KeyboardEvent, MouseEvent, RefCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { GrantPreview } from '../../../shared/contract/grants.ts'
import type { Account } from '../../../shared/model/account.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { useView, writePlace } from '../../client/view.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { dayText } from '../explain/speak.ts'
import { WhyRole } from '../explain/why-role.tsx'
import { DropNote } from './drop-note.tsx'
import classes from './people-list.module.css'
import type { PersonRow } from './people-rows.ts'
import { removeRole } from './remove-role.ts'
import { RoleLineView } from './role-line-view.tsx'

export interface PersonLineProps {
  readonly account: Account
  readonly row: PersonRow
  readonly index: number
  readonly current: boolean
  readonly over: boolean
  /** What dropping the dragged role here would do; null while none is dragged. */
  readonly preview: GrantPreview | null
  readonly target: RefCallback<HTMLElement>
  readonly onFocus: () => void
}

/** One person with access: every role with its way, why, and what can be taken away. */
export function PersonLine(props: PersonLineProps) {
  const { account, row, index, current, over, preview, target, onFocus } = props
  const { t, i18n } = useTranslation('account')
  const open = useView((view) => view.open)
  const staging = usePlanMode() !== null
  const { member } = row
  const go = (event: MouseEvent) => {
    event.preventDefault()
    open('people', { member: member.id })
  }
  const key = (event: KeyboardEvent<HTMLElement>) => {
    const line = event.currentTarget
    if (event.target !== line) return
    if (event.key === 'Enter') line.querySelector<HTMLElement>('[role="gridcell"]:last-child button')?.click()
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    const direct = row.roles.filter((role) => role.here && !role.leaving)
    const [only] = direct
    if (!only || direct.length > 1) return line.querySelector<HTMLElement>('[data-remove]')?.focus()
    if (row.roles.length === 1) focusNeighbour(line)
    removeRole(account, member.id, only)
  }
  return (
    <div
      ref={target}
      className={classes.row}
      role="row"
      tabIndex={current ? 0 : -1}
      aria-rowindex={index}
      data-over={over || undefined}
      data-denied={(preview?.effect === 'forbidden' && !staging) || undefined}
      onFocus={onFocus}
      onKeyDown={key}
    >
      <div className={classes.person} role="gridcell">
        <MemberMark member={member} />
        <span className={classes.words}>
          <span className={classes.first}>
            <a
              className={classes.name}
              href={writePlace({ screen: 'people', account: account.id, member: member.id })}
              tabIndex={current ? 0 : -1}
              onClick={go}
            >
              {member.name}
            </a>
            {member.leftOn === undefined ? null : (
              <span className={classes.left}>
                {t('left', { day: dayText(i18n.language, member.leftOn) })}
              </span>
            )}
          </span>
          <span className={classes.email} title={member.email}>
            {member.email}
          </span>
        </span>
      </div>
      <div role="gridcell">
        <ul className={classes.roles}>
          {row.roles.map((line) => (
            <RoleLineView
              key={`${line.role} ${line.raw ?? ''}`}
              account={account}
              member={member}
              line={line}
              reachable={current}
            />
          ))}
        </ul>
      </div>
      <div className={classes.why} role="gridcell">
        <WhyRole member={member.id} account={account.id} />
        {over && preview ? (
          <div className={classes.before}>
            <DropNote account={account} preview={preview} />
          </div>
        ) : null}
      </div>
    </div>
  )
}

/** The row is about to go: the focus must not go with it. */
function focusNeighbour(line: HTMLElement): void {
  for (const other of [line.nextElementSibling, line.previousElementSibling])
    if (other instanceof HTMLElement && other.tabIndex === -1 && other.role === 'row') return other.focus()
}
