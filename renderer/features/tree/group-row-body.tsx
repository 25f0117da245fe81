import { useTranslation } from 'react-i18next'
import type { AccountKind } from '../../../shared/model/account.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { countOfKind } from './count-of-kind.ts'
import type { TreeRows } from './rows.ts'
import classes from './tree-row.module.css'

export interface GroupRowBodyProps {
  readonly rows: TreeRows
  readonly row: number
  readonly kind: AccountKind
}

/** The assets of one kind in a Business Center. */
export function GroupRowBody({ rows, row, kind }: GroupRowBodyProps) {
  const { t } = useTranslation('tree')
  const words = useWords()
  const count = useMirror((mirror) => countOfKind(mirror.graph, rows.account(row), kind))
  return (
    <>
      <span className={classes.group}>{words.kinds(kind)}</span>
      <span className={classes.space} />
      <span className={classes.count} title={t('in-group', { count })}>
        <span aria-hidden>{count.toLocaleString()}</span>
        <span className={classes.hidden}>{t('in-group', { count })}</span>
      </span>
    </>
  )
}
