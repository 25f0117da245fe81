import { IconHierarchy2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MomentLater } from '../../ui/moment-later.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import { TreePanel } from '../tree/tree-panel.tsx'
import { AccountPage } from './account-page.tsx'
import { EmptyWorkspace } from './empty-workspace.tsx'

/** The tree, and beside it the account that is open. */
export function AccountsScreen() {
  const { t } = useTranslation('account')
  return (
    <SplitPane name="tree" label={t('splitter')} side={<TreePanel />} start={336}>
      {/* The tree goes first: with the page in the same task its rows would come later. */}
      <MomentLater>
        <OpenAccount />
      </MomentLater>
    </SplitPane>
  )
}

function OpenAccount() {
  const { t } = useTranslation('account')
  const id = useView((view) => view.account)
  const account = useMirror((mirror) => (id === null ? undefined : mirror.accountOf(id)))
  const empty = useMirror((mirror) => mirror.graph.accounts.count === 0)
  if (empty) return <EmptyWorkspace />
  if (account) return <AccountPage key={account.id} account={account} />
  return id === null ? (
    <EmptyState main icon={IconHierarchy2} title={t('none')} text={t('none.text')} />
  ) : (
    <EmptyState main icon={IconHierarchy2} title={t('gone')} text={t('gone.text')} />
  )
}
