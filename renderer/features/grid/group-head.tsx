import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../client/words.ts'
import { Twist } from '../../ui/twist.tsx'
import { useGridView } from './grid-view.ts'
import { rowGroupText } from './group-text.ts'
import classes from './group-head.module.css'
import type { GroupRow } from './model/account-rows.ts'

interface GroupHeadProps {
  readonly line: GroupRow
  readonly index: number
  readonly top: number
  /** Whether the active cell is on this row, in whatever column: the heading then has the focus. */
  readonly active: boolean
  readonly columns: number
}

/** A heading between the rows: what they have in common, and how many they are. */
export const GroupHead = memo(function GroupHead({ line, index, top, active, columns }: GroupHeadProps) {
  const { t } = useTranslation('grid')
  const words = useWords()
  const name = rowGroupText(t, words, line.group)
  return (
    <div role="row" aria-rowindex={index + 2} className={classes.row} style={{ top }}>
      <div
        role="rowheader"
        aria-colindex={1}
        aria-colspan={columns + 1}
        aria-expanded={!line.folded}
        aria-label={t('group.rows', { name, count: line.count })}
        tabIndex={active ? 0 : -1}
        data-heading={index}
        data-active={active || undefined}
        className={classes.head}
      >
        <GroupName line={line} name={name} />
      </div>
    </div>
  )
})

/** The same heading, kept in view above the rows that belong to it; the pointer finds it there, the keys at its place. */
export function PinnedHead({ line }: { readonly line: GroupRow }) {
  const { t } = useTranslation('grid')
  const words = useWords()
  return (
    <div className={classes.pinned} aria-hidden>
      <div className={classes.head}>
        <GroupName line={line} name={rowGroupText(t, words, line.group)} />
      </div>
    </div>
  )
}

function GroupName({ line, name }: { readonly line: GroupRow; readonly name: string }) {
  const { t } = useTranslation('grid')
  const foldGroup = useGridView((view) => view.foldGroup)
  return (
    <>
      <Twist
        key={line.key}
        folded={line.folded}
        label={t(line.folded ? 'unfold' : 'fold', { account: name })}
        onFold={(folded) => foldGroup(line.key, folded)}
      />
      <span className={classes.name}>{name}</span>
      <span className={classes.count}>{t('count', { count: line.count })}</span>
    </>
  )
}
