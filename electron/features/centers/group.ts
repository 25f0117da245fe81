import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import { keepersAlone } from '../../feature.ts'
import type { WorkspaceView } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { nothing, planEach } from './center-step.ts'
import type { CenterStep } from './center-step.ts'
import { centersWith, findAccount, linkBetween } from './holders.ts'

/**
 * Puts ad accounts into an account group; one that is in it stays. No document names the act (on the
 * platform admins of the Business Center do it). Fails with `not-found` for what is not there, with
 * `structure` where it is no group, no ad account, or no Business Center has both.
 */
export function groupAccounts(view: WorkspaceView, { group: id, accounts }: ParsedInputOf<'centers.group'>) {
  const { store } = view
  const group = findGroup(store, id)
  if (!group.ok) return group
  const centers = new Set(centersWith(store, id).map((center) => center.id))
  return planEach('accounts', accounts, (account, path) =>
    putInto(store, group.value, centers, account, path),
  )
}

/** Takes ad accounts out of a group. Fails with `not-found` for one that is not in it. */
export function ungroupAccounts(
  view: WorkspaceView,
  { group: id, accounts }: ParsedInputOf<'centers.ungroup'>,
) {
  const group = findGroup(view.store, id)
  if (!group.ok) return group
  return planEach('accounts', accounts, (account, path) => {
    const found = findAccount(view.store, account, path)
    if (!found.ok) return found
    const before = linkBetween(view.store, id, account)
    if (before?.status !== 'active') {
      return failed('not-found', 'link.not-there', { parent: id, child: account, path })
    }
    return done({
      rows: [{ table: 'link', before, after: { ...before, status: 'inactive' } }],
      exercises: [keepersAlone(id)],
    })
  })
}

function putInto(
  store: StoreReader,
  group: Account,
  centers: ReadonlySet<string>,
  id: string,
  path: string,
): Result<CenterStep> {
  const account = findAccount(store, id, path)
  if (!account.ok) return account
  const { kind, name } = account.value
  if (kind !== 'ad-account')
    return failed('structure', 'center.only-ad-accounts', { account: name || id, kind, path })
  if (!centersWith(store, id).some((center) => centers.has(center.id))) {
    const details = { account: name || id, group: group.name || group.id, path }
    return failed('structure', 'center.not-in-one', details)
  }
  const before = linkBetween(store, group.id, id)
  if (before?.status === 'active') return done(nothing)
  // The Business Center owns what it owns; a group only gathers.
  const { raw: _, ...known } = before ?? {}
  const after: Link = { ...known, parent: group.id, child: id, status: 'active', owner: 'no' }
  return done({ rows: [{ table: 'link', before, after }], exercises: [keepersAlone(group.id)] })
}

function findGroup(store: StoreReader, id: string): Result<Account> {
  const group = findAccount(store, id, 'group')
  if (!group.ok || group.value.kind === 'account-group') return group
  const { name, kind } = group.value
  return failed('structure', 'center.not-a-group', { account: name || id, kind, path: 'group' })
}
