import { useEventListener, useMergedRef } from '@mantine/hooks'
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionVerdict } from '../../../shared/contract/access.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Member } from '../../../shared/model/member.ts'
import { Proof } from '../explain/proof.tsx'
import { moveFrom } from './move.ts'
import { MaySection } from './may-section.tsx'
import classes from './may-table.module.css'
import { cellRows, roleTable } from './role-table.ts'
import type { Cell } from './role-table.ts'

interface MayTableProps {
  readonly member: Member
  readonly account: Account
  readonly verdicts: readonly ActionVerdict[]
  /** A fresh answer is on its way. */
  readonly stale: boolean
}

/** The platform's own table for one person, and beside it the reason of the cell that is chosen. */
export function MayTable({ member, account, verdicts, stale }: MayTableProps) {
  const { t } = useTranslation('member')
  const sections = useMemo(() => roleTable(account, verdicts), [account, verdicts])
  const rows = useMemo(() => cellRows(sections), [sections])
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const table = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const cells = rows.flat().filter((cell) => cell !== null)
  const chosen = cells.find((cell) => cell.key === chosenKey) ?? null
  const first = cells[0]?.key ?? null

  const choose = (key: string) => {
    setChosenKey(key)
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).dataset['cell']
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      setChosenKey(from)
      panel.current?.focus()
      return
    }
    const to = moveFrom(rows, from, event.key)
    if (to === null) return
    event.preventDefault()
    choose(to)
  }
  const onClick = (event: MouseEvent) => {
    const pressed = (event.target as HTMLElement).closest<HTMLElement>('[data-cell], [data-line]')
    const key = pressed?.dataset['cell'] ?? pressed?.dataset['line']
    if (key !== undefined) choose(key)
  }
  const escape = useEventListener<'keydown', HTMLDivElement>('keydown', (event) => {
    if (event.key === 'Escape' && chosen) choose(chosen.key)
  })
  const proof = useMergedRef(panel, escape)
  return (
    <div className={classes.split}>
      <div
        ref={table}
        tabIndex={-1}
        className={classes.table}
        role="grid"
        aria-label={t('may.table', { member: member.name, account: account.name })}
        aria-busy={stale}
        data-stale={stale || undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div className={classes.columns} role="presentation">
          {sections.map((section) => (
            <MaySection
              key={section.id}
              section={section}
              account={account}
              chosen={chosen?.key ?? null}
              entry={chosen?.key ?? first}
            />
          ))}
        </div>
      </div>
      <div ref={proof} className={classes.proof} role="group" aria-label={t('may.proof')} tabIndex={-1}>
        {chosen ? (
          <Proof question={questionOf(member, account, chosen)} verdict={chosen.asked.verdict} />
        ) : (
          <p className={classes.hint}>{t('may.proof.empty')}</p>
        )}
      </div>
    </div>
  )
}

function questionOf(member: Member, account: Account, cell: Cell) {
  const { action, params } = cell.asked
  return { member: member.id, action, on: account.id, params }
}
