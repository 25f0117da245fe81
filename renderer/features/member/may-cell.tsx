import { useTranslation } from 'react-i18next'
import { answerOf } from '../explain/sentences.ts'
import { VerdictMark } from '../explain/verdict-mark.tsx'
import classes from './may-table.module.css'
import type { Cell } from './role-table.ts'

interface MayCellProps {
  readonly cell: Cell
  readonly name: string
  readonly chosen: boolean
  readonly entry: boolean
}

/** One answer of the table; its reason is shown beside it while it is chosen. */
export function MayCell({ cell, name, chosen, entry }: MayCellProps) {
  const { t } = useTranslation('explain')
  const { t: tMember } = useTranslation('member')
  const answer = answerOf(cell.asked.verdict)
  return (
    <span
      className={classes.cell}
      role="gridcell"
      tabIndex={entry ? 0 : -1}
      data-cell={cell.key}
      aria-selected={chosen}
      aria-label={tMember('may.cell', { action: name, answer: t(`answer.${answer}`) })}
    >
      <VerdictMark answer={answer} />
    </span>
  )
}
