import { IconPencil, IconTopologyStar3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { useView } from '../../client/view.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { accountState } from '../../ui/account-state.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { EvidenceButton } from '../evidence/evidence-button.tsx'
import { FindingsOf } from '../findings/findings-of.tsx'
import { ExportReportButton } from '../report/export-report-button.tsx'
import classes from './account-header.module.css'
import { Breadcrumb } from './breadcrumb.tsx'
import { EditAccount } from './edit-account.tsx'
import { FactsLine } from './facts-line.tsx'

/** What the account is and where it hangs. */
export function AccountHeader({ account }: { readonly account: Account }) {
  const { t } = useTranslation('account')
  const { t: map } = useTranslation('map')
  const words = useWords()
  const open = useView((view) => view.open)
  const [editing, setEditing] = useState(false)
  const state = accountState(account.status)
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <Breadcrumb account={account.id} />
        <span className={classes.kind}>
          {t('kind', { system: words.systemShort(account.system), kind: words.kind(account.kind) })}
        </span>
      </div>
      <div className={classes.line}>
        <span className={classes.mark}>
          <AccountMark system={account.system} kind={account.kind} quiet />
        </span>
        <h1 id="account-name" className={classes.name}>
          {account.name}
        </h1>
        {state === 'running' ? null : (
          <span className={classes.state} data-state={state} title={account.status}>
            {t(`state.${state}`)}
          </span>
        )}
        <IconButton label={t('edit')} onClick={() => setEditing(true)}>
          <IconPencil size={15} stroke={1.7} />
        </IconButton>
        <IconButton label={map('show')} onClick={() => open('map', { account: account.id })}>
          <IconTopologyStar3 size={16} stroke={1.7} />
        </IconButton>
        <FindingsOf account={account.id} />
        <span className={classes.space} />
        <EvidenceButton accounts={[account.id]} />
        <ExportReportButton accounts={[account.id]} />
      </div>
      <FactsLine account={account} />
      <EditAccount account={account} opened={editing} onClose={() => setEditing(false)} />
    </header>
  )
}
