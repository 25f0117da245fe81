import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AccountTree } from './account-tree.tsx'
import { DropPreview } from './moving/drop-preview.tsx'
import { RowMenu } from './row-menu.tsx'
import classes from './tree-panel.module.css'
import { TreeToolbar } from './tree-toolbar.tsx'
import { useTreeState } from './tree-state.ts'
import { useTreeRows } from './use-tree-rows.ts'

/** The tree with its filter; opening a row opens the account's page. */
export function TreePanel() {
  const { t } = useTranslation('tree')
  const selected = useView((view) => view.account)
  const open = useView((view) => view.open)
  const search = useTreeState((state) => state.search)
  const choose = useTreeState((state) => state.choose)
  const tree = useTreeRows()
  const empty = useMirror((mirror) => mirror.graph.accounts.count === 0)

  const openAccount = useCallback((account: string) => open('accounts', { account }), [open])

  return (
    <section className={classes.panel} aria-label={t('panel')}>
      <TreeToolbar filtered={tree.filtered} />
      {tree.rows.count > 0 ? (
        <AccountTree tree={tree} selected={selected} onSelect={openAccount} />
      ) : empty ? null : (
        <EmptyState icon={IconFilterOff} title={t('no-match')} text={t('no-match.text')}>
          <Button
            variant="default"
            onClick={() => {
              search('')
              choose(null)
            }}
          >
            {t('clear')}
          </Button>
        </EmptyState>
      )}
      <RowMenu />
      <DropPreview />
    </section>
  )
}
