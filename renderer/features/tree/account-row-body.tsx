import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { accountState } from '../../ui/account-state.ts'
import { OwnershipMark } from '../../ui/ownership-mark.tsx'
import type { TreeRows } from './rows.ts'
import { cutAtHits } from './search.ts'
import type { Query } from './search.ts'
import classes from './tree-row.module.css'

export interface AccountRowBodyProps {
  readonly rows: TreeRows
  readonly row: number
  readonly query: Query | null
}

/** An account in the tree: what it is, how it is, who owns it, and how much is below it. */
export function AccountRowBody({ rows, row, query }: AccountRowBodyProps) {
  const { t } = useTranslation('tree')
  const words = useWords()
  const at = rows.account(row)
  const link = rows.link(row)
  const account = useMirror((mirror) => mirror.graph.accounts.account(at))
  const below = useMirror((mirror) => (rows.isExpandable(row) ? mirror.countBelowRow(at) : 0))
  const status = useMirror((mirror) => (link === -1 ? null : mirror.graph.links.status(link)))
  const owner = useMirror((mirror) => ownerToShow(mirror.graph, link))
  if (!account) return null
  const state = accountState(account.status)
  const pending = status === 'pending'
  return (
    <>
      <AccountMark
        system={account.system}
        kind={account.kind}
        status={account.status}
        pending={pending}
        quiet
      />
      <span
        className={classes.name}
        data-pending={pending || undefined}
        data-state={state}
        title={account.name}
      >
        {query
          ? cutAtHits(account.name, query.words).map((stretch, place) =>
              stretch.hit ? <mark key={place}>{stretch.text}</mark> : <span key={place}>{stretch.text}</span>,
            )
          : account.name}
      </span>
      <span className={classes.hidden}>
        {words.systemShort(account.system)} {words.kind(account.kind)}
      </span>
      {pending ? <span className={classes.tag}>{t('pending')}</span> : null}
      {state === 'running' ? null : (
        <span className={classes.tag} data-state={state} title={account.status}>
          {t(`state.${state}`)}
        </span>
      )}
      <span className={classes.space} />
      {owner === null ? null : <OwnershipMark owner={owner} />}
      {below > 0 ? (
        <span className={classes.count} title={t('below', { count: below })}>
          <span aria-hidden>{below.toLocaleString()}</span>
          <span className={classes.hidden}>{t('below', { count: below })}</span>
        </span>
      ) : (
        <span className={classes.count} />
      )}
    </>
  )
}

/** Managers own themselves, and an account group owns nothing: there is nothing to tell there. */
function ownerToShow(graph: ReturnType<typeof useMirror.getState>['graph'], link: number) {
  if (link === -1 || !graph.links.isLive(link)) return null
  const child = graph.accounts.kind(graph.links.child(link))
  const parent = graph.accounts.kind(graph.links.parent(link))
  return child === 'manager' || parent === 'account-group' ? null : graph.links.owner(link)
}
