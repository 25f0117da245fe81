import { memo } from 'react'
import type { LinkOwner } from '../../../shared/model/link.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import type { FindingMarks } from '../../client/finding-counts.ts'
import type { PlannedLinks } from '../../client/planned-links.ts'
import { AccountSign } from '../../ui/account-mark.tsx'
import { accountState } from '../../ui/account-state.ts'
import { OwnershipMark } from '../../ui/ownership-mark.tsx'
import { UnknownStatus } from '../../ui/unknown-status.tsx'
import { CountMark } from './count-mark.tsx'
import { FindingTag } from './finding-tag.tsx'
import { PlannedTags } from './planned-tags.tsx'
import type { RowLanguage } from './row-language.ts'
import { cutAtHits } from './search.ts'
import type { Query } from './search.ts'
import classes from './tree-row.module.css'

export interface AccountRowBodyProps {
  readonly graph: Graph
  /** See `TreeRows`. */
  readonly version: number
  /** Rows of the mirror's tables; of the link -1 where none is above. */
  readonly account: number
  readonly link: number
  /** Whether what is below it is in sight; null where nothing is. */
  readonly expanded: boolean | null
  readonly query: Query | null
  readonly language: RowLanguage
  readonly planned: PlannedLinks
  readonly marks: FindingMarks
}

/**
 * An account in the tree: what it is, how it is, who owns it, and how much is below it. The sign is seen before
 * the name and read after it.
 */
export const AccountRowBody = memo(function AccountRowBody(props: AccountRowBodyProps) {
  const { graph, account: at, link, expanded, query, language, planned, marks } = props
  const { t, said } = language
  const account = graph.accounts.account(at)
  if (!account) return null
  // Some accounts came without a name: the id is what the console shows for them.
  const name = account.name === '' ? (account.externalId ?? account.id) : account.name
  const owner = ownerToShow(graph, link)
  const state = accountState(account.status)
  const pending = link !== -1 && graph.links.status(link) === 'pending'
  const raw = link === -1 ? undefined : graph.links.raw(link)
  const above = link === -1 ? -1 : graph.links.parent(link)
  const change = above === -1 ? undefined : planned.of(graph.accounts.id(above), account.id)
  const coming = planned.coming(account.id)
  const isClosed = expanded === false
  const mark = isClosed ? marks.all(account.id) : marks.own(account.id)
  const below = expanded === null ? 0 : language.countBelow(at)
  return (
    <>
      <span
        className={classes.name}
        data-pending={pending || raw !== undefined || undefined}
        data-planned={change?.change}
        data-state={state}
        title={name}
      >
        {query
          ? cutAtHits(name, query.words).map((stretch, place) =>
              stretch.hit ? <mark key={place}>{stretch.text}</mark> : stretch.text,
            )
          : name}
      </span>
      <AccountSign
        system={account.system}
        kind={account.kind}
        status={account.status}
        pending={pending || raw !== undefined}
        label={language.kind(account.system, account.kind)}
      />
      {pending ? <span className={classes.tag}>{said.pending}</span> : null}
      {raw === undefined ? null : (
        <span className={classes.tag}>
          <UnknownStatus raw={raw} />
        </span>
      )}
      {state === 'running' ? null : (
        <span className={classes.tag} data-state={state} title={account.status}>
          {said.state[state]}
        </span>
      )}
      {change || coming.length > 0 ? <PlannedTags link={change} coming={coming} language={language} /> : null}
      <span className={classes.end}>
        {mark === null ? null : <FindingTag {...mark} below={isClosed} language={language} />}
        {owner === null ? null : <OwnershipMark owner={owner} label={said.owner[owner]} />}
        {below === 0 ? null : (
          <CountMark count={below} label={t('below', { count: below })} language={language} />
        )}
      </span>
    </>
  )
})

/** Managers own themselves, and an account group owns nothing: there is nothing to tell there. */
function ownerToShow({ accounts, links }: Graph, link: number): LinkOwner | null {
  if (link === -1 || !links.isLive(link)) return null
  const child = accounts.kind(links.child(link))
  const parent = accounts.kind(links.parent(link))
  return child === 'manager' || parent === 'account-group' ? null : links.owner(link)
}
