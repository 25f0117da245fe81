import type { AccountKind } from '../../../shared/model/account.ts'
import { countOfKind } from './count-of-kind.ts'
import { CountMark } from './count-mark.tsx'
import type { RowLanguage } from './row-language.ts'
import type { TreeRows } from './rows.ts'
import classes from './tree-row.module.css'

export interface GroupRowBodyProps {
  readonly rows: TreeRows
  readonly row: number
  readonly kind: AccountKind
  readonly language: RowLanguage
}

/** The assets of one kind in a Business Center. */
export function GroupRowBody({ rows, row, kind, language }: GroupRowBodyProps) {
  const count = countOfKind(rows.graph, rows.account(row), kind)
  return (
    <>
      <span className={classes.group}>{language.words.kinds(kind)}</span>
      <span className={classes.end}>
        <CountMark count={count} label={language.t('in-group', { count })} language={language} />
      </span>
    </>
  )
}
