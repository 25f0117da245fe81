import { IconLink } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import { useMirror } from '../../client/mirror.ts'
import { isLive } from '../../client/mirror/link-table.ts'
import { compareNames } from '../../client/mirror/names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { fold } from '../../ui/fold.ts'
import { FilterField } from './filter-field.tsx'
import { LinkButtons } from './link-buttons.tsx'
import { LinkList } from './link-list.tsx'
import classes from './links-tab.module.css'

/** What the account hangs from, and what hangs from it, with who owns what. */
export function LinksTab({ account }: { readonly account: Account }) {
  const { t } = useTranslation('account')
  const [filter, setFilter] = useState('')
  const above = useMirror((mirror) => mirror.parentsOf(account.id))
  const children = useMirror((mirror) => mirror.childrenOf(account.id))
  const versions = useMirror((mirror) => mirror.versions)
  const below = useMemo(
    () => linksBelow(account.id, children),
    // The version stands for what the links below say.
    // oxlint-disable-next-line react/exhaustive-deps
    [account.id, children, versions.link],
  )
  const shown = useMemo(() => {
    const query = fold(filter.trim())
    const { accountOf } = useMirror.getState()
    const has = (id: string) => fold(accountOf(id)?.name ?? '').includes(query)
    if (query === '') return { above, below }
    return { above: above.filter((link) => has(link.parent)), below: below.filter((link) => has(link.child)) }
  }, [filter, above, below])

  const empty = above.length + below.length === 0
  return (
    <>
      <div className={classes.toolbar}>
        {empty ? null : <FilterField label={t('links.filter')} value={filter} onChange={setFilter} />}
        <span className={classes.space} />
        <LinkButtons account={account} />
      </div>
      {empty ? (
        <EmptyState icon={IconLink} title={t('links.none')} text={t('links.none.text')} />
      ) : (
        <LinkList above={shown.above} below={shown.below} />
      )}
    </>
  )
}

/** Those that the tree shows, in its order; then those that ended or never began, by name. */
function linksBelow(id: string, children: readonly string[]): readonly Link[] {
  const { linksBelow: all, accountOf } = useMirror.getState()
  const links = new Map(all(id).map((link) => [link.child, link]))
  const live = children.flatMap((child) => links.get(child) ?? [])
  const nameOf = (link: Link) => accountOf(link.child)?.name ?? ''
  const ended = [...links.values()].filter(({ status }) => !isLive(status))
  return [...live, ...ended.toSorted((a, b) => compareNames(nameOf(a), nameOf(b)))]
}
