import type { AccountKind } from '../../../shared/model/account.ts'
import type { FindingMarks } from '../../client/finding-counts.ts'
import { countOfKind } from './count-of-kind.ts'
import { CountMark } from './count-mark.tsx'
import { FindingTag } from './finding-tag.tsx'
import type { RowLanguage } from './row-language.ts'
import type { TreeRows } from './rows.ts'
import classes from './tree-row.module.css'

export interface GroupRowBodyProps {
  readonly rows: TreeRows
  readonly row: number
  readonly kind: AccountKind
  readonly language: RowLanguage
  readonly marks: FindingMarks
}

/** The assets of one kind in a Business Center. */
export function GroupRowBody({ rows, row, kind, language, marks }: GroupRowBodyProps) {
  const count = countOfKind(rows.graph, rows.account(row), kind)
  const mark = rows.isExpanded(row) ? null : marks.group(`${kind} ${rows.id(row)}`)
  return (
    <>
      <span className={classes.group}>{language.words.kinds(kind)}</span>
      <span className={classes.end}>
        {mark === null ? null : <FindingTag {...mark} below language={language} />}
        <CountMark count={count} label={language.t('in-group', { count })} language={language} />
      </span>
    </>
  )
}
