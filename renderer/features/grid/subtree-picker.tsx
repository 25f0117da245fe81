import { Combobox, useCombobox } from '@mantine/core'
import { IconBinaryTree, IconChevronDown } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { SearchedOptions } from '../../ui/searched-options.tsx'
import { findAccounts } from '../tree/find-accounts.ts'
import { branchesBelow } from './model/account-rows.ts'
import type { Branch } from './model/account-rows.ts'
import { remembered } from './model/remembered.ts'
import classes from './toolbar.module.css'

/** Nobody reads further; typing finds the others. */
const mostShown = 200
const everything = ''

/** Chooses the subtree that the grid shows: everything, or what stands below one account. */
export const SubtreePicker = memo(function SubtreePicker({ root }: { readonly root: string | null }) {
  const { t } = useTranslation('grid')
  const open = useView((view) => view.open)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const chosen = useMirror((mirror) => (root === null ? undefined : mirror.accountOf(root)))
  return (
    <Combobox
      store={combobox}
      // As in `ActorChooser`: a list that is not open costs the first cells nothing.
      keepMounted={false}
      width={340}
      position="bottom-start"
      onOptionSubmit={(value) => {
        open('grid', { account: value === everything ? null : value })
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={classes.subtree}
          aria-label={t('subtree', { account: chosen?.name ?? t('subtree.all') })}
          onClick={() => combobox.toggleDropdown()}
        >
          {chosen ? (
            <AccountMark system={chosen.system} kind={chosen.kind} quiet />
          ) : (
            <IconBinaryTree size={16} stroke={1.6} aria-hidden />
          )}
          <span className={classes.subtreeName}>{chosen?.name ?? t('subtree.all')}</span>
          <IconChevronDown size={14} stroke={1.8} className={classes.chevron} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <SearchedOptions
          combobox={combobox}
          search={t('subtree.search')}
          list={t('subtree.list')}
          className={classes.options}
        >
          {(search) => <Branches root={root} search={search} />}
        </SearchedOptions>
      </Combobox.Dropdown>
    </Combobox>
  )
})

function Branches({ root, search }: { readonly root: string | null; readonly search: string }) {
  const { t } = useTranslation('grid')
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const countBelow = useMirror((mirror) => mirror.countBelow)
  const branches = useBranches(search)
  return (
    <>
      {search === '' ? (
        <Combobox.Option value={everything} active={root === null}>
          <span className={classes.option}>
            <IconBinaryTree size={16} stroke={1.6} aria-hidden />
            {t('subtree.all')}
          </span>
        </Combobox.Option>
      ) : null}
      {branches.map(({ account: id, depth }, place) => {
        const account = accountOf(id)
        return account ? (
          <Combobox.Option key={`${id} ${place}`} value={id} active={id === root}>
            <span className={classes.option} style={{ paddingLeft: depth * 14 }}>
              <AccountMark system={account.system} kind={account.kind} quiet />
              <span className={classes.subtreeName}>{account.name}</span>
              <span className={classes.below}>{countBelow(id)}</span>
            </span>
          </Combobox.Option>
        ) : null
      })}
      {branches.length === 0 ? <Combobox.Empty>{t('subtree.none')}</Combobox.Empty> : null}
    </>
  )
}

/** The accounts that have others below them: in tree order, or found by what was typed. */
function useBranches(search: string): readonly Branch[] {
  const graph = useMirror((mirror) => mirror.graph)
  const { account, link } = useMirror((mirror) => mirror.versions)
  const [remember] = useState(() => remembered<readonly Branch[]>())
  return remember([search, graph, account, link], () => {
    const { accounts, children, roots } = graph
    if (search.trim() !== '') {
      const holds = (id: string): boolean => children.any(accounts.rowOf(id))
      return findAccounts(graph, search, mostShown, (found) => holds(found.id)).map((found) => ({
        account: found.id,
        depth: 0,
      }))
    }
    return branchesBelow(graph, roots.all(), mostShown)
  })
}
